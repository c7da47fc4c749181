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
import vn.hoanhap.registry.units.Neighbourhood;
import vn.hoanhap.registry.words.Codes;

/** Takes neighbourhoods. */
final class NeighbourhoodSheet extends RegisterSheet {
    NeighbourhoodSheet(Register register) {
        super(
                register,
                new Card("neighbourhoods", "neighbourhood", RegisterRights.UNITS_WRITE, List.of()),
                columns("neighbourhoods")
                        .required("unit", Type.UNIT)
                        .required("name", Type.TEXT)
                        .requiredCode("kind", "code.neighbourhood-kind.", Codes.NEIGHBOURHOOD_KINDS)
                        .optional("valid_from", Type.DATE)
                        .optional("valid_to", Type.DATE));
    }

    @Override
    public void check(Row row, Violations faults) {
        register()
                .neighbourhoods()
                .check(draft(row), scope(row), register().clock().today(), faults);
    }

    @Override
    boolean reaches(long existing, Scope scope) {
        return register().neighbourhoods().reaches(existing, scope);
    }

    @Override
    long write(Row row, @Nullable Long existing) {
        if (existing == null) {
            return register().neighbourhoods().create(draft(row));
        }
        register().neighbourhoods().correct(existing, draft(row), scope(row), null);
        return existing;
    }

    private static Neighbourhood.Draft draft(Row row) {
        return new Neighbourhood.Draft(
                requiredId(row, "unit"),
                required(row, "name"),
                required(row, "kind"),
                row.date("valid_from"),
                row.date("valid_to"));
    }

    @Override
    public Optional<Map<String, String>> standing(long id) {
        return register().neighbourhoods().find(id).map(place -> new SaidCells()
                .with("unit", place.unitId())
                .with("name", place.name())
                .with("kind", place.kind())
                .with("valid_from", place.validFrom())
                .with("valid_to", place.validTo())
                .cells());
    }

    @Override
    void takeBack(long id) {
        register().neighbourhoods().remove(id);
    }
}
