package vn.hoanhap.registry.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.activity.ActivityJournal;
import vn.hoanhap.core.activity.ActivityKind;
import vn.hoanhap.core.activity.ActivityLine;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.event.DomainEvent;
import vn.hoanhap.core.event.Events;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.registry.units.UnitRegister;
import vn.hoanhap.registry.words.Checks;
import vn.hoanhap.registry.words.Words;

/** Writes the journal by its rules, and announces every line. */
public final class Journal implements ActivityJournal {
    /** The id under which the register itself writes lines. */
    public static final String REGISTER = "register";

    /** Name of the attribute that marks history outside its unit's life. */
    public static final String UNIT_WARNING = "unit-warning";

    private static final int LONGEST_ATTRIBUTE = 100;

    private final JooqJournal table;
    private final UnitRegister units;
    private final RecordedCategory categories;
    private final Ids ids;
    private final Events events;
    private final LegalClock clock;

    /** Is what the journal works with. */
    public record Tools(UnitRegister units, RecordedCategory categories, Ids ids, Events events, LegalClock clock) {}

    /** Writes to the register's tables. */
    public Journal(Sql sql, Tools tools) {
        table = new JooqJournal(sql);
        units = tools.units();
        categories = tools.categories();
        ids = tools.ids();
        events = tools.events();
        clock = tools.clock();
    }

    @Override
    public long write(String programmeId, ActivityLine line) {
        check(line);
        String warning = units.warning("unit", line.unitId(), line.on(), clock.today());
        ActivityLine known = withCategory(line);
        return add(programmeId, warning == null ? known : known.with(UNIT_WARNING, warning));
    }

    private ActivityLine withCategory(ActivityLine line) {
        Long person = line.personId();
        if (person == null || line.category() != null) {
            return line;
        }
        return line.withPerson(person, categories.on(person, line.on()).orElse(null));
    }

    /**
     * Writes a line about a stock without the limits on dates: a membership may end next month, and the team of a unit that
     * has ended must be able to end too.
     */
    long writeMovement(String programmeId, ActivityLine line) {
        boolean held = units.units().find(line.unitId(), line.on()).isPresent();
        return add(programmeId, held ? line : line.with(UNIT_WARNING, "outside-life"));
    }

    private long add(String programmeId, ActivityLine line) {
        long id = ids.next();
        table.insert(new JournalLine(id, line, 1, programmeId, null), clock.now(), "");
        events.publish(new DomainEvent.ActivityJournalled(id, line.kind()));
        return id;
    }

    private void check(ActivityLine line) {
        JooqJournal.Owned known = table.kind(line.kind()).orElseThrow(() -> unknownKind(line.kind()));
        Violations faults = new Violations();
        Checks.holds(
                faults,
                known.kind().measure() == line.quantity().measure(),
                "quantity",
                "journal.measure",
                line.kind(),
                known.kind().measure());
        Checks.notFuture(faults, "on", line.on(), clock.today());
        for (Map.Entry<String, String> attribute : line.attributes().entrySet()) {
            Checks.optional(faults, attribute.getKey(), attribute.getValue(), LONGEST_ATTRIBUTE);
        }
        faults.raise();
    }

    private static RuntimeException unknownKind(String code) {
        return Words.invalid("kind", "journal.kind.unknown", code);
    }

    @Override
    public long reverse(String programmeId, long lineId, String reason) {
        JournalLine line = table.find(lineId)
                .filter(found -> found.programmeId().equals(programmeId))
                .filter(found -> found.reverses() == null)
                .orElseThrow(() -> Words.notFound("journal.line.unknown", lineId));
        if (table.reversed(lineId)) {
            throw Words.conflict("journal.line.reversed", lineId);
        }
        return takeBack(line, reason);
    }

    private long takeBack(JournalLine line, String reason) {
        long id = ids.next();
        table.insert(new JournalLine(id, line.line(), -1, line.programmeId(), line.id()), clock.now(), reason);
        events.publish(new DomainEvent.ActivityReversed(line.id(), id, line.kind()));
        return id;
    }

    @Override
    public int reverseAll(String programmeId, String recordId, String reason) {
        List<JournalLine> standing = table.standing(programmeId, recordId);
        standing.forEach(line -> takeBack(line, reason));
        return standing.size();
    }

    @Override
    public void publish(String programmeId, List<ActivityKind> kinds) {
        Map<String, JooqJournal.Owned> catalogue = table.catalogue();
        for (ActivityKind kind : kinds) {
            JooqJournal.Owned now = new JooqJournal.Owned(kind, programmeId);
            JooqJournal.Owned there = catalogue.get(kind.code());
            if (handedOver(programmeId, there)) {
                continue;
            }
            refuseContradiction(programmeId, kind, there);
            if (!now.equals(there)) {
                table.put(now, there != null);
            }
        }
    }

    /** A programme made a shared kind its own: the register, which comes again at every start, leaves it there. */
    private static boolean handedOver(String programmeId, JooqJournal.@Nullable Owned there) {
        return there != null
                && programmeId.equals(REGISTER)
                && !there.programmeId().equals(REGISTER)
                && SharedKind.has(there.kind().code());
    }

    private static boolean mayTakeOver(JooqJournal.Owned there) {
        return there.programmeId().equals(REGISTER)
                && SharedKind.has(there.kind().code());
    }

    private static void refuseContradiction(String programmeId, ActivityKind kind, JooqJournal.@Nullable Owned there) {
        if (there == null) {
            return;
        }
        if (!there.programmeId().equals(programmeId) && !mayTakeOver(there)) {
            throw Words.conflict("journal.kind.owned", kind.code(), there.programmeId());
        }
        if (there.kind().measure() != kind.measure()) {
            throw Words.conflict(
                    "journal.kind.measure", kind.code(), there.kind().measure());
        }
    }

    /** Returns a kind of the catalogue. */
    public Optional<ActivityKind> kind(String code) {
        return table.kind(code).map(JooqJournal.Owned::kind);
    }

    /** Returns which programme a kind belongs to; empty for an unknown one. */
    public Optional<String> owner(String code) {
        return table.kind(code).map(JooqJournal.Owned::programmeId);
    }

    /** Returns a line, whether or not it still stands. */
    public Optional<JournalLine> line(long id) {
        return table.find(id);
    }

    /** Returns the whole catalogue, by code. */
    public List<ActivityKind> kinds() {
        return table.kinds();
    }

    /** Returns the lines of one record that nobody took back, the oldest first. */
    public List<JournalLine> standing(String programmeId, String recordId) {
        return table.standing(programmeId, recordId);
    }

    /** Returns the day that a record's newest line is of, also when it was taken back. */
    public Optional<LocalDate> day(String programmeId, String recordId) {
        return table.day(programmeId, recordId);
    }
}
