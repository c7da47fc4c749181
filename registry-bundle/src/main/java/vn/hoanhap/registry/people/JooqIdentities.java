package vn.hoanhap.registry.people;

import static vn.hoanhap.registry.db.Tables.NAME_TOKEN;
import static vn.hoanhap.registry.db.Tables.PERSON;
import static vn.hoanhap.registry.db.Tables.PERSON_IDENTITY;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jooq.BatchBindStep;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Protection;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.registry.db.tables.records.PersonIdentityRecord;
import vn.hoanhap.registry.people.duplicates.NameKey;
import vn.hoanhap.registry.people.search.JooqPeopleSearch;

/** Keeps who people are: sealed, and found by keyed hashes only. */
final class JooqIdentities {
    private final Sql sql;
    private final Protection protection;
    private final SealedFields sealed;

    JooqIdentities(Sql sql, Protection protection, SealedFields sealed) {
        this.sql = sql;
        this.protection = protection;
        this.sealed = sealed;
    }

    /** Seals an identity in place of what was known before, which must open: what nobody can read is not thrown away. */
    void put(long personId, Identity identity) {
        if (open(personId).equals(identity)) {
            return;
        }
        sql.dsl()
                .deleteFrom(PERSON_IDENTITY)
                .where(PERSON_IDENTITY.PERSON_ID.eq(personId))
                .execute();
        sql.dsl()
                .deleteFrom(NAME_TOKEN)
                .where(NAME_TOKEN.PERSON_ID.eq(personId))
                .execute();
        index(personId, identity.fullName());
        if (identity.equals(Identity.NONE)) {
            return;
        }
        PersonIdentityRecord row = sql.dsl().newRecord(PERSON_IDENTITY);
        LocalDate birth = identity.birthDate();
        row.setPersonId(personId);
        row.setFullName(sealed.seal(personId, "full_name", identity.fullName()));
        row.setBirthDate(sealed.seal(personId, "birth_date", birth == null ? null : birth.toString()));
        row.setPhone(sealed.seal(personId, "phone", identity.phone()));
        row.setIdNumber(sealed.seal(personId, "id_number", identity.idNumber()));
        row.setAddress(sealed.seal(personId, "address", identity.address()));
        row.setIdNumberHash(identity.idNumber() == null ? null : sealed.exact(identity.idNumber()));
        row.insert();
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

    private void index(long personId, @Nullable String fullName) {
        Set<Long> tokens = new HashSet<>();
        if (fullName != null) {
            protection.tokens(fullName).forEach(hash -> tokens.add(JooqPeopleSearch.token(hash)));
        }
        sql.dsl()
                .update(PERSON)
                .set(PERSON.NAME_KEY, NameKey.of(tokens))
                .where(PERSON.ID.eq(personId))
                .execute();
        if (tokens.isEmpty()) {
            return;
        }
        BatchBindStep batch = sql.dsl()
                .batch(sql.dsl()
                        .insertInto(NAME_TOKEN, NAME_TOKEN.TOKEN, NAME_TOKEN.PERSON_ID)
                        .values((Long) null, null));
        for (Long token : tokens) {
            batch = batch.bind(token, personId);
        }
        batch.execute();
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
