package vn.hoanhap.registry.teams;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.team.Team;

/**
 * Looks for teams that are not as their provinces ask, by id. Whether one is asks for its members, so that a reader of the whole
 * country would wait for all of them to be compared: an answer compares a bounded number and says where to go on.
 */
public final class TeamReview {
    /** The most teams that one answer compares: some 12,000 memberships are read for them. */
    public static final int MOST_COMPARED = 2_000;

    private static final int AT_ONCE = 250;

    private final TeamRegister teams;

    TeamReview(TeamRegister teams) {
        this.teams = teams;
    }

    /** Is some of a list: the teams that stood on its date, how many were read, and the last id. */
    record Batch(List<Team> standing, int read, long last) {}

    /**
     * Is what an answer found.
     *
     * @param teams those that differ, at most as many as were asked for
     * @param next id after which to go on; 0 when nothing is left to compare
     * @param compared how many teams were looked at
     */
    public record Found(List<Team> teams, long next, int compared) {
        /** Copies the list. */
        public Found {
            teams = List.copyOf(teams);
        }
    }

    /** Looks through at most {@link #MOST_COMPARED} teams: the list may be shorter than asked for and still go on. */
    public Found some(TeamQuery query, Scope scope) {
        return look(query, scope, MOST_COMPARED);
    }

    /** Looks on until as many are found as were asked for: for files, which go to the end of the list anyhow. */
    public List<Team> page(TeamQuery query, Scope scope) {
        return look(query, scope, Integer.MAX_VALUE).teams();
    }

    private Found look(TeamQuery query, Scope scope, int most) {
        List<Team> found = new ArrayList<>();
        long after = query.after();
        int compared = 0;
        Batch batch;
        do {
            batch = teams.batch(query.page(after, AT_ONCE), scope);
            Set<Long> differ = teams.warnings(batch.standing(), query.on()).keySet();
            batch.standing().stream().filter(team -> differ.contains(team.id())).forEach(found::add);
            after = batch.last();
            compared += batch.read();
        } while (batch.read() == AT_ONCE && found.size() < query.limit() && compared < most);
        if (found.size() > query.limit()) {
            List<Team> page = found.subList(0, query.limit());
            return new Found(page, page.get(page.size() - 1).id(), compared);
        }
        return new Found(found, batch.read() == AT_ONCE ? after : 0, compared);
    }
}
