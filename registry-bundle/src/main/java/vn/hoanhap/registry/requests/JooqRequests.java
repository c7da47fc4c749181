package vn.hoanhap.registry.requests;

import static vn.hoanhap.registry.db.Tables.PERSON;
import static vn.hoanhap.registry.db.Tables.SUPPORT_REQUEST;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.OrderField;
import org.jooq.impl.DSL;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.parts.sql.Utc;
import vn.hoanhap.registry.db.tables.records.SupportRequestRecord;
import vn.hoanhap.registry.people.SealedFields;

/** Keeps what people ask for; they see it who may see the person now. */
final class JooqRequests {
    private static final String NOTE = "request_note";
    private static final String ANSWER = "request_answer";

    private final Sql sql;
    private final SealedFields sealed;

    JooqRequests(Sql sql, SealedFields sealed) {
        this.sql = sql;
        this.sealed = sealed;
    }

    /** Says who noted a request, when, and where the person lived. */
    record Noted(long accountId, Instant at, long unitId) {}

    void insert(long id, SupportRequest.Draft draft, Noted noted) {
        SupportRequestRecord row = sql.dsl().newRecord(SUPPORT_REQUEST);
        row.setId(id);
        row.setPersonId(draft.personId());
        row.setUnitId(noted.unitId());
        row.setKind(draft.kind());
        row.setAskedOn(draft.on());
        row.setNoteSealed(sealed.seal(draft.personId(), NOTE, draft.note()));
        row.setRequestState(RequestState.OPEN.name());
        row.setStateOn(draft.on());
        row.setReferralId(draft.referralId());
        row.setNotedBy(noted.accountId());
        row.setNotedAt(Utc.column(noted.at()));
        row.setVersion(1);
        row.insert();
    }

    void answer(SupportRequest before, SupportRequest.Answer answer) {
        sql.raise(new Sql.Versioned<>(SUPPORT_REQUEST.ID, SUPPORT_REQUEST.VERSION), before.id(), before.version());
        long person = before.draft().personId();
        sql.dsl()
                .update(SUPPORT_REQUEST)
                .set(SUPPORT_REQUEST.REQUEST_STATE, answer.state().name())
                .set(SUPPORT_REQUEST.STATE_ON, answer.on())
                .set(SUPPORT_REQUEST.ANSWER_SEALED, sealed.seal(person, ANSWER, answer.text()))
                .set(SUPPORT_REQUEST.REFERRAL_ID, answer.referralId())
                .where(SUPPORT_REQUEST.ID.eq(before.id()))
                .execute();
    }

    /** Returns a request with what was said. */
    Optional<SupportRequest> find(long id, Scope scope) {
        return rows(SUPPORT_REQUEST.ID.eq(id).and(seen(scope)), SUPPORT_REQUEST.ID, 1).stream()
                .map(row -> request(row, true))
                .findFirst();
    }

    List<SupportRequest> ofPeople(Set<Long> personIds) {
        return rows(SUPPORT_REQUEST.PERSON_ID.in(personIds), SUPPORT_REQUEST.ID.desc(), Integer.MAX_VALUE).stream()
                .map(row -> request(row, false))
                .toList();
    }

    List<SupportRequest> list(RequestQuery query, Scope scope) {
        return rows(
                        condition(query, scope).and(SUPPORT_REQUEST.ID.gt(query.after())),
                        SUPPORT_REQUEST.ID,
                        query.limit())
                .stream()
                .map(row -> request(row, false))
                .toList();
    }

    int count(RequestQuery query, Scope scope) {
        return sql.dsl().fetchCount(SUPPORT_REQUEST, condition(query, scope));
    }

    private static Condition condition(RequestQuery query, Scope scope) {
        Condition condition = seen(scope);
        if (!query.states().isEmpty()) {
            condition = condition.and(SUPPORT_REQUEST.REQUEST_STATE.in(
                    query.states().stream().map(RequestState::name).collect(Collectors.toSet())));
        }
        return query.kind() == null ? condition : condition.and(SUPPORT_REQUEST.KIND.eq(query.kind()));
    }

    private static Condition seen(Scope scope) {
        return DSL.exists(DSL.selectOne()
                .from(PERSON)
                .where(PERSON.ID.eq(SUPPORT_REQUEST.PERSON_ID))
                .and(Sql.within(scope, PERSON.UNIT_ID, PERSON.ID)));
    }

    private List<SupportRequestRecord> rows(Condition condition, OrderField<Long> order, int limit) {
        return sql.dsl()
                .selectFrom(SUPPORT_REQUEST)
                .where(condition)
                .orderBy(order)
                .limit(limit)
                .fetch();
    }

    private SupportRequest request(SupportRequestRecord row, boolean opened) {
        long person = row.getPersonId();
        SupportRequest.Draft draft = new SupportRequest.Draft(
                person,
                row.getKind(),
                row.getAskedOn(),
                opened ? sealed.open(person, NOTE, row.getNoteSealed()) : null,
                row.getReferralId());
        SupportRequest.Answer answer = new SupportRequest.Answer(
                RequestState.valueOf(row.getRequestState()),
                row.getStateOn(),
                opened ? sealed.open(person, ANSWER, row.getAnswerSealed()) : null,
                row.getReferralId());
        return new SupportRequest(row.getId(), draft, answer, row.getVersion());
    }
}
