package vn.hoanhap.registry.journal;

import static vn.hoanhap.registry.db.Tables.ACTIVITY_KIND;
import static vn.hoanhap.registry.db.Tables.JOURNAL_ATTRIBUTE;
import static vn.hoanhap.registry.db.Tables.JOURNAL_LINE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import vn.hoanhap.core.activity.ActivityKind;
import vn.hoanhap.core.activity.ActivityLine;
import vn.hoanhap.core.activity.Measure;
import vn.hoanhap.core.activity.Qualifier;
import vn.hoanhap.core.activity.Quantity;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.parts.sql.KeptInsert;
import vn.hoanhap.parts.sql.KeptQuery;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.parts.sql.Utc;
import vn.hoanhap.registry.db.tables.records.ActivityKindRecord;
import vn.hoanhap.registry.db.tables.records.JournalLineRecord;

/** Keeps lines, their attributes and the catalogue of kinds. Lines are inserted, never updated or deleted. */
final class JooqJournal {
    private final Sql sql;
    private final KeptInsert lines;
    private final KeptInsert attributes;
    private final KeptQuery kindByCode;

    JooqJournal(Sql sql) {
        this.sql = sql;
        lines = sql.keepInsert(
                JOURNAL_LINE.ID,
                JOURNAL_LINE.KIND,
                JOURNAL_LINE.ON_DATE,
                JOURNAL_LINE.UNIT_ID,
                JOURNAL_LINE.TEAM_ID,
                JOURNAL_LINE.PERSON_ID,
                JOURNAL_LINE.HOUSEHOLD_ID,
                JOURNAL_LINE.CATEGORY,
                JOURNAL_LINE.QUANTITY,
                JOURNAL_LINE.MEASURE,
                JOURNAL_LINE.QUALIFIER,
                JOURNAL_LINE.LINE_SIGN,
                JOURNAL_LINE.PROGRAMME_ID,
                JOURNAL_LINE.RECORD_ID,
                JOURNAL_LINE.REVERSES_ID,
                JOURNAL_LINE.REASON,
                JOURNAL_LINE.WRITTEN_AT);
        attributes = sql.keepInsert(
                JOURNAL_ATTRIBUTE.LINE_ID,
                JOURNAL_ATTRIBUTE.NAME,
                JOURNAL_ATTRIBUTE.ATTR_VALUE,
                JOURNAL_ATTRIBUTE.KIND,
                JOURNAL_ATTRIBUTE.ON_DATE);
        kindByCode = sql.keep(
                sql.dsl().selectFrom(ACTIVITY_KIND).where(ACTIVITY_KIND.CODE.eq(KeptQuery.value(ACTIVITY_KIND.CODE))));
    }

    void insert(JournalLine entry, Instant now, String reason) {
        ActivityLine line = entry.line();
        lines.add(
                entry.id(),
                line.kind(),
                line.on(),
                line.unitId(),
                line.teamId(),
                line.personId(),
                line.householdId(),
                line.category(),
                line.quantity().value(),
                line.quantity().measure().name(),
                line.quantity().qualifier().name(),
                entry.sign(),
                entry.programmeId(),
                line.recordId(),
                entry.reverses(),
                reason.isEmpty() ? null : reason,
                Utc.column(now));
        entry.attributes().forEach((name, value) -> attributes.add(entry.id(), name, value, entry.kind(), entry.on()));
    }

    Optional<JournalLine> find(long id) {
        return read(JOURNAL_LINE.ID.eq(id), 1).stream().findFirst();
    }

    boolean reversed(long id) {
        return sql.dsl().fetchExists(JOURNAL_LINE, JOURNAL_LINE.REVERSES_ID.eq(id));
    }

    /** Returns the lines of a record that nobody took back, the oldest first. */
    List<JournalLine> standing(String programmeId, String recordId) {
        var reversal = JOURNAL_LINE.as("reversal");
        return read(
                JOURNAL_LINE
                        .RECORD_ID
                        .eq(recordId)
                        .and(JOURNAL_LINE.PROGRAMME_ID.eq(programmeId))
                        .and(JOURNAL_LINE.REVERSES_ID.isNull())
                        .and(DSL.notExists(
                                DSL.selectOne().from(reversal).where(reversal.REVERSES_ID.eq(JOURNAL_LINE.ID)))),
                Integer.MAX_VALUE);
    }

    /** Returns the day of a record's newest line, reversed or not. */
    Optional<LocalDate> day(String programmeId, String recordId) {
        return sql.dsl()
                .select(JOURNAL_LINE.ON_DATE)
                .from(JOURNAL_LINE)
                .where(JOURNAL_LINE.RECORD_ID.eq(recordId))
                .and(JOURNAL_LINE.PROGRAMME_ID.eq(programmeId))
                .orderBy(JOURNAL_LINE.ID.desc())
                .limit(1)
                .fetchOptional(JOURNAL_LINE.ON_DATE);
    }

    /** Returns the lines that match, by id, with their attributes. */
    List<JournalLine> read(Condition condition, int limit) {
        List<JournalLineRecord> rows = sql.dsl()
                .selectFrom(JOURNAL_LINE)
                .where(condition)
                .orderBy(JOURNAL_LINE.ID)
                .limit(limit)
                .fetch();
        Map<Long, Map<String, String>> attributes =
                attributes(rows.stream().map(JournalLineRecord::getId).toList());
        List<JournalLine> lines = new ArrayList<>();
        for (JournalLineRecord row : rows) {
            lines.add(line(row, attributes.getOrDefault(row.getId(), Map.of())));
        }
        return lines;
    }

    Map<Long, Map<String, String>> attributes(List<Long> lineIds) {
        Map<Long, Map<String, String>> byLine = new HashMap<>();
        if (lineIds.isEmpty()) {
            return byLine;
        }
        sql.dsl()
                .selectFrom(JOURNAL_ATTRIBUTE)
                .where(JOURNAL_ATTRIBUTE.LINE_ID.in(lineIds))
                .forEach(row -> byLine.computeIfAbsent(row.getLineId(), id -> new HashMap<>())
                        .put(row.getName(), row.getAttrValue()));
        return byLine;
    }

    static JournalLine line(JournalLineRecord row, Map<String, String> attributes) {
        Quantity quantity = new Quantity(
                row.getQuantity(),
                Measure.valueOf(row.getMeasure()),
                Qualifier.valueOf(row.get(JOURNAL_LINE.QUALIFIER)));
        ActivityLine line = new ActivityLine(
                row.getKind(),
                row.getOnDate(),
                row.getUnitId(),
                row.getTeamId(),
                row.getPersonId(),
                row.getHouseholdId(),
                row.getCategory(),
                quantity,
                attributes,
                row.getRecordId());
        return new JournalLine(row.getId(), line, row.getLineSign(), row.getProgrammeId(), row.getReversesId());
    }

    /** Is a kind with the programme that owns it. */
    record Owned(ActivityKind kind, String programmeId) {}

    /** Says which kind a unit of work remembers. */
    private record Kind(String code) {}

    Optional<Owned> kind(String code) {
        return sql.once(new Kind(code), () -> kindByCode.fetch(code).into(ACTIVITY_KIND).stream()
                .findFirst()
                .map(JooqJournal::owned));
    }

    /** Returns every kind by its code, in the order of codes. */
    Map<String, Owned> catalogue() {
        Map<String, Owned> all = new LinkedHashMap<>();
        sql.dsl()
                .selectFrom(ACTIVITY_KIND)
                .orderBy(ACTIVITY_KIND.CODE)
                .forEach(row -> all.put(row.getCode(), owned(row)));
        return all;
    }

    List<ActivityKind> kinds() {
        return catalogue().values().stream().map(Owned::kind).toList();
    }

    private static Owned owned(ActivityKindRecord row) {
        ActivityKind kind = new ActivityKind(
                row.getCode(),
                new Text(row.getTitleVi(), row.getTitleEn()),
                Measure.valueOf(row.getMeasure()),
                row.getPermission());
        return new Owned(kind, row.getProgrammeId());
    }

    void put(Owned owned, boolean known) {
        sql.forget();
        ActivityKind kind = owned.kind();
        if (known) {
            sql.dsl()
                    .update(ACTIVITY_KIND)
                    .set(ACTIVITY_KIND.PROGRAMME_ID, owned.programmeId())
                    .set(ACTIVITY_KIND.TITLE_VI, kind.title().vi())
                    .set(ACTIVITY_KIND.TITLE_EN, kind.title().en())
                    .set(ACTIVITY_KIND.PERMISSION, kind.permission())
                    .where(ACTIVITY_KIND.CODE.eq(kind.code()))
                    .execute();
            return;
        }
        sql.dsl()
                .insertInto(ACTIVITY_KIND)
                .set(ACTIVITY_KIND.CODE, kind.code())
                .set(ACTIVITY_KIND.PROGRAMME_ID, owned.programmeId())
                .set(ACTIVITY_KIND.TITLE_VI, kind.title().vi())
                .set(ACTIVITY_KIND.TITLE_EN, kind.title().en())
                .set(ACTIVITY_KIND.MEASURE, kind.measure().name())
                .set(ACTIVITY_KIND.PERMISSION, kind.permission())
                .execute();
    }
}
