package vn.hoanhap.registry.sheets;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.RowClashes;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.parts.SaidCells;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.teams.Membership;
import vn.hoanhap.registry.words.Checks;
import vn.hoanhap.registry.words.Codes;

/** Takes members of teams. */
final class MemberSheet extends RegisterSheet {
    MemberSheet(Register register) {
        super(
                register,
                new Card("members", "member", RegisterRights.TEAMS_WRITE, List.of("teams", "people")),
                columns("members")
                        .requiredKey("team", "teams")
                        .requiredKey("person", "people")
                        .requiredCode("role", "code.member-role.", Codes.MEMBER_ROLES)
                        .optionalCode("source_organisation", "code.source.", Codes.SOURCES)
                        .required("valid_from", Type.DATE)
                        .optional("valid_to", Type.DATE));
    }

    @Override
    public void check(Row row, Violations faults) {
        reached(row, faults);
        checkSpan(row, faults);
        Long team = row.id("team");
        if (team != null && faults.none()) {
            register().teams().members().checkBegin(team, requiredDate(row, "valid_from"), scope(row), faults);
        }
    }

    @Override
    public RowClashes clashes(RowClashes.CheckedFile file) {
        return new MemberClashes(register().teams().members(), file);
    }

    private static Membership.Draft draft(Row row) {
        return new Membership.Draft(
                requiredId(row, "team"),
                requiredId(row, "person"),
                required(row, "role"),
                row.text("source_organisation"),
                requiredDate(row, "valid_from"),
                row.date("valid_to"));
    }

    /** Whom and which team a row names must lie within reach; rows of the same file do. */
    private void reached(Row row, Violations faults) {
        Long person = row.id("person");
        boolean seen =
                person == null || register().people().find(person, scope(row)).isPresent();
        Checks.holds(faults, seen, "person", "member.person");
        Long team = row.id("team");
        boolean reached = team == null || register().teams().reaches(team, scope(row));
        Checks.holds(faults, reached, "team", "assignment.team-unknown");
    }

    @Override
    boolean reaches(long existing, Scope scope) {
        return register().teams().members().reaches(existing, scope);
    }

    @Override
    long write(Row row, @Nullable Long existing) {
        Violations faults = new Violations();
        reached(row, faults);
        faults.raise();
        Membership.Draft draft = draft(row);
        register().teams().members().check(draft, existing, scope(row), faults);
        faults.raise();
        if (existing == null) {
            return register().teams().members().add(draft);
        }
        register().teams().members().correct(existing, draft, scope(row));
        return existing;
    }

    @Override
    public Optional<Map<String, String>> standing(long id) {
        return register().teams().members().find(id).map(member -> new SaidCells()
                .with("team", member.teamId())
                .with("person", member.personId())
                .with("role", member.role())
                .with("source_organisation", member.source())
                .with("valid_from", member.from())
                .with("valid_to", member.to())
                .cells());
    }

    @Override
    void takeBack(long id) {
        register().teams().members().remove(id);
    }
}
