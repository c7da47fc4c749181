package vn.hoanhap.lifecycle.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Version;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.core.text.View;
import vn.hoanhap.lifecycle.operation.Operation;
import vn.hoanhap.lifecycle.phase.PlanReport;
import vn.hoanhap.lifecycle.ring.NodeRow;

/**
 * Is what the page of a change shows.
 *
 * @param operation the change
 * @param began legal date and time
 * @param steps its phases, also those to come
 * @param seconds how long it took, to a tenth; null while it runs
 * @param together all changes that are made together with it; empty when it is made alone
 * @param nodes how each server stands with it; empty where one makes it
 * @param before version that served before, and serves on when it was undone; null when none did
 * @param plan what it was to change; null when it was made without a plan
 */
public record OperationModel(
        Operation operation,
        String began,
        List<Step> steps,
        @Nullable String seconds,
        List<Operation> together,
        List<NodeRow> nodes,
        @Nullable String before,
        @Nullable PlanReport plan) {

    /**
     * Is a phase as the reader sees it.
     *
     * @param name name of the phase
     * @param state done, now, todo, failed or undone
     * @param millis how long it took; null when it did not run to its end
     * @param note what it did, or why it failed; null for nothing
     */
    public record Step(
            String name,
            String state,
            @Nullable Long millis,
            @Nullable Text note) {}

    /** Tells whether it still runs: the page then asks again. */
    public boolean running() {
        return operation.state() == Operation.State.RUNNING;
    }

    /** Tells whether the change had nothing to do. */
    public boolean nothingToDo() {
        return operation.state() == Operation.State.SUCCEEDED
                && operation.phases().size() == 1;
    }

    /** Returns what the change is, as the plan calls it: INSTALL, UPDATE, DOWNGRADE or REPLACE; or REMOVE. */
    public String kind() {
        Operation.Release from = operation.from();
        Operation.Release to = operation.to();
        if (from == null || to == null || from.equals(to)) {
            return operation.order().kind().name();
        }
        int order = Version.parseVersion(to.version()).compareTo(Version.parseVersion(from.version()));
        return order > 0 ? "UPDATE" : order < 0 ? "DOWNGRADE" : "REPLACE";
    }

    /** Returns the colour of how a node stands. */
    public static String tone(NodeRow.Standing standing) {
        return switch (standing) {
            case DONE -> "ok";
            case WAITING, RUNNING, UNTOUCHED, LEFT -> "soft";
            case UNDONE -> "warn";
            case ENDED -> "bad";
        };
    }

    /** Says on what way it was asked for, and by whom. */
    public String asked(View v) {
        String way = v.t("origin." + operation.order().origin().name());
        Operation.Orderer by = operation.order().by();
        return by == null ? way : by.username() + ", " + way;
    }

    /** Returns the colour of the state. */
    public String tone() {
        return switch (operation.state()) {
            case RUNNING -> "soft";
            case SUCCEEDED -> operation.cause() == null ? "ok" : "warn";
            case UNDONE -> "bad";
        };
    }

    /** Returns what it is called: the programme, else the file, else nothing. */
    public String subject() {
        String programme = operation.programmeId();
        String file = operation.order().fileName();
        return programme != null ? programme : file != null ? file : "";
    }
}
