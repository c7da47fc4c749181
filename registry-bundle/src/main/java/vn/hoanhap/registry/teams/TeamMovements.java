package vn.hoanhap.registry.teams;

import java.util.List;
import vn.hoanhap.core.activity.ActivityLine;
import vn.hoanhap.core.activity.Measure;
import vn.hoanhap.core.activity.Quantity;
import vn.hoanhap.registry.journal.Movements;
import vn.hoanhap.registry.journal.StockLines;
import vn.hoanhap.registry.units.Stay;

/** Keeps the journal in step with a team: itself while it is active, its members while they belong to an active team. */
final class TeamMovements {
    private final Movements movements;

    TeamMovements(Movements movements) {
        this.movements = movements;
    }

    void team(JooqTeams.Row team, TeamLife life) {
        String record = "team:" + team.id();
        ActivityLine active =
                line("team.active", Measure.TEAMS, record).withTeam(team.id()).with("team-kind", team.kind());
        movements.bring(record, StockLines.of(active, life.activeStays(), Stay.ALWAYS, null), "team changed");
    }

    void member(JooqTeams.Row team, TeamLife life, Membership membership) {
        String record = "membership:" + membership.id();
        ActivityLine member = line("team.member", Measure.PERSONS, record)
                .withTeam(team.id())
                .withPerson(membership.personId(), null)
                .with("role", membership.role())
                .with("team-kind", team.kind());
        List<ActivityLine> wanted = StockLines.of(member, life.activeStays(), membership.from(), membership.to());
        movements.bring(record, wanted, "membership changed");
    }

    /** Takes back what a membership had moved. */
    void gone(long membershipId) {
        movements.bring("membership:" + membershipId, List.of(), "import undone");
    }

    /** Takes back what a team had moved. */
    void teamGone(long teamId) {
        movements.bring("team:" + teamId, List.of(), "import undone");
    }

    private static ActivityLine line(String kind, Measure measure, String record) {
        return ActivityLine.of(kind, Stay.ALWAYS, 0, Quantity.of(1, measure), record);
    }
}
