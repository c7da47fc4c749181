package vn.hoanhap.counselling.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Is a session of counselling, planned or held.
 *
 * @param id its id
 * @param place where and how
 * @param at when
 * @param form with one, a family or a group
 * @param topics codes of what it is about
 * @param by who counsels
 * @param clients the people of the register in it, as far as the reader reaches them
 * @param others how many more there are beyond that
 * @param heads who is counted without a name
 * @param state how it stands
 * @param version grows with every change; for If-Match
 */
public record Session(
        long id,
        Place place,
        At at,
        Form form,
        Set<String> topics,
        Counsellor by,
        List<Client> clients,
        int others,
        Heads heads,
        SessionState state,
        int version) {

    /** Copies what it holds. */
    public Session {
        topics = Set.copyOf(topics);
        clients = List.copyOf(clients);
    }

    /** Says how people meet. */
    public enum Mode {
        /** At a counselling point. */
        POINT,
        /** At somebody’s home. */
        HOME,
        /** By telephone. */
        TELEPHONE,
        /** At a club. */
        CLUB,
        /** At an office of the commune. */
        OFFICE,
        /** Somewhere else. */
        ELSEWHERE
    }

    /** Says with how many. */
    public enum Form {
        /** With one. */
        SINGLE,
        /** With somebody’s family, the person there or not. */
        FAMILY,
        /** With several. */
        GROUP
    }

    /** Says what is known of people without a name. */
    public enum Sex {
        /** Men. */
        MALE,
        /** Women. */
        FEMALE
    }

    /** Says about how old people without a name are. */
    public enum Age {
        /** Not yet 18. */
        UNDER_18,
        /** 18 to 29. */
        FROM_18_TO_29,
        /** 30 to 49. */
        FROM_30_TO_49,
        /** 50 and older. */
        FROM_50
    }

    /**
     * Says where.
     *
     * @param unitId the commune
     * @param pointId the point; null away from one
     * @param mode how people meet
     */
    public record Place(long unitId, @Nullable Long pointId, Mode mode) {}

    /**
     * Says when.
     *
     * @param day the day, of a planned one the day on which it is to be
     * @param time of day as 08:30; null when nobody noted it
     * @param minutes how long; null when nobody noted it
     */
    public record At(
            LocalDate day, @Nullable String time, @Nullable Integer minutes) {}

    /**
     * Says who counsels: at most one of both.
     *
     * @param personId a person of the register
     * @param organisationId an organisation
     */
    public record Counsellor(
            @Nullable Long personId, @Nullable Long organisationId) {}

    /**
     * Is somebody in the session.
     *
     * @param personId the record of the person as it was entered
     * @param outcome code of how they go on; null when nobody noted it
     * @param noted whether there is a note, which only those see who have a right to it
     */
    public record Client(long personId, @Nullable String outcome, boolean noted) {}

    /**
     * Says who is counted without a name.
     *
     * @param walkIns how many came whom nobody knows
     * @param sex of them all; null when unknown or mixed
     * @param age of them all; null when unknown or mixed
     * @param family members of somebody’s family
     */
    public record Heads(
            int walkIns, @Nullable Sex sex, @Nullable Age age, int family) {

        /** Counts nobody. */
        public static final Heads NONE = new Heads(0, null, null, 0);
    }

    /** Returns the topics in order. */
    public Set<String> topicsInOrder() {
        return new TreeSet<>(topics);
    }

    /** Returns it in another state. */
    public Session in(SessionState now) {
        return new Session(id, place, at, form, topics, by, clients, others, heads, now, version);
    }

    /** Returns it at another time. */
    public Session on(At other) {
        return new Session(id, place, other, form, topics, by, clients, others, heads, state, version);
    }
}
