package vn.hoanhap.counselling.book;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.counselling.domain.Session;
import vn.hoanhap.counselling.domain.SessionState;

/**
 * Is what is entered of a session; nothing of it is checked yet.
 *
 * @param where where and how
 * @param at when
 * @param form with how many; null for the usual one
 * @param topics codes of what it is about
 * @param by who counsels
 * @param clients the people of the register in it
 * @param heads who is counted without a name
 * @param state how it stands: planned, held or missed; null for held
 * @param next the next appointment, which becomes a planned session of its own; null for none
 */
public record SessionInput(
        Where where,
        When at,
        Session.@Nullable Form form,
        List<String> topics,
        Session.Counsellor by,
        List<Somebody> clients,
        Session.Heads heads,
        @Nullable SessionState state,
        @Nullable LocalDate next) {

    /**
     * Says where.
     *
     * @param unitId the commune; null for that of the point, or where the first person lives
     * @param pointId the point
     * @param mode how people meet; null for at the point, or at home
     */
    public record Where(@Nullable Long unitId, @Nullable Long pointId, Session.@Nullable Mode mode) {}

    /** Says when. */
    public record When(
            @Nullable LocalDate day,
            @Nullable String time,
            @Nullable Integer minutes) {}

    /**
     * Is somebody in the session.
     *
     * @param personId who
     * @param outcome code of how they go on
     * @param note what is to be noted; null keeps what stands, empty takes it away
     */
    public record Somebody(
            @Nullable Long personId,
            @Nullable String outcome,
            @Nullable String note) {

        /** Hides the note. */
        @Override
        public String toString() {
            return "Somebody[" + personId + "]";
        }
    }

    /** Returns what a session on record says, its notes kept. */
    public static SessionInput of(Session one) {
        return new SessionInput(
                new Where(
                        one.place().unitId(), one.place().pointId(), one.place().mode()),
                new When(one.at().day(), one.at().time(), one.at().minutes()),
                one.form(),
                List.copyOf(one.topicsInOrder()),
                one.by(),
                one.clients().stream()
                        .map(client -> new Somebody(client.personId(), client.outcome(), null))
                        .toList(),
                one.heads(),
                one.state(),
                null);
    }

    /** Returns the same with other people. */
    public SessionInput with(List<Somebody> others) {
        return new SessionInput(where, at, form, topics, by, others, heads, state, next);
    }

    /** Returns the same with other people counted as in another form. */
    public SessionInput as(Session.Form other) {
        return new SessionInput(where, at, other, topics, by, clients, heads, state, next);
    }
}
