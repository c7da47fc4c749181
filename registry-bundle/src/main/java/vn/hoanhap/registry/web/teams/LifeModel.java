package vn.hoanhap.registry.web.teams;

import java.util.Map;
import vn.hoanhap.registry.teams.TeamEvent;
import vn.hoanhap.registry.teams.TeamPage;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Form;
import vn.hoanhap.registry.web.Picker;

/**
 * Is the page on which the next event of a team's life is recorded.
 *
 * @param page the team
 * @param kind what happens
 * @param form what stands in the fields
 * @param unit where it moves to; asked only for a move
 * @param legalTexts numbers of legal texts that are offered, with what they are about
 */
public record LifeModel(TeamPage page, TeamEvent.Kind kind, Form form, Picker unit, Map<String, String> legalTexts)
        implements Desk.Filled {

    /** Tells whether the team moves. */
    public boolean moves() {
        return kind == TeamEvent.Kind.MOVED;
    }

    /** Tells whether it ends for good. */
    public boolean ends() {
        return kind == TeamEvent.Kind.DISSOLVED;
    }
}
