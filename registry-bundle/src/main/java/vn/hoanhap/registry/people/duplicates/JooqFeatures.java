package vn.hoanhap.registry.people.duplicates;

import static vn.hoanhap.registry.db.Tables.NAME_TOKEN;
import static vn.hoanhap.registry.db.Tables.PERSON;
import static vn.hoanhap.registry.db.Tables.PERSON_ALIAS;
import static vn.hoanhap.registry.db.Tables.PERSON_IDENTITY;
import static vn.hoanhap.registry.db.Tables.UNIT_COVER;
import static vn.hoanhap.registry.db.Tables.UNIT_VERSION;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import vn.hoanhap.parts.sql.KeptQuery;
import vn.hoanhap.parts.sql.Nested;
import vn.hoanhap.parts.sql.Sql;

/** Reads what records are compared by, and finds those who share a number or a whole name. Each question has an index. */
final class JooqFeatures {
    private static final Field<String> NUMBER = DSL.field(DSL.select(PERSON_IDENTITY.ID_NUMBER_HASH)
            .from(PERSON_IDENTITY)
            .where(PERSON_IDENTITY.PERSON_ID.eq(PERSON.ID)));
    private static final Field<Long> ROOT = DSL.field(DSL.select(PERSON_ALIAS.ROOT_ID)
            .from(PERSON_ALIAS)
            .where(PERSON_ALIAS.ALIAS_ID.eq(PERSON.ID), PERSON_ALIAS.ENDED_AT.isNull()));

    /** As many people of one name in one commune are looked at, or of one number: more are no likeness but a mistake. */
    private static final int MOST_OF_ONE = 200;

    private final Sql sql;
    private final KeptQuery byName;
    private final KeptQuery byNumber;

    JooqFeatures(Sql sql) {
        this.sql = sql;
        byName = sql.keep(query(
                sql.nested(List.of(Nested.of(PERSON, "person_name_key"))),
                PERSON.NAME_KEY
                        .eq(KeptQuery.value(PERSON.NAME_KEY))
                        .and(PERSON.UNIT_ID.eq(KeptQuery.value(PERSON.UNIT_ID))),
                MOST_OF_ONE));
        byNumber = sql.keep(query(
                sql.nested(List.of(Nested.of(PERSON_IDENTITY, null), Nested.of(PERSON, null))),
                PERSON_IDENTITY
                        .ID_NUMBER_HASH
                        .eq(KeptQuery.value(PERSON_IDENTITY.ID_NUMBER_HASH))
                        .and(PERSON.ID.eq(PERSON_IDENTITY.PERSON_ID)),
                MOST_OF_ONE));
    }

    /** Returns what several records are compared by. */
    List<Features> of(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : read(List.of(PERSON), PERSON.ID.in(ids), ids.size());
    }

    /** Returns other records with the same number, at most so many. */
    List<Features> sameNumber(Features subject, int limit) {
        if (subject.numberHash() == null) {
            return List.of();
        }
        List<Table<?>> rows = sql.nested(List.of(Nested.of(PERSON_IDENTITY, null), Nested.of(PERSON, null)));
        Condition same = PERSON_IDENTITY
                .ID_NUMBER_HASH
                .eq(subject.numberHash())
                .and(PERSON.ID.eq(PERSON_IDENTITY.PERSON_ID))
                .and(PERSON.ID.ne(subject.id()));
        return read(rows, same, limit);
    }

    /**
     * Returns other records with the same name in these units whose birth year is not far off, and in the subject's own unit
     * whatever their birth year; at most so many.
     */
    List<Features> sameName(Features subject, Set<Long> units, int limit) {
        if (subject.nameKey() == null) {
            return List.of();
        }
        Integer year = subject.birthYear();
        Condition about = year == null
                ? DSL.noCondition()
                : PERSON.BIRTH_YEAR
                        .isNull()
                        .or(PERSON.BIRTH_YEAR.between(year - 1, year + 1))
                        .or(PERSON.UNIT_ID.eq(subject.unitId()));
        List<Table<?>> rows =
                sql.nested(List.of(Nested.as("near_unit", themselves(units)), Nested.of(PERSON, "person_name_key")));
        Field<Long> unit = DSL.field(DSL.name("near_unit", "unit_id"), Long.class);
        Condition same = PERSON.NAME_KEY.eq(subject.nameKey()).and(PERSON.UNIT_ID.eq(unit));
        return read(rows, same.and(PERSON.ID.ne(subject.id())).and(about), limit);
    }

    /** Is a name in a commune. */
    record Seat(long nameKey, long unitId) {}

    /** Returns the records at these seats, so many of each at most. */
    List<Features> named(Set<Seat> seats) {
        return byName.listEach(
                JooqFeatures::features,
                seats.stream()
                        .map(seat -> new Object[] {seat.nameKey(), seat.unitId()})
                        .toList());
    }

    /** Returns the records that have one of these numbers, so many of each at most. */
    List<Features> numbered(Set<String> numberHashes) {
        return byNumber.listEach(
                JooqFeatures::features,
                numberHashes.stream().map(hash -> new Object[] {hash}).toList());
    }

    /** Begins at the few units, so that a name that half a province has is looked up in these alone. */
    private static Select<?> themselves(Set<Long> units) {
        return DSL.select(UNIT_COVER.UNIT_ID)
                .from(UNIT_COVER)
                .where(UNIT_COVER.ROOT_ID.in(units), UNIT_COVER.UNIT_ID.eq(UNIT_COVER.ROOT_ID));
    }

    private List<Features> read(Collection<? extends Table<?>> rows, Condition condition, int limit) {
        return query(rows, condition, limit).fetch(JooqFeatures::features);
    }

    private Select<?> query(Collection<? extends Table<?>> rows, Condition condition, int limit) {
        return sql.dsl()
                .select(
                        PERSON.ID,
                        ROOT.as("root"),
                        PERSON.NAME_KEY,
                        PERSON.INITIALS_FOLDED,
                        PERSON.BIRTH_YEAR,
                        NUMBER.as("number_hash"),
                        PERSON.UNIT_ID)
                .from(rows)
                .where(condition)
                .limit(DSL.inline(limit));
    }

    private static Features features(ResultSet row) throws SQLException {
        Long root = row.getObject(2, Long.class);
        long id = row.getLong(1);
        return new Features(
                id,
                root == null ? id : root,
                row.getObject(3, Long.class),
                Features.letters(row.getString(4)),
                row.getObject(5, Integer.class),
                row.getString(6),
                row.getLong(7));
    }

    private static Features features(Record row) {
        Long root = row.get("root", Long.class);
        long id = row.get(PERSON.ID);
        return new Features(
                id,
                root == null ? id : root,
                row.get(PERSON.NAME_KEY),
                Features.letters(row.get(PERSON.INITIALS_FOLDED)),
                row.get(PERSON.BIRTH_YEAR),
                row.get("number_hash", String.class),
                row.get(PERSON.UNIT_ID));
    }

    /** Returns the communes that belong together with one by succession, that one included: some commune covers both. */
    Set<Long> near(long unitId) {
        Set<Long> roots = sql.dsl()
                .selectDistinct(UNIT_COVER.ROOT_ID)
                .from(UNIT_COVER)
                .join(UNIT_VERSION)
                .on(UNIT_VERSION.UNIT_ID.eq(UNIT_COVER.ROOT_ID))
                .where(UNIT_COVER.UNIT_ID.eq(unitId), UNIT_VERSION.LEVEL_CODE.eq("COMMUNE"))
                .fetchSet(UNIT_COVER.ROOT_ID);
        Set<Long> near = new HashSet<>(Set.of(unitId));
        if (!roots.isEmpty()) {
            near.addAll(sql.dsl()
                    .selectDistinct(UNIT_COVER.UNIT_ID)
                    .from(UNIT_COVER)
                    .where(UNIT_COVER.ROOT_ID.in(roots))
                    .fetchSet(UNIT_COVER.UNIT_ID));
        }
        return near;
    }

    /** Returns those of several records whose names were entered before there were keys. */
    Set<Long> keyless(Collection<Long> ids) {
        return ids.isEmpty()
                ? Set.of()
                : sql.dsl()
                        .select(PERSON.ID)
                        .from(PERSON)
                        .where(PERSON.ID.in(ids), PERSON.NAME_KEY.isNull())
                        .andExists(DSL.selectOne().from(NAME_TOKEN).where(NAME_TOKEN.PERSON_ID.eq(PERSON.ID)))
                        .fetchSet(PERSON.ID);
    }

    /** Gives records their keys, out of the hashes by which a search finds them: nothing is opened. */
    int completeKeys(Collection<Long> ids) {
        Map<Long, List<Long>> tokens = sql.dsl()
                .select(NAME_TOKEN.PERSON_ID, NAME_TOKEN.TOKEN)
                .from(NAME_TOKEN)
                .where(NAME_TOKEN.PERSON_ID.in(ids))
                .fetchGroups(NAME_TOKEN.PERSON_ID, NAME_TOKEN.TOKEN);
        tokens.forEach((person, hashes) -> sql.dsl()
                .update(PERSON)
                .set(PERSON.NAME_KEY, NameKey.of(hashes))
                .where(PERSON.ID.eq(person))
                .execute());
        return tokens.size();
    }

    /** Returns the next records in the order of their ids. */
    List<Long> after(long id, int limit) {
        return sql.dsl()
                .select(PERSON.ID)
                .from(sql.nested(List.of(Nested.of(PERSON, null))))
                .where(PERSON.ID.gt(id))
                .orderBy(PERSON.ID)
                .limit(limit)
                .fetch(PERSON.ID);
    }
}
