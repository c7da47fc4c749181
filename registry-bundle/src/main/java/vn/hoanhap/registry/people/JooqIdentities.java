package vn.hoanhap.registry.people;

import static vn.hoanhap.registry.db.Tables.NAME_TOKEN;
import static vn.hoanhap.registry.db.Tables.PERSON;
import static vn.hoanhap.registry.db.Tables.PERSON_IDENTITY;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Protection;
import vn.hoanhap.parts.sql.KeptInsert;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.registry.db.tables.records.PersonIdentityRecord;
import vn.hoanhap.registry.people.duplicates.NameKey;
import vn.hoanhap.registry.people.search.JooqPeopleSearch;

/** Keeps who people are: sealed, and found by keyed hashes only. */
final class JooqIdentities {
    private final Sql sql;
    private final Protection protection;
    private final SealedFields sealed;
    private final KeptInsert rows;
    private final KeptInsert tokens;

    JooqIdentities(Sql sql, Protection protection, SealedFields sealed) {
        this.sql = sql;
        this.protection = protection;
        this.sealed = sealed;
        rows = sql.keepInsert(
                PERSON_IDENTITY.PERSON_ID,
                PERSON_IDENTITY.FULL_NAME,
                PERSON_IDENTITY.BIRTH_DATE,
                PERSON_IDENTITY.PHONE,
                PERSON_IDENTITY.ID_NUMBER,
                PERSON_IDENTITY.ADDRESS,
                PERSON_IDENTITY.ID_NUMBER_HASH);
        tokens = sql.keepInsert(NAME_TOKEN.TOKEN, NAME_TOKEN.PERSON_ID);
    }

    /** Returns what a name is found by. */
    Set<Long> words(@Nullable String fullName) {
        Set<Long> words = new HashSet<>();
        if (fullName != null) {
            protection.tokens(fullName).forEach(hash -> words.add(JooqPeopleSearch.token(hash)));
        }
        return words;
    }

    /** Seals the identity of somebody of whom none is kept; the words of the name go into the index beside it. */
    void enter(long personId, Identity identity, Set<Long> words) {
        words.forEach(word -> tokens.add(word, personId));
        if (identity.equals(Identity.NONE)) {
            return;
        }
        LocalDate birth = identity.birthDate();
        rows.add(
                personId,
                sealed.seal(personId, "full_name", identity.fullName()),
                sealed.seal(personId, "birth_date", birth == null ? null : birth.toString()),
                sealed.seal(personId, "phone", identity.phone()),
                sealed.seal(personId, "id_number", identity.idNumber()),
                sealed.seal(personId, "address", identity.address()),
                identity.idNumber() == null ? null : sealed.exact(identity.idNumber()));
    }

    /** Seals an identity in place of what was known before, which must open: what nobody can read is not thrown away. */
    void put(long personId, Identity identity) {
        if (open(personId).equals(identity)) {
            return;
        }
        remove(personId);
        Set<Long> words = words(identity.fullName());
        sql.dsl()
                .update(PERSON)
                .set(PERSON.NAME_KEY, NameKey.of(words))
                .where(PERSON.ID.eq(personId))
                .execute();
        enter(personId, identity, words);
    }

    /** Forgets who somebody is. */
    void remove(long personId) {
        sql.dsl()
                .deleteFrom(PERSON_IDENTITY)
                .where(PERSON_IDENTITY.PERSON_ID.eq(personId))
                .execute();
        sql.dsl()
                .deleteFrom(NAME_TOKEN)
                .where(NAME_TOKEN.PERSON_ID.eq(personId))
                .execute();
    }

    /** Opens an identity; fields that were erased are null. */
    Identity open(long personId) {
        return sql.dsl()
                .selectFrom(PERSON_IDENTITY)
                .where(PERSON_IDENTITY.PERSON_ID.eq(personId))
                .fetchOptional(row -> open(personId, row))
                .orElse(Identity.NONE);
    }

    private Identity open(long personId, PersonIdentityRecord row) {
        String birth = sealed.open(personId, "birth_date", row.getBirthDate());
        return new Identity(
                sealed.open(personId, "full_name", row.getFullName()),
                date(birth),
                sealed.open(personId, "phone", row.getPhone()),
                sealed.open(personId, "id_number", row.getIdNumber()),
                sealed.open(personId, "address", row.getAddress()));
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
