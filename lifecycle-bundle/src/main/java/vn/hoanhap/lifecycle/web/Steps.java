package vn.hoanhap.lifecycle.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.lifecycle.operation.Operation;
import vn.hoanhap.lifecycle.operation.Operation.PhaseLine;
import vn.hoanhap.lifecycle.operation.Operation.PhaseState;
import vn.hoanhap.lifecycle.web.OperationModel.Step;

/** Lays out the phases of a change, those that ran and those to come. */
final class Steps {

    private static final List<String> INSTALL = List.of(
            "plan", "verify", "stage", "migrate", "start", "probe", "switch", "soak", "ring", "drain", "commit");

    /** Only where several nodes make a change one after the other. */
    private static final String RING = "ring";

    private static final List<String> REMOVE = List.of("plan", "archive", "switch", "drain", "purge", "commit");

    private Steps() {}

    static List<Step> of(Operation operation) {
        List<Step> steps = new ArrayList<>();
        for (String name : operation.order().kind() == Operation.Kind.INSTALL ? INSTALL : REMOVE) {
            if (!name.equals(RING) || find(operation, RING, false) != null) {
                steps.add(step(name, operation));
            }
        }
        return steps;
    }

    private static Step step(String name, Operation operation) {
        PhaseLine ran = find(operation, name, false);
        PhaseLine undone = find(operation, name, true);
        if (ran == null) {
            return new Step(name, "todo", null, null);
        }
        if (ran.state() == PhaseState.FAILED) {
            return new Step(name, "failed", ran.millis(), ran.note());
        }
        if (undone != null) {
            return new Step(name, "undone", ran.millis(), undone.note() != null ? undone.note() : ran.note());
        }
        boolean cutOff = ran.state() == PhaseState.RUNNING && operation.state() != Operation.State.RUNNING;
        String state = cutOff ? "failed" : ran.state() == PhaseState.RUNNING ? "now" : "done";
        return new Step(name, state, ran.millis(), ran.note());
    }

    private static @Nullable PhaseLine find(Operation operation, String name, boolean undone) {
        return operation.phases().stream()
                .filter(line -> line.phase().equals(name) && (line.state() == PhaseState.UNDONE) == undone)
                .findFirst()
                .orElse(null);
    }

    /** Returns how long a change took, as seconds with one decimal; null while it runs. */
    static @Nullable String seconds(Operation operation) {
        if (operation.times().ended() == null) {
            return null;
        }
        long millis = java.time.Duration.between(
                        operation.times().started(),
                        Objects.requireNonNull(operation.times().ended()))
                .toMillis();
        return millis / 1000 + "," + millis % 1000 / 100;
    }
}
