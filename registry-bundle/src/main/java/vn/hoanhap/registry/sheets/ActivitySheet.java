package vn.hoanhap.registry.sheets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.activity.ActivityLine;
import vn.hoanhap.core.activity.Qualifier;
import vn.hoanhap.core.programme.Elected;
import vn.hoanhap.core.programme.RowDoubts;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.parts.SaidCells;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.activities.ActivityBook;
import vn.hoanhap.registry.activities.ActivityDraft;
import vn.hoanhap.registry.activities.ActivityRules;
import vn.hoanhap.registry.journal.SharedKind;
import vn.hoanhap.registry.words.Codes;
import vn.hoanhap.registry.words.Words;

/**
 * Takes what happened in programmes that are not installed: a row is a line of the journal. There is no free text in it, since
 * the register has no sealed place for a text about nobody in particular.
 */
final class ActivitySheet extends RegisterSheet {
    private static final int HASH_BYTES = 12;

    private final ServedKinds served;

    ActivitySheet(Register register, Elected elected) {
        super(
                register,
                new Card(
                        "activities",
                        "activity",
                        RegisterRights.ACTIVITIES_WRITE,
                        List.of("teams", "people", "households")),
                columns("activities")
                        .requiredCode("kind", "kind.", SharedKind.codes())
                        .required("on", Type.DATE)
                        .required("unit", Type.UNIT)
                        .optionalKey("team", "teams")
                        .optionalKey("person", "people")
                        .optionalKey("household", "households")
                        .optionalCode("category", "code.category.", Codes.CATEGORIES)
                        .optional("quantity", Type.NUMBER)
                        .optionalCode("qualifier", "code.qualifier.", Qualifier.values()));
        served = new ServedKinds(register.journal(), elected);
    }

    @Override
    public Optional<String> dayColumn() {
        return Optional.of("on");
    }

    @Override
    public void check(Row row, Violations faults) {
        SharedKind kind = kind(row);
        refuseServed(row, kind, faults);
        var entered = new ActivityRules.Entered(
                filled(row, "team"),
                filled(row, "person"),
                filled(row, "household"),
                filled(row, "category"),
                row.number("quantity"),
                qualifier(row));
        ActivityRules.check(kind, entered, faults);
        register().activities().check(draft(row), scope(row), faults);
    }

    /** What was entered before the programme came stays this sheet's to correct, as long as it is about the same. */
    private void refuseServed(Row row, SharedKind kind, Violations faults) {
        served.by(kind.code()).ifPresent(by -> {
            boolean known = register().activities().standing(record(row)).stream()
                    .anyMatch(line -> line.kind().equals(kind.code()));
            if (!known) {
                by.refuse(faults);
            }
        });
    }

    @Override
    public RowDoubts doubts(Principal by) {
        return new QuantityDoubts();
    }

    @Override
    boolean reaches(long existing, Scope scope) {
        return register().activities().reaches(existing, scope);
    }

    @Override
    long write(Row row, @Nullable Long existing) {
        Violations faults = new Violations();
        check(row, faults);
        faults.raise();
        if (existing == null) {
            return register().activities().create(record(row), draft(row));
        }
        register().activities().correct(record(row), draft(row));
        return existing;
    }

    private static SharedKind kind(Row row) {
        String code = required(row, "kind");
        return SharedKind.of(code).orElseThrow(() -> Words.invalid("kind", "journal.kind.unknown", code));
    }

    private static Qualifier qualifier(Row row) {
        String qualifier = row.text("qualifier");
        return qualifier == null ? Qualifier.EXACT : Qualifier.valueOf(qualifier);
    }

    private static ActivityDraft draft(Row row) {
        return new ActivityDraft(
                required(row, "kind"),
                requiredDate(row, "on"),
                requiredId(row, "unit"),
                row.id("team"),
                new ActivityDraft.About(row.id("person"), row.id("household"), row.text("category")),
                row.number("quantity"),
                qualifier(row));
    }

    /** Names the record after the row's key, by which it is known again, without the key: somebody may have put a name in it. */
    private static String record(Row row) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(row.key().getBytes(StandardCharsets.UTF_8));
            return ActivityBook.RECORD + HexFormat.of().formatHex(hash, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public Optional<Map<String, String>> standing(long id) {
        return register()
                .activities()
                .record(id)
                .flatMap(record ->
                        register().activities().standing(record).stream().findFirst())
                .map(line -> cells(line.line()));
    }

    private static Map<String, String> cells(ActivityLine line) {
        return new SaidCells()
                .with("kind", line.kind())
                .with("on", line.on())
                .with("unit", line.unitId())
                .with("team", line.teamId())
                .with("person", line.personId())
                .with("household", line.householdId())
                .with("category", line.category())
                .with("quantity", line.quantity().value())
                .with("qualifier", line.quantity().qualifier())
                .cells();
    }

    /** A line about one person counts one, with the category on record; a number is exact unless a row says otherwise. */
    @Override
    public Map<String, String> settled(Map<String, String> cells) {
        Map<String, String> settled = new HashMap<>(cells);
        settled.putIfAbsent("qualifier", Qualifier.EXACT.name());
        if (cells.containsKey("person")) {
            settled.remove("category");
            settled.putIfAbsent("quantity", "1");
        }
        return settled;
    }

    @Override
    void takeBack(long id) {
        register().activities().record(id).ifPresent(register().activities()::remove);
    }
}
