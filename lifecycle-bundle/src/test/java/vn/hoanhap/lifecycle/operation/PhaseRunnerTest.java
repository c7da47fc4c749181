package vn.hoanhap.lifecycle.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.phase.Change;
import vn.hoanhap.lifecycle.phase.Phase;
import vn.hoanhap.lifecycle.phase.Words;
import vn.hoanhap.lifecycle.work.RightOfWay;

class PhaseRunnerTest {

    private final List<String> happened = new ArrayList<>();
    private final PhaseRunner runner =
            new PhaseRunner(new Words(Messages.of(PhaseRunner.class)), new RightOfWay(), (change, phase) -> {});

    @Test
    void runsThePhasesInTheirOrder() throws InterruptedException {
        Outcome outcome = run(phase("plan"), phase("stage"), phase("switch"));

        assertThat(outcome.state()).isEqualTo(Operation.State.SUCCEEDED);
        assertThat(happened).containsExactly("plan", "stage", "switch");
    }

    @Test
    void undoesTheFailedPhaseAndThoseBeforeInReverse() throws InterruptedException {
        Outcome outcome = run(phase("plan"), phase("stage"), failing("start"), phase("switch"));

        assertThat(outcome.state()).isEqualTo(Operation.State.UNDONE);
        assertThat(outcome.cause()).isNotNull().extracting(Text::en).asString().contains("start broke");
        assertThat(happened).containsExactly("plan", "stage", "start", "undo start", "undo stage", "undo plan");
    }

    @Test
    void undoesTheOthersWhenOneCannotBeUndone() throws InterruptedException {
        Outcome outcome = run(phase("plan"), stuck("stage"), failing("start"));

        assertThat(outcome.state()).isEqualTo(Operation.State.UNDONE);
        assertThat(happened).contains("undo plan");
    }

    @Test
    void undoesNothingOnceTheNewStateServes() throws InterruptedException {
        Outcome outcome = run(phase("switch"), beyond("drain"), beyond("commit"));

        assertThat(outcome.state()).isEqualTo(Operation.State.SUCCEEDED);
        assertThat(outcome.cause()).isNotNull();
        assertThat(happened).containsExactly("switch", "drain", "commit");
    }

    @Test
    void survivesAnErrorOfLinking() throws InterruptedException {
        Phase unlinked = new Named("probe", false, false) {
            @Override
            public @Nullable Text run(Change change) {
                throw new NoClassDefFoundError("vn/hoanhap/absent");
            }
        };

        assertThat(run(phase("plan"), unlinked).state()).isEqualTo(Operation.State.UNDONE);
    }

    private Outcome run(Phase... phases) throws InterruptedException {
        var order = new Operation.Order(Operation.Kind.INSTALL, Operation.Origin.REST, null, null, null);
        Change change = Change.install(1, order, new Change.Jar(Path.of("x.jar"), "00"));
        return runner.run(Arrays.asList(phases), change, PhaseRecorder.SILENT);
    }

    private Phase phase(String name) {
        return new Named(name, false, false);
    }

    private Phase failing(String name) {
        return new Named(name, true, false);
    }

    private Phase beyond(String name) {
        return new Named(name, true, true);
    }

    private Phase stuck(String name) {
        return new Named(name, false, false) {
            @Override
            public @Nullable Text undo(Change change) {
                throw new IllegalStateException("stuck");
            }
        };
    }

    private class Named implements Phase {
        private final String name;
        private final boolean fails;
        private final boolean beyond;

        Named(String name, boolean fails, boolean beyond) {
            this.name = name;
            this.fails = fails;
            this.beyond = beyond;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public boolean beyondReturn() {
            return beyond;
        }

        @Override
        public @Nullable Text run(Change change) {
            happened.add(name);
            if (fails) {
                throw new IllegalStateException(name + " broke");
            }
            return null;
        }

        @Override
        public @Nullable Text undo(Change change) {
            happened.add("undo " + name);
            return null;
        }
    }
}
