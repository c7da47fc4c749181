package vn.hoanhap.registry.sheets;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.parts.SaidCells;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.hanging.About;
import vn.hoanhap.registry.households.HouseholdDraft;

/** Takes households. */
final class HouseholdSheet extends RegisterSheet {
    private final LinesLeft lines;

    HouseholdSheet(Register register, LinesLeft lines) {
        super(
                register,
                new Card("households", "household", RegisterRights.PEOPLE_WRITE, List.of("neighbourhoods", "people")),
                columns("households")
                        .required("unit", Type.UNIT)
                        .optionalKey("neighbourhood", "neighbourhoods")
                        .requiredKey("representative", "people")
                        .keys("members", "people"));
        this.lines = lines;
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

    @Override
    public Optional<Map<String, String>> standing(long id) {
        return register().households().standing(id).map(draft -> new SaidCells()
                .with("unit", draft.unitId())
                .with("neighbourhood", draft.neighbourhoodId())
                .with("representative", draft.representativeId())
                .with("members", draft.memberIds())
                .cells());
    }

    /** Who represents a household is a member, whether or not a row says so. */
    @Override
    public Map<String, String> settled(Map<String, String> cells) {
        String representative = cells.getOrDefault("representative", "");
        String others = Arrays.stream(cells.getOrDefault("members", "").split(";", -1))
                .filter(member -> !member.equals(representative))
                .collect(Collectors.joining(";"));
        Map<String, String> settled = new HashMap<>(cells);
        settled.put("members", others);
        return settled;
    }

    @Override
    public void checkRemoval(long id, Principal by, Violations faults) {
        super.checkRemoval(id, by, faults);
        lines.check(About.HOUSEHOLD, id, faults);
    }

    @Override
    void takeBack(long id) {
        lines.requireNone(About.HOUSEHOLD, id, "");
        register().households().remove(id);
    }
}
