package vn.hoanhap.registry.units;

import static vn.hoanhap.registry.db.Tables.NEIGHBOURHOOD;
import static vn.hoanhap.registry.db.Tables.NEIGHBOURHOOD_NAME;
import static vn.hoanhap.registry.db.Tables.UNIT_COVER;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.registry.db.tables.records.NeighbourhoodRecord;

/** Keeps neighbourhoods. */
final class JooqNeighbourhoods {
    private final Sql sql;

    JooqNeighbourhoods(Sql sql) {
        this.sql = sql;
    }

    Optional<Neighbourhood> find(long id) {
        return sql.dsl()
                .selectFrom(NEIGHBOURHOOD)
                .where(NEIGHBOURHOOD.ID.eq(id))
                .fetchOptional(JooqNeighbourhoods::read);
    }

    List<Neighbourhood> list(@Nullable Long unitId, long after, int limit) {
        Condition condition = unitId == null
                ? DSL.noCondition()
                : NEIGHBOURHOOD.UNIT_ID.in(
                        DSL.select(UNIT_COVER.UNIT_ID).from(UNIT_COVER).where(UNIT_COVER.ROOT_ID.eq(unitId)));
        return sql.dsl()
                .selectFrom(NEIGHBOURHOOD)
                .where(condition)
                .and(NEIGHBOURHOOD.ID.gt(after))
                .orderBy(NEIGHBOURHOOD.ID)
                .limit(limit)
                .fetch(JooqNeighbourhoods::read);
    }

    void insert(long id, Neighbourhood.Draft draft) {
        NeighbourhoodRecord row = sql.dsl().newRecord(NEIGHBOURHOOD);
        row.setId(id);
        row.setVersion(1);
        fill(row, draft);
        row.insert();
    }

    void update(Neighbourhood.Draft draft, Neighbourhood before) {
        sql.raise(new Sql.Versioned<>(NEIGHBOURHOOD.ID, NEIGHBOURHOOD.VERSION), before.id(), before.version());
        NeighbourhoodRecord row = sql.dsl().newRecord(NEIGHBOURHOOD);
        fill(row, draft);
        sql.dsl()
                .update(NEIGHBOURHOOD)
                .set(row)
                .where(NEIGHBOURHOOD.ID.eq(before.id()))
                .execute();
    }

    /** Gives a neighbourhood another name; the one that it had is kept up to a last day. */
    void rename(Neighbourhood before, String name, LocalDate lastDay) {
        sql.raise(new Sql.Versioned<>(NEIGHBOURHOOD.ID, NEIGHBOURHOOD.VERSION), before.id(), before.version());
        sql.dsl()
                .insertInto(NEIGHBOURHOOD_NAME)
                .set(NEIGHBOURHOOD_NAME.NEIGHBOURHOOD_ID, before.id())
                .set(NEIGHBOURHOOD_NAME.VALID_TO, lastDay)
                .set(NEIGHBOURHOOD_NAME.NAME, before.name())
                .execute();
        sql.dsl()
                .update(NEIGHBOURHOOD)
                .set(NEIGHBOURHOOD.NAME, name)
                .where(NEIGHBOURHOOD.ID.eq(before.id()))
                .execute();
    }

    /** Returns what neighbourhoods were called before, by neighbourhood, the oldest first. */
    Map<Long, List<Neighbourhood.FormerName>> formerNames(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : sql.dsl()
                        .selectFrom(NEIGHBOURHOOD_NAME)
                        .where(NEIGHBOURHOOD_NAME.NEIGHBOURHOOD_ID.in(ids))
                        .orderBy(NEIGHBOURHOOD_NAME.VALID_TO)
                        .fetchGroups(
                                NEIGHBOURHOOD_NAME.NEIGHBOURHOOD_ID,
                                row -> new Neighbourhood.FormerName(
                                        row.get(NEIGHBOURHOOD_NAME.NAME), row.get(NEIGHBOURHOOD_NAME.VALID_TO)));
    }

    void remove(long id) {
        sql.dsl()
                .deleteFrom(NEIGHBOURHOOD_NAME)
                .where(NEIGHBOURHOOD_NAME.NEIGHBOURHOOD_ID.eq(id))
                .execute();
        sql.dsl().deleteFrom(NEIGHBOURHOOD).where(NEIGHBOURHOOD.ID.eq(id)).execute();
    }

    private static void fill(NeighbourhoodRecord row, Neighbourhood.Draft draft) {
        row.setUnitId(draft.unitId());
        row.setName(draft.name());
        row.setKind(draft.kind());
        row.setValidFrom(draft.validFrom());
        row.setValidTo(draft.validTo());
    }

    private static Neighbourhood read(NeighbourhoodRecord row) {
        return new Neighbourhood(
                row.getId(),
                row.getUnitId(),
                row.getName(),
                row.getKind(),
                row.getValidFrom(),
                row.getValidTo(),
                row.getVersion());
    }
}
