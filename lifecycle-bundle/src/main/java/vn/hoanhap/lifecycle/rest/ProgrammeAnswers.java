package vn.hoanhap.lifecycle.rest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.lifecycle.phase.PlanReport;
import vn.hoanhap.lifecycle.phase.RemovalPlan;

/** The records of the lifecycle's answers. */
final class ProgrammeAnswers {

    private ProgrammeAnswers() {}

    /**
     * Is a programme.
     *
     * @param state SERVING, DOWN (it should serve and does not) or REMOVED
     * @param sha256 of its jar; absent for the platform's own bundles
     * @param platform true for what changes by a restart only
     * @param health OK, WARN or DOWN
     * @param advice what the operator does next; absent when all is well
     */
    record ProgrammeAnswer(
            String id,
            String title,
            String version,
            String state,
            @Nullable String sha256,
            boolean platform,
            @Nullable String health,
            @Nullable String advice) {}

    /** Is a list of programmes; it has no further pages. */
    record ProgrammeList(
            List<ProgrammeAnswer> items, @Nullable String next) {}

    /** Is one phase of an operation. */
    record PhaseAnswer(
            String phase,
            String state,
            Instant started,
            @Nullable Long millis,
            @Nullable String note) {}

    /** Is one of the operations of a set. */
    record Together(
            Id operation,
            @Nullable String programme,
            @Nullable String file,
            String state) {}

    /**
     * Is how one node stands with a change: WAITING, RUNNING, DONE, UNDONE, UNTOUCHED, ENDED or LEFT.
     *
     * @param operation by which the node makes the change; absent when it has not begun
     */
    record NodePart(String node, String state, @Nullable Id operation) {}

    /**
     * Is an operation: state RUNNING, SUCCEEDED or UNDONE.
     *
     * @param set all operations that are made together; absent for one that is made alone, and in lists
     * @param nodes how each server stands with it; absent where one makes it, and in lists
     */
    record OperationAnswer(
            Id id,
            String kind,
            String origin,
            @Nullable String by,
            @Nullable String file,
            @Nullable String programme,
            @Nullable String fromVersion,
            @Nullable String toVersion,
            String state,
            @Nullable String phase,
            @Nullable String cause,
            @Nullable PlanReport plan,
            Instant started,
            @Nullable Instant ended,
            List<PhaseAnswer> phases,
            @Nullable List<Together> set,
            @Nullable List<NodePart> nodes) {}

    /** Is a page of operations, the newest first. */
    record OperationList(
            List<OperationAnswer> items, @Nullable String next) {}

    /**
     * Answers a jar or a set that was sent: the operation that it became, or its plan.
     *
     * @param operation of a set its first; absent for a dry run
     * @param plan absent unless it was a dry run of one jar
     * @param plans absent unless it was a dry run of a set
     * @param accepted whether nothing spoke against the plan; absent unless it was a dry run
     * @param problems why it would be refused, in the reader's language; absent unless it was a dry run
     */
    record Sent(
            @Nullable Id operation,
            @Nullable PlanReport plan,
            @Nullable List<PlanReport> plans,
            @Nullable Boolean accepted,
            @Nullable List<String> problems) {}

    /**
     * Answers an order to remove a programme: the operation that it became, or its plan.
     *
     * @param operation absent for a dry run
     * @param plan absent unless it was a dry run
     * @param accepted whether nothing spoke against the plan; absent unless it was a dry run
     */
    record Removal(
            @Nullable Id operation,
            @Nullable RemovalPlan plan,
            @Nullable Boolean accepted) {}

    /**
     * Is a finished backup.
     *
     * @param file its name in the folder {@code backups} of the data folder
     */
    record BackupAnswer(String file, long bytes, Instant taken) {}

    /** Is a page of backups, the newest first. */
    record BackupList(List<BackupAnswer> items, @Nullable String next) {}
}
