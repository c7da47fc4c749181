package vn.hoanhap.registry.web.teams;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.team.Team;
import vn.hoanhap.registry.teams.TeamEvent;
import vn.hoanhap.registry.teams.TeamReforms;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Filter;
import vn.hoanhap.registry.web.Form;

/**
 * Is the page of teams whose units have ended.
 *
 * @param rows the teams
 * @param asked what the reader looks for
 * @param form what stands in the form
 * @param acts what can be done with them, with titles
 * @param preview what would be done; null before anything was asked
 * @param recent what was done last and can be taken back
 * @param legalTexts numbers of legal texts that are offered, with what they are about
 * @param pages where the list goes on
 */
public record EndedModel(
        List<Row> rows,
        Asked asked,
        Form form,
        Map<String, String> acts,
        @Nullable Preview preview,
        List<TeamReforms.Recorded> recent,
        Map<String, String> legalTexts,
        Pages pages)
        implements Desk.Filled {

    /** Is where the page is. */
    public static final String ADDRESS = "/p/register/teams/ended";

    /** Copies the lists. */
    public EndedModel {
        rows = List.copyOf(rows);
        recent = List.copyOf(recent);
    }

    /**
     * Is what the reader looks for: asked in the address, and kept in the form.
     *
     * @param within id of the unit
     * @param after id after which the list goes on; 0 from the start
     * @param day what an address goes on with to stand on the same day
     */
    public record Asked(
            @Nullable String text, Filter unit, @Nullable Long within, long after, String day) {

        /** Tells whether anything narrows the list. */
        public boolean narrowed() {
            return text != null || within != null || unit.text() != null;
        }
    }

    /** Is where the next and the first page are; null when there is none, or this one is it. */
    public record Pages(@Nullable String next, @Nullable String first) {}

    /**
     * Is a team with where it may go.
     *
     * @param team the team
     * @param place its ended unit with what that belonged to
     * @param version of its record
     * @param heirs units that it may move to, by id; empty when none is recorded
     * @param chosen id of the unit that is proposed or was chosen; null for none
     * @param ticked whether it is among those that are asked for
     */
    public record Row(
            Team team,
            String place,
            long version,
            Map<String, String> heirs,
            @Nullable String chosen,
            boolean ticked) {}

    /**
     * Is what would be done.
     *
     * @param kind what
     * @param on when
     * @param order by which decree
     * @param lines the teams
     */
    public record Preview(TeamEvent.Kind kind, LocalDate on, String order, List<Line> lines) {}

    /** Is one team of it: from where, where to; null when it is dissolved. */
    public record Line(
            Row row, @Nullable String to, @Nullable Long unitId) {}
}
