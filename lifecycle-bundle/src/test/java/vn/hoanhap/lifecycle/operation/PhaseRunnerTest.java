package vn.hoanhap.lifecycle.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.phase.Change;
import vn.hoanhap.lifecycle.phase.JointPhase;
import vn.hoanhap.lifecycle.phase.Phase;
import vn.hoanhap.lifecycle.phase.Words;
import vn.hoanhap.lifecycle.work.RightOfWay;

class PhaseRunnerTest {

    private final List<String> happened = new ArrayList<>();
    private final Map<String, Outcome> ends = new HashMap<>();
    private final Member first = member(1, "a.jar");
    private final Member second = member(2, "b.jar");
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

    @Test
    void takesASetPhaseByPhaseAndAJointPhaseAtOnce() throws InterruptedException {
        Outcome outcome = runner.run(List.of(perMember("plan", ""), joint("switch", false)), List.of(first, second));

        assertThat(outcome.state()).isEqualTo(Operation.State.SUCCEEDED);
        assertThat(happened).containsExactly("plan a.jar", "plan b.jar", "switch [a.jar, b.jar]");
        assertThat(ends).containsOnlyKeys("a.jar", "b.jar");
        assertThat(ends.get("b.jar")).isEqualTo(new Outcome(Operation.State.SUCCEEDED, null));
    }

    @Test
    void undoesTheWholeSetWhenOneFailsAndTellsTheOthersWhose() throws InterruptedException {
        Outcome outcome = runner.run(
                List.of(perMember("plan", ""), perMember("start", "b.jar"), joint("switch", false)),
                List.of(first, second));

        assertThat(outcome.state()).isEqualTo(Operation.State.UNDONE);
        assertThat(happened)
                .containsExactly(
                        "plan a.jar",
                        "plan b.jar",
                        "start a.jar",
                        "start b.jar",
                        "undo start b.jar",
                        "undo start a.jar",
                        "undo plan b.jar",
                        "undo plan a.jar");
        assertThat(cause("b.jar")).contains("start broke").doesNotContain("because");
        assertThat(cause("a.jar")).contains("because b.jar could not come in", "start broke");
    }

    @Test
    void undoesAJointPhaseForAllAtOnce() throws InterruptedException {
        Outcome outcome = runner.run(
                List.of(perMember("plan", ""), joint("switch", false), joint("soak", true)), List.of(first, second));

        assertThat(outcome.state()).isEqualTo(Operation.State.UNDONE);
        assertThat(happened)
                .containsSubsequence(
                        "soak [a.jar, b.jar]",
                        "undo soak [a.jar, b.jar]",
                        "undo switch [a.jar, b.jar]",
                        "undo plan b.jar");
        assertThat(cause("a.jar")).isEqualTo(cause("b.jar")).contains("soak broke");
    }

    private String cause(String file) {
        return Optional.ofNullable(ends.get(file))
                .map(Outcome::cause)
                .map(Text::en)
                .orElse("");
    }

    private Member member(long id, String file) {
        var order = new Operation.Order(Operation.Kind.INSTALL, Operation.Origin.REST, file, null, null);
        Change change = Change.install(id, order, new Change.Jar(Path.of(file), "00"));
        return new Member(change, new Ends());
    }

    private Phase perMember(String name, String failsFor) {
        return new Phase() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public @Nullable Text run(Change change) {
                happened.add(name + " " + change.called());
                if (change.called().equals(failsFor)) {
                    throw new IllegalStateException(name + " broke");
                }
                return null;
            }

            @Override
            public @Nullable Text undo(Change change) {
                happened.add("undo " + name + " " + change.called());
                return null;
            }
        };
    }

    private Phase joint(String name, boolean fails) {
        return new JointPhase() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public @Nullable Text runAll(List<Change> set) {
                happened.add(name + " " + set.stream().map(Change::called).toList());
                if (fails) {
                    throw new IllegalStateException(name + " broke");
                }
                return null;
            }

            @Override
            public @Nullable Text undoAll(List<Change> set) {
                happened.add(
                        "undo " + name + " " + set.stream().map(Change::called).toList());
                return null;
            }
        };
    }

    /** Remembers how each change ended. */
    private final class Ends implements PhaseRecorder {
        @Override
        public void enter(Change change, String phase) {
            // only ends count
        }

        @Override
        public void leave(Operation.PhaseState state, @Nullable Text note) {
            // only ends count
        }

        @Override
        public void undone(Change change, String phase, @Nullable Text note) {
            // only ends count
        }

        @Override
        public void end(Change change, Outcome outcome) {
            ends.put(change.called(), outcome);
        }
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
