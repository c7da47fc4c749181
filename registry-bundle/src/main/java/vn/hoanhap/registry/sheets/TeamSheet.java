package vn.hoanhap.registry.sheets;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.RowClashes;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.parts.SaidCells;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.hanging.About;
import vn.hoanhap.registry.teams.TeamDraft;
import vn.hoanhap.registry.teams.TeamEvent;
import vn.hoanhap.registry.teams.TeamRegister;
import vn.hoanhap.registry.words.Checks;
import vn.hoanhap.registry.words.Codes;

/** Takes teams as they stand: founded on a day, and perhaps suspended, dormant or dissolved since another. */
final class TeamSheet extends RegisterSheet {
    private static final List<String> STATES = List.of("ACTIVE", "SUSPENDED", "DORMANT", "DISSOLVED");

    private final LinesLeft lines;

    TeamSheet(Register register, LinesLeft lines) {
        super(
                register,
                new Card("teams", "team", RegisterRights.TEAMS_WRITE, List.of("organisations")),
                columns("teams")
                        .required("name", Type.TEXT)
                        .requiredCode("kind", "code.team-kind.", Codes.TEAM_KINDS)
                        .required("unit", Type.UNIT)
                        .optionalKey("managing_organisation", "organisations")
                        .required("established_on", Type.DATE)
                        .optional("established_by", Type.TEXT)
                        .optionalCode("status", "code.team-state.", STATES)
                        .optional("status_since", Type.DATE)
                        .optional("status_reason", Type.TEXT));
        this.lines = lines;
    }

    @Override
    public Optional<String> dayColumn() {
        return Optional.of("established_on");
    }

    @Override
    public void check(Row row, Violations faults) {
        register().teams().check(draft(row), scope(row), faults);
        boolean changed = changed(row);
        Checks.holds(faults, !changed || filled(row, "status_since"), "status_since", "team.status.since");
        boolean explained = !"SUSPENDED".equals(row.text("status")) || filled(row, "status_reason");
        Checks.holds(faults, explained, "status_reason", "team.life.reason");
        var since = row.date("status_since");
        if (since != null) {
            Checks.notFuture(faults, "status_since", since, register().clock().today());
        }
        var founded = row.date("established_on");
        boolean later = since == null || founded == null || !since.isBefore(founded);
        Checks.holds(faults, later, "status_since", "team.status.before");
    }

    /** Notes since when the teams of a file are there, for members in the same file. */
    @Override
    public RowClashes clashes(RowClashes.CheckedFile file) {
        Map<String, LocalDate> founded = new HashMap<>();
        file.notes().put(MemberClashes.FOUNDED, founded);
        return rows -> {
            rows.forEach(row -> founded.put(row.row().key(), requiredDate(row.row(), "established_on")));
            return List.of();
        };
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

    @Override
    public Optional<Map<String, String>> standing(long id) {
        return register().teams().standing(id).map(TeamSheet::cells);
    }

    /** A life with more than one change since the founding is nothing that a row says. */
    private static Map<String, String> cells(TeamRegister.Entered team) {
        TeamDraft founded = team.founded();
        SaidCells cells = new SaidCells()
                .with("name", founded.name())
                .with("kind", founded.kind())
                .with("unit", founded.unitId())
                .with("managing_organisation", founded.managingOrganisationId())
                .with("established_on", founded.establishedOn())
                .with("established_by", founded.establishedBy());
        List<TeamEvent> later = team.later();
        if (later.size() == 1 && STATES.contains(later.get(0).kind().name())) {
            TeamEvent event = later.get(0);
            return cells.with("status", event.kind())
                    .with("status_since", event.on())
                    .with("status_reason", event.reason())
                    .cells();
        }
        return cells.with(
                        "status",
                        later.stream().map(event -> event.kind() + "!").collect(Collectors.joining()))
                .cells();
    }

    /** A team is active unless a row says otherwise. */
    @Override
    public Map<String, String> settled(Map<String, String> cells) {
        if (!cells.getOrDefault("status", "ACTIVE").equals("ACTIVE")) {
            return cells;
        }
        Map<String, String> settled = new HashMap<>(cells);
        settled.keySet().removeAll(List.of("status", "status_since", "status_reason"));
        return settled;
    }

    @Override
    public void checkRemoval(long id, Principal by, Violations faults) {
        super.checkRemoval(id, by, faults);
        lines.check(About.TEAM, id, faults);
    }

    @Override
    void takeBack(long id) {
        lines.requireNone(About.TEAM, id, "team:");
        register().teams().remove(id);
    }
}
