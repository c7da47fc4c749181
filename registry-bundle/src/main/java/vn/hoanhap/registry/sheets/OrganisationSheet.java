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
import vn.hoanhap.registry.organisations.OrganisationDraft;
import vn.hoanhap.registry.words.Checks;
import vn.hoanhap.registry.words.Codes;

/** Takes organisations. */
final class OrganisationSheet extends RegisterSheet {
    OrganisationSheet(Register register) {
        super(
                register,
                new Card("organisations", "organisation", RegisterRights.ORGANISATIONS_WRITE, List.of()),
                columns("organisations")
                        .required("name", Type.TEXT)
                        .requiredCode("kind", "code.organisation-kind.", Codes.ORGANISATION_KINDS)
                        .required("unit", Type.UNIT)
                        .optionalKey("parent", "organisations")
                        .optional("valid_from", Type.DATE)
                        .optional("valid_to", Type.DATE));
    }

    @Override
    public void check(Row row, Violations faults) {
        register().organisations().check(draft(row), null, faults);
        Checks.unitReached(faults, register().units().reaches(scope(row), requiredId(row, "unit")));
    }

    @Override
    void checkCorrected(Row row, long existing, Violations faults) {
        Long parent = row.id("parent");
        boolean circle =
                parent != null && register().organisations().above(parent).contains(existing);
        Checks.holds(faults, !circle, "parent", "organisation.circle");
    }

    @Override
    boolean reaches(long existing, Scope scope) {
        return register().organisations().reaches(existing, scope);
    }

    @Override
    long write(Row row, @Nullable Long existing) {
        OrganisationDraft draft = draft(row);
        Violations faults = new Violations();
        register().organisations().check(draft, existing, faults);
        faults.raise();
        if (existing == null) {
            return register().organisations().create(draft);
        }
        register().organisations().correct(existing, draft, scope(row), null);
        return existing;
    }

    private static OrganisationDraft draft(Row row) {
        return new OrganisationDraft(
                required(row, "name"),
                required(row, "kind"),
                row.id("unit"),
                row.id("parent"),
                row.date("valid_from"),
                row.date("valid_to"));
    }

    @Override
    public Optional<Map<String, String>> standing(long id) {
        return register().organisations().standing(id).map(draft -> new SaidCells()
                .with("name", draft.name())
                .with("kind", draft.kind())
                .with("unit", draft.unitId())
                .with("parent", draft.parentId())
                .with("valid_from", draft.validFrom())
                .with("valid_to", draft.validTo())
                .cells());
    }

    @Override
    void takeBack(long id) {
        register().organisations().remove(id);
    }
}
