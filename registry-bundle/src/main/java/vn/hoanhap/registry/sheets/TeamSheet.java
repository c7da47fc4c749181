package vn.hoanhap.registry.sheets;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.teams.TeamDraft;
import vn.hoanhap.registry.teams.TeamEvent;
import vn.hoanhap.registry.words.Checks;
import vn.hoanhap.registry.words.Codes;

/** Takes teams as they stand: founded on a day, and perhaps suspended, dormant or dissolved since another. */
final class TeamSheet extends RegisterSheet {
    private static final List<String> STATES = List.of("ACTIVE", "SUSPENDED", "DORMANT", "DISSOLVED");

    TeamSheet(Register register) {
        super(
                register,
                new Card("teams", "team", RegisterRights.TEAMS_WRITE, List.of("organisations")),
                columns("teams")
                        .required("name", Type.TEXT)
                        .requiredCode("kind", Codes.TEAM_KINDS)
                        .required("unit", Type.UNIT)
                        .optionalKey("managing_organisation", "organisations")
                        .required("established_on", Type.DATE)
                        .optional("established_by", Type.TEXT)
                        .optionalCode("status", STATES)
                        .optional("status_since", Type.DATE)
                        .optional("status_reason", Type.TEXT));
    }

    @Override
    public void check(Row row, Violations faults) {
        register().teams().check(draft(row), scope(row), faults);
        boolean changed = changed(row);
        Checks.holds(faults, !changed || filled(row, "status_since"), "status_since", "team.status.since");
        boolean explained = !"SUSPENDED".equals(row.text("status")) || filled(row, "status_reason");
        Checks.holds(faults, explained, "status_reason", "team.life.reason");
        var since = row.date("status_since");
        var founded = row.date("established_on");
        boolean later = since == null || founded == null || !since.isBefore(founded);
        Checks.holds(faults, later, "status_since", "team.status.before");
    }

    @Override
    boolean reaches(long existing, Scope scope) {
        return register().teams().reaches(existing, scope);
    }

    @Override
    long write(Row row, @Nullable Long existing) {
        TeamDraft draft = draft(row);
        Violations faults = new Violations();
        register().teams().check(draft, scope(row), faults);
        faults.raise();
        List<TeamEvent> later = changed(row) ? List.of(event(row)) : List.of();
        if (existing == null) {
            return register().teams().create(draft, later);
        }
        register().teams().rewrite(existing, draft, later, scope(row));
        return existing;
    }

    private static boolean changed(Row row) {
        String status = row.text("status");
        return status != null && !status.equals("ACTIVE");
    }

    private static TeamEvent event(Row row) {
        return new TeamEvent(
                TeamEvent.Kind.valueOf(required(row, "status")),
                requiredDate(row, "status_since"),
                null,
                row.text("status_reason"),
                null);
    }

    private static TeamDraft draft(Row row) {
        return new TeamDraft(
                required(row, "name"),
                required(row, "kind"),
                requiredId(row, "unit"),
                row.id("managing_organisation"),
                requiredDate(row, "established_on"),
                row.text("established_by"));
    }
}
