package vn.hoanhap.registry.sheets;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.teams.Membership;
import vn.hoanhap.registry.words.Codes;

/** Takes members of teams. */
final class MemberSheet extends RegisterSheet {
    MemberSheet(Register register) {
        super(
                register,
                new Card("members", RegisterRights.TEAMS_WRITE, List.of("teams", "people")),
                columns("members")
                        .requiredKey("team", "teams")
                        .requiredKey("person", "people")
                        .requiredCode("role", Codes.MEMBER_ROLES)
                        .optionalCode("source_organisation", Codes.SOURCES)
                        .required("valid_from", Type.DATE)
                        .optional("valid_to", Type.DATE));
    }

    @Override
    public void check(Row row, Violations faults) {
        checkSpan(row, faults);
    }

    @Override
    public long apply(Row row, @Nullable Long existing) {
        Membership.Draft draft = new Membership.Draft(
                requiredId(row, "team"),
                requiredId(row, "person"),
                required(row, "role"),
                row.text("source_organisation"),
                requiredDate(row, "valid_from"),
                row.date("valid_to"));
        Violations faults = new Violations();
        register().teams().members().check(draft, existing, scope(row), faults);
        faults.raise();
        if (existing == null) {
            return register().teams().members().add(draft);
        }
        register().teams().members().correct(existing, draft);
        return existing;
    }
}
