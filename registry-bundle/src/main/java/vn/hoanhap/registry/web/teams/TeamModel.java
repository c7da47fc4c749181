package vn.hoanhap.registry.web.teams;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Elected;
import vn.hoanhap.registry.teams.TeamEvent;
import vn.hoanhap.registry.teams.TeamPage;

/**
 * Is a team's page.
 *
 * @param page the team, its members and life
 * @param place the unit with what it belongs to
 * @param managedBy name of the managing organisation; null when nobody says
 * @param life what happened, the newest first
 * @param next kinds of events that can come next; empty when the reader may not record them
 * @param panels what other programmes show
 * @param mayOpenPeople whether members' names lead to their pages
 */
public record TeamModel(
        TeamPage page,
        String place,
        @Nullable String managedBy,
        List<Event> life,
        List<TeamEvent.Kind> next,
        List<Elected.RenderedPanel> panels,
        boolean mayOpenPeople) {

    /** Copies the lists. */
    public TeamModel {
        life = List.copyOf(life);
        next = List.copyOf(next);
        panels = List.copyOf(panels);
    }

    /** Is an event of the team's life with the name of the unit it moved to; null for none. */
    public record Event(TeamEvent event, @Nullable String unit) {}

    /** Returns the address of the page. */
    public String href() {
        return "/p/register/teams/" + page.team().id();
    }

    /** Tells whether the reader may change the team. */
    public boolean mayChange() {
        return !next.isEmpty();
    }
}
