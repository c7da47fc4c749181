package vn.hoanhap.registry.sheets;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.households.HouseholdDraft;

/** Takes households. */
final class HouseholdSheet extends RegisterSheet {
    HouseholdSheet(Register register) {
        super(
                register,
                new Card("households", "household", RegisterRights.PEOPLE_WRITE, List.of("neighbourhoods", "people")),
                columns("households")
                        .required("unit", Type.UNIT)
                        .optionalKey("neighbourhood", "neighbourhoods")
                        .requiredKey("representative", "people")
                        .keys("members", "people"));
    }

    @Override
    public void check(Row row, Violations faults) {
        register().households().check(draft(row), scope(row), faults);
    }

    @Override
    boolean reaches(long existing, Scope scope) {
        return register().households().find(existing, scope).isPresent();
    }

    @Override
    long write(Row row, @Nullable Long existing) {
        HouseholdDraft draft = draft(row);
        Violations faults = new Violations();
        register().households().check(draft, scope(row), faults);
        faults.raise();
        if (existing == null) {
            return register().households().create(draft, true);
        }
        register().households().correct(existing, draft, scope(row), null);
        return existing;
    }

    private static HouseholdDraft draft(Row row) {
        return new HouseholdDraft(
                requiredId(row, "unit"), row.id("neighbourhood"), row.id("representative"), row.ids("members"));
    }
}
