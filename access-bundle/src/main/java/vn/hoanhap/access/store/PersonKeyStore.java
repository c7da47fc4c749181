package vn.hoanhap.access.store;

import static vn.hoanhap.access.db.Tables.PERSON_KEY;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.access.db.tables.records.PersonKeyRecord;
import vn.hoanhap.parts.sql.KeptInsert;
import vn.hoanhap.parts.sql.KeptQuery;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.parts.sql.Utc;

/** Reads and writes the wrapped data keys. */
public final class PersonKeyStore {

    /**
     * Is a data key as stored.
     *
     * @param personId whose it is
     * @param keyName the keystore's key that wraps it; null when it was erased
     * @param wrapped base64; null when it was erased
     */
    public record Stored(
            long personId,
            @Nullable String keyName,
            @Nullable String wrapped) {}

    private final Sql sql;
    private final KeptQuery byPerson;
    private final KeptInsert rows;

    /** Uses the given database. */
    public PersonKeyStore(Sql sql) {
        this.sql = sql;
        byPerson = sql.keep(sql.dsl()
                .select(PERSON_KEY.KEY_NAME, PERSON_KEY.WRAPPED_KEY)
                .from(PERSON_KEY)
                .where(PERSON_KEY.PERSON_ID.eq(KeptQuery.value(PERSON_KEY.PERSON_ID))));
        rows = sql.keepInsert(PERSON_KEY.PERSON_ID, PERSON_KEY.KEY_NAME, PERSON_KEY.WRAPPED_KEY, PERSON_KEY.MADE_AT);
    }

    /** Returns what the unit of work of this thread remembers. */
    public Map<Object, Object> memory() {
        return sql.memory();
    }

    /** Returns a person's key; empty when nothing was ever sealed for the person. */
    public Optional<Stored> find(long personId) {
        return byPerson.list(row -> new Stored(personId, row.getString(1), row.getString(2)), personId).stream()
                .findFirst();
    }

    /** Tells whether anybody has a key that is not erased. */
    public boolean any() {
        return sql.dsl()
                .selectOne()
                .from(PERSON_KEY)
                .where(PERSON_KEY.KEY_NAME.isNotNull())
                .limit(1)
                .fetchOptional()
                .isPresent();
    }

    /** Lists the newest keys that are not erased. */
    public List<Stored> newest(int limit) {
        return sql.dsl()
                .selectFrom(PERSON_KEY)
                .where(PERSON_KEY.KEY_NAME.isNotNull())
                .orderBy(PERSON_KEY.PERSON_ID.desc())
                .limit(limit)
                .fetch(PersonKeyStore::stored);
    }

    /** Adds a person's first key. */
    public void add(long personId, String keyName, String wrapped, Instant when) {
        rows.add(personId, keyName, wrapped, Utc.column(when));
    }

    /** Replaces the wrapping, unless somebody else did or erased it meanwhile. Returns whether it did. */
    public boolean rewrap(Stored before, String keyName, String wrapped) {
        return sql.dsl()
                        .update(PERSON_KEY)
                        .set(PERSON_KEY.KEY_NAME, keyName)
                        .set(PERSON_KEY.WRAPPED_KEY, wrapped)
                        .where(PERSON_KEY.PERSON_ID.eq(before.personId()), PERSON_KEY.KEY_NAME.eq(before.keyName()))
                        .execute()
                == 1;
    }

    /** Destroys a person's key; a person without one is marked too, so that none is made later. */
    public void erase(long personId, Instant when) {
        int erased = sql.dsl()
                .update(PERSON_KEY)
                .setNull(PERSON_KEY.KEY_NAME)
                .setNull(PERSON_KEY.WRAPPED_KEY)
                .set(PERSON_KEY.ERASED_AT, Utc.column(when))
                .where(PERSON_KEY.PERSON_ID.eq(personId))
                .execute();
        if (erased == 0) {
            sql.dsl()
                    .insertInto(PERSON_KEY)
                    .set(PERSON_KEY.PERSON_ID, personId)
                    .set(PERSON_KEY.MADE_AT, Utc.column(when))
                    .set(PERSON_KEY.ERASED_AT, Utc.column(when))
                    .execute();
        }
    }

    /** Lists keys under another wrapping key than the given one, after a person. */
    public List<Stored> notUnder(String keyName, long afterPerson, int limit) {
        return sql.dsl()
                .selectFrom(PERSON_KEY)
                .where(PERSON_KEY.KEY_NAME.ne(keyName), PERSON_KEY.PERSON_ID.gt(afterPerson))
                .orderBy(PERSON_KEY.PERSON_ID)
                .limit(limit)
                .fetch(PersonKeyStore::stored);
    }

    private static Stored stored(PersonKeyRecord found) {
        return new Stored(found.getPersonId(), found.getKeyName(), found.getWrappedKey());
    }
}
