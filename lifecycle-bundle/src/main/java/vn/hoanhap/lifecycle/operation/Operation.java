package vn.hoanhap.lifecycle.operation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.text.Text;

/**
 * Is one change of a programme, as the database tells of it.
 *
 * @param id its id
 * @param order what was asked for
 * @param programmeId the programme; null until the plan has read the jar
 * @param from the version that served before; null when none did
 * @param to the version that is to serve; null for a removal, and until the plan has read the jar
 * @param state how it stands
 * @param phase the phase that runs, ran last, or failed; null before the first
 * @param cause why it was undone; null otherwise
 * @param times when it began and ended
 * @param phases the phases so far, in order; undone ones again as they were undone
 * @param plan the plan as JSON; null before it was made
 * @param set id of the first operation of the set that it belongs to; null when it is made alone
 */
public record Operation(
        long id,
        Order order,
        @Nullable String programmeId,
        @Nullable Release from,
        @Nullable Release to,
        State state,
        @Nullable String phase,
        @Nullable Text cause,
        Times times,
        List<PhaseLine> phases,
        @Nullable String plan,
        @Nullable Long set) {

    /** Copies the list. */
    public Operation {
        phases = List.copyOf(phases);
    }

    /** Says how an operation stands. */
    public enum State {
        /** Waits or runs. */
        RUNNING,
        /** What was asked for is so. */
        SUCCEEDED,
        /** Everything is as it was before. */
        UNDONE
    }

    /** Says what an operation does. */
    public enum Kind {
        /** Puts a version in service: the first, a newer, or an older one. */
        INSTALL,
        /** Takes a programme out of service. */
        REMOVE
    }

    /** Says on what way it was asked for. */
    public enum Origin {
        /** Through REST, which the command line uses too. */
        REST,
        /** On the console's page. */
        PAGE,
        /** By a file put into the inbox. */
        INBOX,
        /** With the distribution, at the first start. */
        SHIPPED,
        /** On another node; this one does the same. */
        NODE
    }

    /** Says what becomes of the data of a removed programme. */
    public enum DataChoice {
        /** The tables stay as they are; the default. */
        KEEP,
        /** The tables are copied to an archive, and stay. */
        ARCHIVE,
        /** The tables are removed for good. */
        PURGE
    }

    /**
     * Is what was asked for.
     *
     * @param kind what is to be done
     * @param origin who asked on what way
     * @param fileName name of the jar as the caller gave it; null when there is none
     * @param data what becomes of the data; null unless something is removed
     * @param by who asked; null for the server itself
     * @param mayBreak whether somebody has read and confirmed that change sets break what the version that serves uses
     */
    public record Order(
            Kind kind,
            Origin origin,
            @Nullable String fileName,
            @Nullable DataChoice data,
            @Nullable Orderer by,
            boolean mayBreak) {

        /** Is an order of somebody who has confirmed nothing. */
        public Order(
                Kind kind, Origin origin, @Nullable String fileName, @Nullable DataChoice data, @Nullable Orderer by) {
            this(kind, origin, fileName, data, by, false);
        }

        /** Returns the account that asked; null for the server itself. */
        public @Nullable Long accountId() {
            return by == null ? null : by.accountId();
        }

        /** Returns the same order, of somebody who knows what breaks. */
        public Order confirmed() {
            return new Order(kind, origin, fileName, data, by, true);
        }
    }

    /**
     * Is who asked for something.
     *
     * @param username what the account was called then
     */
    public record Orderer(long accountId, String username) {

        /** Returns whoever calls; null for somebody who is not signed in. */
        public static @Nullable Orderer of(Call call) {
            return call.signedIn()
                    ? new Orderer(call.principal().accountId(), call.principal().username())
                    : null;
        }
    }

    /** Is a version and its jar. */
    public record Release(String version, String sha256) {}

    /** Is when something began and ended; it has not ended while {@code ended} is null. */
    public record Times(Instant started, @Nullable Instant ended) {}

    /** Says how a phase went. */
    public enum PhaseState {
        /** Runs. */
        RUNNING,
        /** Done. */
        DONE,
        /** Failed: the operation is undone. */
        FAILED,
        /** Was done and taken back. */
        UNDONE
    }

    /**
     * Is one phase.
     *
     * @param phase its name
     * @param state how it went
     * @param started when it began
     * @param millis how long it took; null while it runs
     * @param note what it did, or why it failed; null when there is nothing to say
     */
    public record PhaseLine(
            String phase,
            PhaseState state,
            Instant started,
            @Nullable Long millis,
            @Nullable Text note) {}
}
