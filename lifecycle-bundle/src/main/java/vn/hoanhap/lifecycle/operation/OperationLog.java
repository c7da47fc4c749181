package vn.hoanhap.lifecycle.operation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.Text;

/** Keeps operations and their phases. Called inside units of work. */
public interface OperationLog {

    /** Records what was asked for. */
    void begin(long id, Operation.Order order, Instant now);

    /** Records that operations are made together; the first gives the set its id. */
    void join(List<Long> ids);

    /** Lists the operations of a set in their order, without their phases and plans. */
    List<Operation> set(long id);

    /** Records what an operation is about, and what the plan found; a removal has no plan. */
    void planned(long id, Target target, @Nullable String plan);

    /** Is what an operation is about. */
    record Target(String programmeId, Operation.@Nullable Release from, Operation.@Nullable Release to) {}

    /** Records how a phase goes; the same ordinal again replaces what was recorded. One taken back is not where it stands. */
    void phase(long id, int ordinal, Operation.PhaseLine line);

    /** Records the end. */
    void end(long id, Operation.State state, @Nullable Text cause, Instant now);

    /** Finds one with its phases. */
    Optional<Operation> find(long id);

    /** Lists the newest first, without their phases and plans. */
    List<Operation> list(OperationQuery query);

    /** Records that operations are what one node does of a change that goes round, by the operation that was ordered. */
    void round(List<Long> ids, long ring);

    /** Returns the change that goes round of which an operation is one node's part; empty when it is made by one node. */
    Optional<Long> roundOf(long operation);

    /**
     * Lists those that have not ended, oldest first.
     *
     * @param others ids of nodes whose own operations are left out: they live, and end them themselves
     */
    List<Operation> running(Set<String> others);

    /** Lists the versions of a programme that were put in service, the newest first. */
    List<Operation.Release> succeeded(String programmeId);

    /**
     * Forgets some of the oldest operations that have ended, with their phases.
     *
     * @param newest so many stay in any case
     * @param jars hex SHA-256 of kept jars: what put one of them in service stays
     * @return how many went; 0 when nothing is left to forget
     */
    int forget(int newest, Set<String> jars);

    /** Counts how often an operation with this jar was cut off by the end of the server. */
    int interrupted(String sha256);
}
