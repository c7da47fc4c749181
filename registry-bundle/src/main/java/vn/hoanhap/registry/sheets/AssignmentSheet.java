package vn.hoanhap.registry.sheets;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.parts.SaidCells;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.assignments.Assignment;
import vn.hoanhap.registry.words.Checks;
import vn.hoanhap.registry.words.Codes;

/** Takes assignments. */
final class AssignmentSheet extends RegisterSheet {
    AssignmentSheet(Register register) {
        super(
                register,
                new Card(
                        "assignments",
                        "assignment",
                        RegisterRights.PEOPLE_WRITE,
                        List.of("organisations", "neighbourhoods", "people", "teams")),
                columns("assignments")
                        .requiredCode("kind", "code.assignment-kind.", Codes.ASSIGNMENT_KINDS)
                        .requiredKey("assignee", "people")
                        .optionalKey("team", "teams")
                        .optionalKey("person", "people")
                        .optionalKey("neighbourhood", "neighbourhoods")
                        .optionalKey("organisation", "organisations")
                        .optional("function", Type.TEXT)
                        .optional("unit", Type.UNIT)
                        .required("valid_from", Type.DATE)
                        .optional("valid_to", Type.DATE));
    }

    @Override
    public Optional<String> dayColumn() {
        return Optional.of("valid_from");
    }

    @Override
    public void check(Row row, Violations faults) {
        String kind = required(row, "kind");
        only(row, faults, kind.equals("PERSON"), "person");
        only(row, faults, kind.equals("NEIGHBOURHOOD"), "neighbourhood");
        boolean function = kind.equals("FUNCTION");
        boolean named = function == filled(row, "organisation") && function == filled(row, "function");
        named = named && (function || !filled(row, "unit"));
        Checks.holds(faults, named, "organisation", "assignment.only-function");
        Checks.holds(faults, function || filled(row, "team"), "team", "assignment.team");
        checkSpan(row, faults);
        if (faults.none() && resolved(row, "assignee", "team", "person", "neighbourhood", "organisation")) {
            register().assignments().check(draft(row), scope(row), faults);
        }
    }

    private static Assignment.Draft draft(Row row) {
        return new Assignment.Draft(
                required(row, "kind"),
                requiredId(row, "assignee"),
                row.id("team"),
                new Assignment.Subject(
                        row.id("person"),
                        row.id("neighbourhood"),
                        row.id("organisation"),
                        row.text("function"),
                        row.id("unit")),
                requiredDate(row, "valid_from"),
                row.date("valid_to"));
    }

    private static void only(Row row, Violations faults, boolean wanted, String column) {
        Checks.holds(faults, wanted == filled(row, column), column, "assignment.only-" + column);
    }

    @Override
    boolean reaches(long existing, Scope scope) {
        return register().assignments().find(existing, scope).isPresent();
    }

    @Override
    long write(Row row, @Nullable Long existing) {
        Assignment.Draft draft = draft(row);
        Violations faults = new Violations();
        register().assignments().check(draft, scope(row), faults);
        faults.raise();
        if (existing == null) {
            return register().assignments().create(draft);
        }
        register().assignments().correct(existing, draft, scope(row));
        return existing;
    }

    @Override
    public Optional<Map<String, String>> standing(long id) {
        return register().assignments().find(id, Scope.EVERYTHING).map(assignment -> cells(assignment.draft()));
    }

    private static Map<String, String> cells(Assignment.Draft draft) {
        return new SaidCells()
                .with("kind", draft.kind())
                .with("assignee", draft.assigneeId())
                .with("team", draft.teamId())
                .with("person", draft.subject().personId())
                .with("neighbourhood", draft.subject().neighbourhoodId())
                .with("organisation", draft.subject().organisationId())
                .with("function", draft.subject().function())
                .with("unit", draft.subject().unitId())
                .with("valid_from", draft.from())
                .with("valid_to", draft.to())
                .cells();
    }

    @Override
    void takeBack(long id) {
        register().assignments().remove(id);
    }
}
