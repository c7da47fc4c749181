package vn.hoanhap.registry.moves;

import static vn.hoanhap.registry.db.Tables.MOVE_TERM;
import static vn.hoanhap.registry.db.Tables.PERSON_MOVE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.OrderField;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.parts.sql.Utc;
import vn.hoanhap.registry.db.tables.records.PersonMoveRecord;
import vn.hoanhap.registry.people.SealedFields;

/** Keeps moves; what was written about the person is sealed under their key. */
final class JooqMoves {
    private static final String NOTE = "move_note";
    private static final String REASON = "move_reason";

    private final Sql sql;
    private final SealedFields sealed;

    JooqMoves(Sql sql, SealedFields sealed) {
        this.sql = sql;
        this.sealed = sealed;
    }

    /** Says who wrote something, and when. */
    record By(long accountId, Instant at) {}

    void insert(long id, Move.Draft draft, long fromUnitId, By by) {
        PersonMoveRecord row = sql.dsl().newRecord(PERSON_MOVE);
        row.setId(id);
        row.setPersonId(draft.personId());
        row.setFromUnitId(fromUnitId);
        row.setToUnitId(draft.toUnitId());
        row.setSentOn(draft.on());
        row.setDecree(draft.decree());
        row.setNoteSealed(sealed.seal(draft.personId(), NOTE, draft.note()));
        row.setMoveState(MoveState.SENT.name());
        row.setSentBy(by.accountId());
        row.setSentAt(Utc.column(by.at()));
        row.setVersion(1);
        row.insert();
    }

    /** Ends a move in the version that the caller saw. */
    void answer(Move before, MoveState state, Move.Answer answer, By by) {
        sql.raise(new Sql.Versioned<>(PERSON_MOVE.ID, PERSON_MOVE.VERSION), before.id(), before.version());
        sql.dsl()
                .update(PERSON_MOVE)
                .set(PERSON_MOVE.MOVE_STATE, state.name())
                .set(PERSON_MOVE.ANSWERED_ON, answer.on())
                .set(PERSON_MOVE.REASON_SEALED, sealed.seal(before.draft().personId(), REASON, answer.reason()))
                .set(PERSON_MOVE.ANSWERED_BY, by.accountId())
                .set(PERSON_MOVE.ANSWERED_AT, Utc.column(by.at()))
                .where(PERSON_MOVE.ID.eq(before.id()))
                .execute();
    }

    /** Returns a move with what was written about the person. */
    Optional<Move> find(long id, Scope scope) {
        return rows(PERSON_MOVE.ID.eq(id).and(seen(scope)), PERSON_MOVE.ID, 1).stream()
                .map(row -> move(row, terms(), true))
                .findFirst();
    }

    /** Lists moves of these records of a person, the newest first. */
    List<Move> ofPeople(Set<Long> personIds, Scope scope) {
        return moves(PERSON_MOVE.PERSON_ID.in(personIds).and(seen(scope)), PERSON_MOVE.ID.desc(), Integer.MAX_VALUE);
    }

    boolean open(Set<Long> personIds) {
        return sql.dsl()
                .fetchExists(
                        PERSON_MOVE,
                        PERSON_MOVE.PERSON_ID.in(personIds).and(PERSON_MOVE.MOVE_STATE.eq(MoveState.SENT.name())));
    }

    List<Move> list(MoveQuery query, Scope scope) {
        return moves(condition(query, scope).and(PERSON_MOVE.ID.gt(query.after())), PERSON_MOVE.ID, query.limit());
    }

    int count(MoveQuery query, Scope scope) {
        return sql.dsl().fetchCount(PERSON_MOVE, condition(query, scope));
    }

    boolean receives(long id, Scope scope) {
        return sql.dsl().fetchExists(PERSON_MOVE, PERSON_MOVE.ID.eq(id).and(to(scope)));
    }

    boolean sends(long id, Scope scope) {
        return sql.dsl().fetchExists(PERSON_MOVE, PERSON_MOVE.ID.eq(id).and(from(scope)));
    }

    private static Condition condition(MoveQuery query, Scope scope) {
        Condition condition =
                switch (query.box()) {
                    case IN -> to(scope);
                    case OUT -> from(scope);
                    case ALL -> seen(scope);
                };
        return query.states().isEmpty()
                ? condition
                : condition.and(PERSON_MOVE.MOVE_STATE.in(
                        query.states().stream().map(MoveState::name).collect(Collectors.toSet())));
    }

    private static Condition seen(Scope scope) {
        return from(scope).or(to(scope));
    }

    private static Condition from(Scope scope) {
        return Sql.within(scope, PERSON_MOVE.FROM_UNIT_ID, PERSON_MOVE.PERSON_ID);
    }

    /** Who is assigned to somebody sees that they leave, but does not answer for a commune. */
    private static Condition to(Scope scope) {
        return Sql.within(scope, PERSON_MOVE.TO_UNIT_ID, null);
    }

    private List<Move> moves(Condition condition, OrderField<Long> order, int limit) {
        NavigableMap<LocalDate, Integer> terms = terms();
        return rows(condition, order, limit).stream()
                .map(row -> move(row, terms, false))
                .toList();
    }

    private List<PersonMoveRecord> rows(Condition condition, OrderField<Long> order, int limit) {
        return sql.dsl()
                .selectFrom(PERSON_MOVE)
                .where(condition)
                .orderBy(order)
                .limit(limit)
                .fetch();
    }

    /** Returns within how many days a receipt is in time, by the first day on which that held. */
    private NavigableMap<LocalDate, Integer> terms() {
        return new TreeMap<>(sql.dsl().selectFrom(MOVE_TERM).fetchMap(MOVE_TERM.VALID_FROM, MOVE_TERM.DAY_COUNT));
    }

    private Move move(PersonMoveRecord row, NavigableMap<LocalDate, Integer> terms, boolean opened) {
        long person = row.getPersonId();
        Move.Draft draft = new Move.Draft(
                person,
                row.getToUnitId(),
                row.getSentOn(),
                row.getDecree(),
                opened ? sealed.open(person, NOTE, row.getNoteSealed()) : null);
        LocalDate answered = row.getAnsweredOn();
        String reason = opened ? sealed.open(person, REASON, row.getReasonSealed()) : null;
        var term = terms.floorEntry(row.getSentOn());
        return new Move(
                row.getId(),
                draft,
                row.getFromUnitId(),
                MoveState.valueOf(row.getMoveState()),
                answer(answered, reason),
                row.getSentOn().plusDays(term == null ? 0 : term.getValue()),
                row.getVersion());
    }

    private static Move.@Nullable Answer answer(@Nullable LocalDate on, @Nullable String reason) {
        return on == null ? null : new Move.Answer(on, reason);
    }
}
