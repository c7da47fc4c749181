package vn.hoanhap.registry.contacts;

import static vn.hoanhap.registry.db.Tables.CONTACT;
import static vn.hoanhap.registry.db.Tables.PERSON;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.parts.sql.Utc;
import vn.hoanhap.registry.db.tables.records.ContactRecord;
import vn.hoanhap.registry.people.SealedFields;

/** Keeps contacts; what was said is sealed under the supported person's key. */
final class JooqContacts {
    private final Sql sql;
    private final SealedFields sealed;

    JooqContacts(Sql sql, SealedFields sealed) {
        this.sql = sql;
        this.sealed = sealed;
    }

    /** Is when a contact was written, and by whose hand; null for one of a file. */
    record Entered(Instant at, @Nullable Long by) {}

    void insert(long id, ContactDraft draft, Entered entered) {
        ContactRecord row = sql.dsl().newRecord(CONTACT);
        row.setId(id);
        row.setVersion(1);
        row.setWrittenAt(Utc.column(entered.at()));
        row.setEnteredBy(entered.by());
        fill(row, draft);
        row.insert();
    }

    void update(ContactEntry before, ContactDraft draft) {
        sql.raise(new Sql.Versioned<>(CONTACT.ID, CONTACT.VERSION), before.id(), before.version());
        ContactRecord row = sql.dsl().newRecord(CONTACT);
        fill(row, draft);
        sql.dsl().update(CONTACT).set(row).where(CONTACT.ID.eq(before.id())).execute();
    }

    private void fill(ContactRecord row, ContactDraft draft) {
        long person = draft.personId();
        ContactDraft.Said said = draft.said();
        row.setPersonId(person);
        row.setMetById(draft.metById());
        row.setTeamId(draft.teamId());
        row.setUnitId(draft.unitId());
        row.setMetOn(draft.on());
        row.setChannel(draft.channel());
        row.setCategory(draft.category());
        row.setTopicSealed(Objects.requireNonNull(sealed.seal(person, "topic", said.topic()), "topic"));
        row.setNoteSealed(sealed.seal(person, "contact_note", said.note()));
        row.setNextStepSealed(sealed.seal(person, "next_step", said.nextStep()));
        row.setNextStepOn(said.nextStepOn());
    }

    Optional<ContactEntry> find(long id) {
        return list(CONTACT.ID.eq(id), 1).stream().findFirst();
    }

    /** Is where a page begins: after this contact of this day. */
    record Edge(LocalDate on, long id) {}

    /** Returns the contacts with these records of one person, the newest first, before an edge when one is given. */
    List<ContactEntry> ofPerson(Set<Long> personIds, @Nullable Edge before, int limit) {
        Condition condition = CONTACT.PERSON_ID.in(personIds);
        if (before != null) {
            condition = condition.and(CONTACT.MET_ON
                    .lt(before.on())
                    .or(CONTACT.MET_ON.eq(before.on()).and(CONTACT.ID.lt(before.id()))));
        }
        return list(condition, limit);
    }

    /** Returns the day of a contact, also of one that was taken back. */
    Optional<LocalDate> day(long id) {
        return sql.dsl()
                .select(CONTACT.MET_ON)
                .from(CONTACT)
                .where(CONTACT.ID.eq(id))
                .fetchOptional(CONTACT.MET_ON);
    }

    /** Returns these contacts, in no order; those that were taken back are left out. */
    List<ContactEntry> findAll(Set<Long> ids) {
        return ids.isEmpty() ? List.of() : list(CONTACT.ID.in(ids), ids.size());
    }

    /** Returns which of these an account entered by hand at a moment or later. */
    Set<Long> enteredSince(Set<Long> ids, long accountId, Instant moment) {
        return sql.dsl()
                .select(CONTACT.ID)
                .from(CONTACT)
                .where(CONTACT.ID.in(ids))
                .and(CONTACT.ENTERED_BY.eq(accountId))
                .and(CONTACT.WRITTEN_AT.ge(Utc.column(moment)))
                .fetchSet(CONTACT.ID);
    }

    void remove(long id) {
        sql.dsl().deleteFrom(CONTACT).where(CONTACT.ID.eq(id)).execute();
    }

    void withdraw(long id, Instant now) {
        sql.dsl()
                .update(CONTACT)
                .set(CONTACT.WITHDRAWN_AT, Utc.column(now))
                .where(CONTACT.ID.eq(id))
                .execute();
    }

    /** Returns the day of the newest contact with each of these records. */
    Map<Long, LocalDate> lastDays(Collection<Long> personIds) {
        return sql.dsl()
                .select(CONTACT.PERSON_ID, DSL.max(CONTACT.MET_ON))
                .from(CONTACT)
                .where(CONTACT.PERSON_ID.in(personIds))
                .and(CONTACT.WITHDRAWN_AT.isNull())
                .groupBy(CONTACT.PERSON_ID)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    private List<ContactEntry> list(Condition condition, int limit) {
        return sql.dsl()
                .select()
                .from(CONTACT)
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(CONTACT.MET_BY_ID))
                .where(condition)
                .and(CONTACT.WITHDRAWN_AT.isNull())
                .orderBy(CONTACT.MET_ON.desc(), CONTACT.ID.desc())
                .limit(limit)
                .fetch(this::entry);
    }

    private ContactEntry entry(Record row) {
        long person = row.get(CONTACT.PERSON_ID);
        String topic = sealed.open(person, "topic", row.get(CONTACT.TOPIC_SEALED));
        ContactDraft.Said said = new ContactDraft.Said(
                topic == null ? "" : topic,
                sealed.open(person, "contact_note", row.get(CONTACT.NOTE_SEALED)),
                sealed.open(person, "next_step", row.get(CONTACT.NEXT_STEP_SEALED)),
                row.get(CONTACT.NEXT_STEP_ON));
        ContactDraft draft = new ContactDraft(
                person,
                row.get(CONTACT.MET_BY_ID),
                row.get(CONTACT.TEAM_ID),
                row.get(CONTACT.UNIT_ID),
                row.get(CONTACT.MET_ON),
                row.get(CONTACT.CHANNEL),
                row.get(CONTACT.CATEGORY),
                said);
        return new ContactEntry(row.get(CONTACT.ID), draft, row.get(PERSON.INITIALS), row.get(CONTACT.VERSION));
    }
}
