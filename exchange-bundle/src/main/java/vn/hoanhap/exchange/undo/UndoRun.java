package vn.hoanhap.exchange.undo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.exchange.jobs.ImportRun;
import vn.hoanhap.exchange.jobs.RowProblem;
import vn.hoanhap.exchange.jobs.UndoState;
import vn.hoanhap.exchange.steps.Step;

/**
 * Takes one import back, from the look to the first row of the file. What was taken back leaves no step: a run that goes on after
 * a crash begins with what is left. Not for several threads.
 */
final class UndoRun {

    private static final int LOOKED_AT_ONCE = 100;

    /** Rows taken back in one unit of work: a person with name, stocks and pairs touches dozens of database rows. */
    private static final int UNDONE_AT_ONCE = 8;

    private static final int OBSTACLES_AT_ONCE = 100;

    private final ImportRun.Services services;
    private final UndoStore store;
    private final Request request;
    private final Hanging hanging;

    /**
     * Is what is asked of a run.
     *
     * @param stopping tells whether the run must stop between two portions
     */
    record Request(long jobId, UndoWanted wanted, Principal principal, BooleanSupplier stopping) {}

    UndoRun(ImportRun.Services services, UndoStore store, Request request) {
        this.services = services;
        this.store = store;
        this.request = request;
        this.hanging = new Hanging(services.elected());
    }

    /** Runs from the state that the store has. */
    void run(UndoState from) {
        if (from == UndoState.LOOKING && !look()) {
            return;
        }
        takeBack();
    }

    /** Looks at every row; true when something is to be taken back now. */
    private boolean look() {
        Tally tally = new Tally();
        Overlay overlay = new Overlay();
        int position = Integer.MAX_VALUE;
        for (List<Step> some = below(position, LOOKED_AT_ONCE);
                !some.isEmpty();
                some = below(position, LOOKED_AT_ONCE)) {
            List<Step> portion = some;
            services.transactions().read(() -> {
                Judging judging = new Judging(services, request.principal(), overlay);
                ofOneSheet(portion).forEach(steps -> look(steps, judging, tally));
                return true;
            });
            position = portion.get(portion.size() - 1).position();
        }
        boolean refused = request.wanted() == UndoWanted.ALL && tally.staying() > 0;
        UndoState ended = refused ? UndoState.REFUSED : UndoState.LOOKED;
        UndoState next = refused || request.wanted() == UndoWanted.CHECK ? ended : UndoState.UNDOING;
        note(tally.obstacles());
        services.transactions().change(() -> {
            store.sheets(request.jobId(), tally.sheets());
            store.state(request.jobId(), next);
        });
        return next == UndoState.UNDOING;
    }

    private void look(List<Step> steps, Judging judging, Tally tally) {
        String name = steps.get(0).row().sheet();
        boolean looked = services.elected()
                .withSheet(name, sheet -> {
                    Judging.Of of = of(sheet, steps);
                    steps.forEach(step -> tally.count(step, judging.judge(step, of)));
                    return true;
                })
                .orElse(false);
        if (!looked) {
            steps.forEach(step -> tally.count(step, notInstalled(name)));
        }
    }

    private Judging.Of of(ImportSheet sheet, List<Step> steps) {
        List<Long> made =
                steps.stream().filter(Step::made).map(Step::recordId).distinct().toList();
        return new Judging.Of(sheet, hanging, hanging.on(sheet.name(), made));
    }

    private static Verdict notInstalled(String sheet) {
        return Verdict.stays(
                new Text(
                        "Chương trình của bảng " + sheet + " chưa được bật.",
                        "The programme of the sheet " + sheet + " is not installed."),
                new Text("Bật chương trình đó rồi rút lại.", "Install that programme and take it back then."));
    }

    private static List<List<Step>> ofOneSheet(List<Step> steps) {
        List<List<Step>> parts = new ArrayList<>();
        for (Step step : steps) {
            List<Step> last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
            if (last == null || !last.get(0).row().sheet().equals(step.row().sheet())) {
                last = new ArrayList<>();
                parts.add(last);
            }
            last.add(step);
        }
        return parts;
    }

    private List<Step> below(int position, int most) {
        if (request.stopping().getAsBoolean()) {
            throw new CancellationException("the server stops");
        }
        return services.transactions().read(() -> services.steps().below(request.jobId(), position, most));
    }

    private void takeBack() {
        Tally stays = new Tally();
        int position = Integer.MAX_VALUE;
        for (List<Step> some = below(position, UNDONE_AT_ONCE);
                !some.isEmpty();
                some = below(position, UNDONE_AT_ONCE)) {
            position = some.get(some.size() - 1).position();
            takeBack(some, stays);
            if (stays.staying() > 0 && request.wanted() == UndoWanted.ALL) {
                // Somebody changed a record since the look: what was to be whole is not taken apart any further.
                end(UndoState.FAILED, stays);
                return;
            }
        }
        end(stays.staying() == 0 ? UndoState.UNDONE : UndoState.PARTLY, stays);
    }

    private void end(UndoState state, Tally stays) {
        note(stays.obstacles());
        services.transactions().change(() -> store.state(request.jobId(), state));
    }

    /** Writes obstacles before the state that they explain. */
    private void note(List<RowProblem> obstacles) {
        services.transactions().change(() -> store.forgetObstacles(request.jobId()));
        for (int from = 0; from < obstacles.size(); from += OBSTACLES_AT_ONCE) {
            List<RowProblem> some = obstacles.subList(from, Math.min(from + OBSTACLES_AT_ONCE, obstacles.size()));
            services.transactions().change(() -> store.obstacles(request.jobId(), some));
        }
    }

    /** Takes some rows back in one unit of work; when one is refused while it is written, one by one. */
    private void takeBack(List<Step> steps, Tally stays) {
        try {
            services.transactions()
                    .write(() -> undone(steps))
                    .forEach(stay -> stays.count(stay.step(), stay.verdict()));
        } catch (ProblemException e) {
            if (steps.size() == 1) {
                stays.count(steps.get(0), refused(e.problem()));
                return;
            }
            for (Step step : steps) {
                if (stays.staying() == 0 || request.wanted() != UndoWanted.ALL) {
                    takeBack(List.of(step), stays);
                }
            }
        }
    }

    private static Verdict refused(Problem problem) {
        if (problem.errors().isEmpty()) {
            return Verdict.stays(
                    problem.detail(),
                    new Text("Xem hồ sơ đó, rồi rút lại.", "Look at that record, then take it back."));
        }
        Problem.FieldError first = problem.errors().get(0);
        return Verdict.stays(first.message(), first.remedy());
    }

    private record Stay(Step step, Verdict verdict) {}

    /**
     * Takes rows back in the surrounding unit of work; returns those that stay. All or nothing ends with the first. What hangs on
     * rows of one sheet is asked for once: what goes before in the same unit of work is laid over the answer.
     */
    private List<Stay> undone(List<Step> steps) {
        List<Stay> stays = new ArrayList<>();
        Judging judging = new Judging(services, request.principal(), new Overlay());
        for (List<Step> part : ofOneSheet(steps)) {
            if (stays.isEmpty() || request.wanted() != UndoWanted.ALL) {
                stays.addAll(services.elected()
                        .withSheet(part.get(0).row().sheet(), sheet -> undone(part, judging, of(sheet, part)))
                        .orElseGet(() -> part.stream()
                                .map(step ->
                                        new Stay(step, notInstalled(step.row().sheet())))
                                .toList()));
            }
        }
        return stays;
    }

    private List<Stay> undone(List<Step> part, Judging judging, Judging.Of of) {
        List<Stay> stays = new ArrayList<>();
        long done = 0;
        for (Step step : part) {
            Verdict verdict = judging.judge(step, of);
            if (verdict.kind() != Verdict.Kind.STAYS) {
                new TakenBack(services, request.principal()).write(step, verdict, of.sheet());
                done++;
                continue;
            }
            stays.add(new Stay(step, verdict));
            if (request.wanted() == UndoWanted.ALL) {
                break;
            }
        }
        store.done(request.jobId(), done);
        return stays;
    }
}
