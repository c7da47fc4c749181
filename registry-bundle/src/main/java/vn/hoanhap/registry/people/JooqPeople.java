package vn.hoanhap.registry.people;

import static vn.hoanhap.registry.db.Tables.PERSON;
import static vn.hoanhap.registry.db.Tables.PERSON_IDENTITY;
import static vn.hoanhap.registry.db.Tables.PERSON_RESIDENCE;
import static vn.hoanhap.registry.db.Tables.PERSON_TURN;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.parts.sql.KeptInsert;
import vn.hoanhap.parts.sql.KeptQuery;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.parts.sql.Utc;
import vn.hoanhap.registry.db.tables.records.PersonRecord;
import vn.hoanhap.registry.db.tables.records.PersonResidenceRecord;
import vn.hoanhap.registry.units.Stay;

/** Keeps people without their identity, and where they lived. */
final class JooqPeople {
    /** Is a person's row. */
    record Row(
            Person person,
            @Nullable String sex,
            @Nullable Long neighbourhoodId,
            @Nullable String noteSealed,
            int version) {}

    private final Sql sql;
    private final SealedFields sealed;
    private final KeptQuery byId;
    private final KeptInsert people;
    private final KeptInsert residences;
    private final KeptInsert turns;

    JooqPeople(Sql sql, SealedFields sealed) {
        this.sql = sql;
        this.sealed = sealed;
        byId = sql.keep(sql.dsl()
                .select(PERSON.ID, PERSON.INITIALS, PERSON.BIRTH_YEAR, PERSON.UNIT_ID)
                .from(PERSON)
                .where(PERSON.ID.eq(KeptQuery.value(PERSON.ID))));
        people = sql.keepInsert(
                PERSON.ID,
                PERSON.VERSION,
                PERSON.REGISTERED_AT,
                PERSON.INITIALS,
                PERSON.INITIALS_FOLDED,
                PERSON.BIRTH_YEAR,
                PERSON.SEX,
                PERSON.UNIT_ID,
                PERSON.NEIGHBOURHOOD_ID,
                PERSON.NOTE_SEALED,
                PERSON.NAME_KEY);
        residences = sql.keepInsert(PERSON_RESIDENCE.PERSON_ID, PERSON_RESIDENCE.VALID_FROM, PERSON_RESIDENCE.UNIT_ID);
        turns = sql.keepInsert(PERSON_TURN.PERSON_ID);
    }

    /** Says when somebody is entered, and under which key of the name. */
    record Entry(Instant at, @Nullable Long nameKey) {}

    /** Enters somebody who lives in a unit as far back as anybody knows, and is {@link #fresh} until more is known. */
    void enter(long id, PersonDraft draft, Entry entry) {
        String initials = draft.knownInitials();
        people.add(
                id,
                1,
                Utc.column(entry.at()),
                initials,
                Initials.fold(initials),
                draft.knownBirthYear(),
                draft.sex(),
                draft.unitId(),
                draft.neighbourhoodId(),
                sealed.seal(id, "note", draft.note()),
                entry.nameKey());
        residences.add(id, Stay.ALWAYS, draft.unitId());
        turns.add(id);
        sql.memory().put(Fresh.class, new Fresh(id, draft.unitId()));
    }

    /** Is who was entered last in a unit of work, and of whom nothing else is on record. */
    private record Fresh(long id, long unitId) {}

    /** Tells whether somebody was entered a moment ago in this unit of work: there is nothing of theirs to be read. */
    boolean fresh(long id) {
        return sql.memory().get(Fresh.class) instanceof Fresh last && last.id() == id;
    }

    /** Notes that more is on record of whoever was fresh. */
    void known() {
        sql.memory().remove(Fresh.class);
    }

    /** Finds somebody whatever a right reaches. */
    Optional<Person> find(long id) {
        return byId.list(JooqPeople::person, id).stream().findFirst();
    }

    /** Finds several people by id, whatever a right reaches. */
    List<Person> findAll(Set<Long> ids) {
        return byId.listEach(
                JooqPeople::person,
                ids.stream().sorted().map(id -> new Object[] {id}).toList());
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(row.getLong(1), row.getString(2), row.getObject(3, Integer.class), row.getLong(4));
    }

    /** Raises the version of a person; see {@link Sql#raise}. */
    void raise(long id, int version) {
        sql.raise(new Sql.Versioned<>(PERSON.ID, PERSON.VERSION), id, version);
    }

    void update(long id, PersonDraft draft) {
        PersonRecord row = sql.dsl().newRecord(PERSON);
        fill(row, id, draft);
        sql.dsl().update(PERSON).set(row).where(PERSON.ID.eq(id)).execute();
    }

    /** Forgets a record and where it lived. */
    void remove(long id) {
        sql.dsl()
                .deleteFrom(PERSON_RESIDENCE)
                .where(PERSON_RESIDENCE.PERSON_ID.eq(id))
                .execute();
        sql.dsl().deleteFrom(PERSON_TURN).where(PERSON_TURN.PERSON_ID.eq(id)).execute();
        sql.dsl().deleteFrom(PERSON).where(PERSON.ID.eq(id)).execute();
    }

    /**
     * Holds a row until the unit of work ends; whoever wants the same waits. Somebody whom a version before this one entered has no row
     * yet.
     */
    void takeTurn(long id) {
        if (!held(id)) {
            sql.dsl()
                    .insertInto(PERSON_TURN, PERSON_TURN.PERSON_ID)
                    .values(id)
                    .onDuplicateKeyIgnore()
                    .execute();
            held(id);
        }
    }

    private boolean held(long id) {
        return sql.dsl()
                        .update(PERSON_TURN)
                        .set(PERSON_TURN.PERSON_ID, id)
                        .where(PERSON_TURN.PERSON_ID.eq(id))
                        .execute()
                > 0;
    }

    void touch(long id) {
        sql.dsl()
                .update(PERSON)
                .set(PERSON.VERSION, PERSON.VERSION.plus(1))
                .where(PERSON.ID.eq(id))
                .execute();
    }

    private void fill(PersonRecord row, long id, PersonDraft draft) {
        String initials = draft.knownInitials();
        row.setInitials(initials);
        row.setInitialsFolded(Initials.fold(initials));
        row.setBirthYear(draft.knownBirthYear());
        row.setSex(draft.sex());
        row.setUnitId(draft.unitId());
        row.setNeighbourhoodId(draft.neighbourhoodId());
        row.setNoteSealed(sealed.seal(id, "note", draft.note()));
    }

    Optional<Row> row(long id, Scope scope) {
        return sql.dsl()
                .selectFrom(PERSON)
                .where(PERSON.ID.eq(id))
                .and(Sql.within(scope, PERSON.UNIT_ID, PERSON.ID))
                .fetchOptional(JooqPeople::row);
    }

    List<Person> findAll(Set<Long> ids, Scope scope) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return sql.dsl()
                .select(PERSON.ID, PERSON.INITIALS, PERSON.BIRTH_YEAR, PERSON.UNIT_ID)
                .from(PERSON)
                .where(PERSON.ID.in(ids), Sql.within(scope, PERSON.UNIT_ID, PERSON.ID))
                .orderBy(PERSON.ID)
                .fetch(row -> new Person(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    private static Row row(PersonRecord row) {
        return new Row(
                new Person(row.getId(), row.getInitials(), row.getBirthYear(), row.getUnitId()),
                row.getSex(),
                row.getNeighbourhoodId(),
                row.getNoteSealed(),
                row.getVersion());
    }

    boolean identityKnown(long id) {
        return sql.dsl().fetchExists(PERSON_IDENTITY, PERSON_IDENTITY.PERSON_ID.eq(id));
    }

    /** Gives somebody another commune; the neighbourhood was one of the old commune. */
    void resettle(long id, long unitId) {
        sql.dsl()
                .update(PERSON)
                .set(PERSON.UNIT_ID, unitId)
                .setNull(PERSON.NEIGHBOURHOOD_ID)
                .set(PERSON.VERSION, PERSON.VERSION.plus(1))
                .where(PERSON.ID.eq(id))
                .execute();
    }

    /** Returns where somebody lived, the earliest first. */
    List<Stay> stays(long personId) {
        if (sql.memory().get(Fresh.class) instanceof Fresh last && last.id() == personId) {
            return List.of(new Stay(Stay.ALWAYS, null, last.unitId()));
        }
        List<PersonResidenceRecord> rows = sql.dsl()
                .selectFrom(PERSON_RESIDENCE)
                .where(PERSON_RESIDENCE.PERSON_ID.eq(personId))
                .orderBy(PERSON_RESIDENCE.VALID_FROM)
                .fetch();
        List<Stay> stays = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            LocalDate until = i + 1 < rows.size() ? rows.get(i + 1).getValidFrom() : null;
            stays.add(new Stay(rows.get(i).getValidFrom(), until, rows.get(i).getUnitId()));
        }
        return stays;
    }

    /** Records where somebody lives since a day; without a day it corrects the newest residence. */
    void lives(long personId, long unitId, @Nullable LocalDate since) {
        known();
        List<Stay> stays = stays(personId);
        Stay newest = stays.isEmpty() ? null : stays.get(stays.size() - 1);
        if (newest != null && newest.unitId() == unitId && since == null) {
            return;
        }
        LocalDate from = since != null ? since : (newest == null ? Stay.ALWAYS : newest.from());
        sql.dsl()
                .deleteFrom(PERSON_RESIDENCE)
                .where(PERSON_RESIDENCE.PERSON_ID.eq(personId))
                .and(PERSON_RESIDENCE.VALID_FROM.ge(from))
                .execute();
        sql.dsl()
                .insertInto(PERSON_RESIDENCE)
                .set(PERSON_RESIDENCE.PERSON_ID, personId)
                .set(PERSON_RESIDENCE.VALID_FROM, stays.isEmpty() ? Stay.ALWAYS : from)
                .set(PERSON_RESIDENCE.UNIT_ID, unitId)
                .execute();
    }
}
