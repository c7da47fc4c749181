package vn.hoanhap.registry.units;

import static vn.hoanhap.registry.db.Tables.UNIT_CATALOGUE;
import static vn.hoanhap.registry.db.Tables.UNIT_COVER;
import static vn.hoanhap.registry.db.Tables.UNIT_SUCCESSION;
import static vn.hoanhap.registry.db.Tables.UNIT_VERSION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.ToneFree;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.parts.sql.Utc;
import vn.hoanhap.registry.units.data.UnitVersion;

/** Writes the unit tables, in bulk, and reads them whole. Every method runs inside a unit of work. */
final class JooqUnitTables {
    /** Knows a version of a unit again. */
    record VersionMark(long unitId, LocalDate from) {
        static VersionMark of(UnitVersion version) {
            return new VersionMark(CatalogueLoad.FIRST_ID + version.unitId(), version.from());
        }
    }

    /** Is a row of the succession table. */
    record SuccessionRow(
            long predecessor,
            long successor,
            LocalDate on,
            boolean split,
            @Nullable String source) {}

    /** Is a row of the cover table; {@code known} tells that one with another mark stands there already. */
    record CoverRow(long root, long unit, boolean split, boolean known) {}

    private final Sql sql;

    JooqUnitTables(Sql sql) {
        this.sql = sql;
    }

    boolean loaded(String hash) {
        return sql.dsl().fetchExists(UNIT_CATALOGUE, UNIT_CATALOGUE.CONTENT_HASH.eq(hash));
    }

    void markLoaded(String hash) {
        sql.dsl()
                .insertInto(UNIT_CATALOGUE)
                .set(UNIT_CATALOGUE.CONTENT_HASH, hash)
                .set(UNIT_CATALOGUE.LOADED_AT, Utc.column(Instant.now()))
                .execute();
    }

    Set<VersionMark> versionMarks() {
        return marks(UNIT_VERSION.UNIT_ID.isNotNull());
    }

    Set<VersionMark> openVersionMarks() {
        return marks(UNIT_VERSION.VALID_TO.isNull());
    }

    private Set<VersionMark> marks(Condition condition) {
        return new HashSet<>(sql.dsl()
                .select(UNIT_VERSION.UNIT_ID, UNIT_VERSION.VALID_FROM)
                .from(UNIT_VERSION)
                .where(condition)
                .fetch(row -> new VersionMark(row.value1(), row.value2())));
    }

    void insertVersions(List<UnitVersion> versions) {
        sql.forget();
        BatchBindStep batch = sql.dsl()
                .batch(sql.dsl()
                        .insertInto(
                                UNIT_VERSION,
                                UNIT_VERSION.UNIT_ID,
                                UNIT_VERSION.VALID_FROM,
                                UNIT_VERSION.VALID_TO,
                                UNIT_VERSION.CODE,
                                UNIT_VERSION.NAME,
                                UNIT_VERSION.NAME_EN,
                                UNIT_VERSION.KIND,
                                UNIT_VERSION.LEVEL_CODE,
                                UNIT_VERSION.PARENT_ID,
                                UNIT_VERSION.SEARCH_NAME)
                        .values((Long) null, null, null, null, null, null, null, null, null, null));
        for (UnitVersion version : versions) {
            Long parent = version.parentId();
            batch = batch.bind(
                    CatalogueLoad.FIRST_ID + version.unitId(),
                    version.from(),
                    version.to(),
                    version.code(),
                    version.name(),
                    version.nameEn(),
                    version.kind().code(),
                    version.kind().level().code(),
                    parent == null ? null : CatalogueLoad.FIRST_ID + parent,
                    searchable(version.name()));
        }
        batch.execute();
    }

    /** Folds a name so that the start of each of its words can be found by a single pattern. */
    static String searchable(String name) {
        return " " + ToneFree.fold(name);
    }

    void endVersions(List<UnitVersion> versions) {
        sql.forget();
        for (UnitVersion version : versions) {
            sql.dsl()
                    .update(UNIT_VERSION)
                    .set(UNIT_VERSION.VALID_TO, version.to())
                    .where(UNIT_VERSION.UNIT_ID.eq(CatalogueLoad.FIRST_ID + version.unitId()))
                    .and(UNIT_VERSION.VALID_FROM.eq(version.from()))
                    .execute();
        }
    }

    Set<List<Long>> successionPairs() {
        return new HashSet<>(sql.dsl()
                .select(UNIT_SUCCESSION.PREDECESSOR_ID, UNIT_SUCCESSION.SUCCESSOR_ID)
                .from(UNIT_SUCCESSION)
                .fetch(row -> List.of(row.value1(), row.value2())));
    }

    /** Returns the units of which the office itself recorded a successor. */
    /** Is a successor that a shipped list gave a unit. */
    record ShippedPair(long predecessor, long successor, boolean split) {}

    Set<ShippedPair> shippedPairs() {
        return new HashSet<>(sql.dsl()
                .select(UNIT_SUCCESSION.PREDECESSOR_ID, UNIT_SUCCESSION.SUCCESSOR_ID, UNIT_SUCCESSION.SPLIT)
                .from(UNIT_SUCCESSION)
                .where(UNIT_SUCCESSION.RECORDED_BY.isNull())
                .fetch(row -> new ShippedPair(row.value1(), row.value2(), row.value3())));
    }

    void dropShipped(Collection<ShippedPair> pairs) {
        for (ShippedPair pair : pairs) {
            sql.dsl()
                    .deleteFrom(UNIT_SUCCESSION)
                    .where(UNIT_SUCCESSION.PREDECESSOR_ID.eq(pair.predecessor()))
                    .and(UNIT_SUCCESSION.SUCCESSOR_ID.eq(pair.successor()))
                    .and(UNIT_SUCCESSION.RECORDED_BY.isNull())
                    .execute();
        }
    }

    Set<Long> predecessorsOfOffice() {
        return new HashSet<>(sql.dsl()
                .selectDistinct(UNIT_SUCCESSION.PREDECESSOR_ID)
                .from(UNIT_SUCCESSION)
                .where(UNIT_SUCCESSION.RECORDED_BY.isNotNull())
                .fetch(UNIT_SUCCESSION.PREDECESSOR_ID));
    }

    void insertSuccessions(List<SuccessionRow> rows) {
        BatchBindStep batch = sql.dsl()
                .batch(sql.dsl()
                        .insertInto(
                                UNIT_SUCCESSION,
                                UNIT_SUCCESSION.PREDECESSOR_ID,
                                UNIT_SUCCESSION.SUCCESSOR_ID,
                                UNIT_SUCCESSION.ON_DATE,
                                UNIT_SUCCESSION.SPLIT,
                                UNIT_SUCCESSION.SOURCE)
                        .values((Long) null, null, null, null, null));
        for (SuccessionRow row : rows) {
            batch = batch.bind(row.predecessor(), row.successor(), row.on(), row.split(), row.source());
        }
        batch.execute();
    }

    /** Records a succession that the office knows of. */
    void record(SuccessionRow row, long accountId) {
        sql.dsl()
                .insertInto(UNIT_SUCCESSION)
                .set(UNIT_SUCCESSION.PREDECESSOR_ID, row.predecessor())
                .set(UNIT_SUCCESSION.SUCCESSOR_ID, row.successor())
                .set(UNIT_SUCCESSION.ON_DATE, row.on())
                .set(UNIT_SUCCESSION.SPLIT, row.split())
                .set(UNIT_SUCCESSION.SOURCE, row.source())
                .set(UNIT_SUCCESSION.RECORDED_BY, accountId)
                .execute();
    }

    /** Takes a recorded succession back; false when the office recorded none such. */
    boolean withdraw(long predecessor, long successor) {
        return sql.dsl()
                        .deleteFrom(UNIT_SUCCESSION)
                        .where(UNIT_SUCCESSION.PREDECESSOR_ID.eq(predecessor))
                        .and(UNIT_SUCCESSION.SUCCESSOR_ID.eq(successor))
                        .and(UNIT_SUCCESSION.RECORDED_BY.isNotNull())
                        .execute()
                > 0;
    }

    /** Returns the successors of a unit that the office itself recorded. */
    Set<Long> recordedSuccessors(long predecessor) {
        return new HashSet<>(sql.dsl()
                .select(UNIT_SUCCESSION.SUCCESSOR_ID)
                .from(UNIT_SUCCESSION)
                .where(UNIT_SUCCESSION.PREDECESSOR_ID.eq(predecessor))
                .and(UNIT_SUCCESSION.RECORDED_BY.isNotNull())
                .fetch(UNIT_SUCCESSION.SUCCESSOR_ID));
    }

    UnitGraph graph() {
        UnitGraph graph = new UnitGraph();
        sql.dsl()
                .selectDistinct(UNIT_VERSION.PARENT_ID, UNIT_VERSION.UNIT_ID)
                .from(UNIT_VERSION)
                .where(UNIT_VERSION.PARENT_ID.isNotNull())
                .forEach(row -> graph.below(row.value1(), row.value2()));
        sql.dsl()
                .select(UNIT_SUCCESSION.SUCCESSOR_ID, UNIT_SUCCESSION.PREDECESSOR_ID)
                .from(UNIT_SUCCESSION)
                .forEach(row -> graph.succeeds(row.value1(), row.value2()));
        sql.dsl()
                .select(UNIT_SUCCESSION.PREDECESSOR_ID)
                .from(UNIT_SUCCESSION)
                .where(UNIT_SUCCESSION.SPLIT.isTrue())
                .and(UNIT_SUCCESSION.RECORDED_BY.isNotNull())
                .groupBy(UNIT_SUCCESSION.PREDECESSOR_ID)
                .having(DSL.count().eq(1))
                .forEach(row -> graph.inPartOnly(row.value1()));
        return graph;
    }

    Set<Long> unitIds() {
        return new HashSet<>(sql.dsl()
                .selectDistinct(UNIT_VERSION.UNIT_ID)
                .from(UNIT_VERSION)
                .fetch(UNIT_VERSION.UNIT_ID));
    }

    Map<List<Long>, Boolean> cover() {
        return cover(UNIT_COVER.ROOT_ID.isNotNull());
    }

    Map<List<Long>, Boolean> coverOf(Set<Long> roots) {
        return cover(UNIT_COVER.ROOT_ID.in(roots));
    }

    private Map<List<Long>, Boolean> cover(Condition condition) {
        Map<List<Long>, Boolean> rows = new HashMap<>();
        sql.dsl()
                .select(UNIT_COVER.ROOT_ID, UNIT_COVER.UNIT_ID, UNIT_COVER.SPLIT)
                .from(UNIT_COVER)
                .where(condition)
                .forEach(row -> rows.put(List.of(row.value1(), row.value2()), row.value3()));
        return rows;
    }

    /** Returns every unit that covers the given one, wholly or in part. */
    Set<Long> rootsOver(long unit) {
        return new HashSet<>(sql.dsl()
                .select(UNIT_COVER.ROOT_ID)
                .from(UNIT_COVER)
                .where(UNIT_COVER.UNIT_ID.eq(unit))
                .fetch(UNIT_COVER.ROOT_ID));
    }

    void putCover(List<CoverRow> rows) {
        sql.forget();
        BatchBindStep inserts = sql.dsl()
                .batch(sql.dsl()
                        .insertInto(UNIT_COVER, UNIT_COVER.ROOT_ID, UNIT_COVER.UNIT_ID, UNIT_COVER.SPLIT)
                        .values((Long) null, null, null));
        boolean any = false;
        for (CoverRow row : rows) {
            if (row.known()) {
                remark(row);
            } else {
                inserts = inserts.bind(row.root(), row.unit(), row.split());
                any = true;
            }
        }
        if (any) {
            inserts.execute();
        }
    }

    void dropCover(Collection<List<Long>> pairs) {
        sql.forget();
        for (List<Long> pair : pairs) {
            sql.dsl()
                    .deleteFrom(UNIT_COVER)
                    .where(UNIT_COVER.ROOT_ID.eq(pair.get(0)))
                    .and(UNIT_COVER.UNIT_ID.eq(pair.get(1)))
                    .execute();
        }
    }

    private void remark(CoverRow row) {
        sql.dsl()
                .update(UNIT_COVER)
                .set(UNIT_COVER.SPLIT, row.split())
                .where(UNIT_COVER.ROOT_ID.eq(row.root()))
                .and(UNIT_COVER.UNIT_ID.eq(row.unit()))
                .execute();
    }
}
