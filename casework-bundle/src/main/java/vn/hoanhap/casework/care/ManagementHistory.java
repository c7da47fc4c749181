package vn.hoanhap.casework.care;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.care.ManagementSteps.End;
import vn.hoanhap.casework.care.ManagementSteps.Target;
import vn.hoanhap.casework.domain.Management;
import vn.hoanhap.casework.domain.Management.Ending;
import vn.hoanhap.casework.domain.Management.Stay;
import vn.hoanhap.casework.domain.ManagementAction;
import vn.hoanhap.casework.domain.ManagementState;
import vn.hoanhap.casework.law.Interruption;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.parts.entry.Faults;

/**
 * Enters managements with all that is known of them, and corrects what was entered: the steps that were taken since stay. Every
 * method that writes runs in the writing unit of work of its caller.
 */
public final class ManagementHistory {

    private static final Set<ManagementState> GONE =
            Set.of(ManagementState.DROPPED, ManagementState.TAKEN_BACK, ManagementState.UNKNOWN);

    private final ManagementBook book;
    private final ManagementSteps steps;
    private final Desk desk;

    /** Enters into a book; {@code steps} know how a management ends. */
    public ManagementHistory(ManagementBook book, ManagementSteps steps, Desk desk) {
        this.book = book;
        this.steps = steps;
        this.desk = desk;
    }

    /** Notes what is wrong with a new one, and writes nothing. Whether the person is on the list already is not asked. */
    public void check(ManagementWhole whole, Entry entry, Faults faults) {
        draft(whole, entry, faults);
    }

    /**
     * Enters a new one, perhaps one that is over.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 422 naming each field that is wrong and what to do
     */
    public Management enter(ManagementWhole whole, Entry entry, Faults faults) {
        return book.begin(draft(whole, entry, faults), entry, faults);
    }

    private Optional<Management> draft(ManagementWhole whole, Entry entry, Faults faults) {
        Optional<Management> begun = book.draft(whole.begun(), null, entry, faults);
        return whole.ended() == null ? running(begun, whole, faults) : over(begun, whole, entry, faults);
    }

    private static Optional<Management> running(Optional<Management> begun, ManagementWhole whole, Faults faults) {
        String reason = whole.reason();
        faults.require(reason == null || reason.isBlank(), Fields.ENDED, "fault.ended");
        return begun;
    }

    private Optional<Management> over(Optional<Management> begun, ManagementWhole whole, Entry entry, Faults faults) {
        End end = new End(whole.ended(), whole.reason(), Fields.ENDED);
        begun.ifPresent(one -> steps.checkEnd(one, end, entry, faults));
        return begun.filter(one -> faults.none())
                .map(one -> ManagementSteps.ended(one, end).done());
    }

    /** Notes what is wrong with a correction, and writes nothing. */
    public void checkCorrection(long id, ManagementWhole whole, Entry entry, Faults faults) {
        corrected(book.open(id, entry.scope()), whole, entry, faults);
    }

    /**
     * Corrects what was entered. One that is over and gets no end runs again.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 404 out of reach, 409 when it counts nowhere any more, 412 when somebody
     *     changed it meanwhile, 422 naming each field that is wrong
     */
    public Management correct(Target target, ManagementWhole whole, Faults faults) {
        Management before = steps.seen(target);
        Optional<Management> after = corrected(before, whole, target.entry(), faults);
        after.ifPresent(one -> book.refuseSecond(one, faults));
        faults.raise();
        return book.save(before, new Changed(after.orElseThrow()), target.entry());
    }

    private Optional<Management> corrected(Management before, ManagementWhole whole, Entry entry, Faults faults) {
        if (GONE.contains(before.state())) {
            throw Problem.conflict(desk.words()
                            .both(
                                    "management.not-correctable",
                                    desk.words()
                                            .both("management.state."
                                                    + before.state().name())))
                    .raise();
        }
        Optional<Management> draft = book.draft(inPlace(whole.begun(), before), before, entry, faults);
        if (draft.isEmpty()) {
            return draft;
        }
        Management entered = draft.get();
        boolean followed = !before.pauses().isEmpty() || before.stays().size() > 1;
        faults.require(!followed || entered.personId() == before.personId(), Fields.PERSON, "fault.person-kept");
        firstStep(before)
                .ifPresent(step ->
                        faults.require(!entered.began().first().isAfter(step), Fields.BEGAN, "fault.after-step", step));
        Management lasting = new Changed(entered)
                .inPlaceOf(reopened(before))
                .stays(stays(before, entered))
                .done();
        if (whole.ended() == null) {
            return running(Optional.of(lasting), whole, faults);
        }
        checkClosing(before);
        return over(Optional.of(lasting), whole, entry, faults);
    }

    /** What waits for its decision has not begun: it cannot end either. */
    private void checkClosing(Management before) {
        if (before.state() != ManagementState.CLOSED) {
            book.steps().take(before.state(), ManagementAction.CLOSE);
        }
    }

    private static ManagementInput inPlace(ManagementInput input, Management before) {
        return new ManagementInput(
                input.personId(),
                Objects.requireNonNullElse(input.unitId(), before.stays().get(0).unitId()),
                input.regime(),
                input.completed(),
                input.began(),
                input.decidedOn(),
                input.number(),
                input.statedUntil());
    }

    /** Returns the first day after the beginning on which something happened. */
    private static Optional<LocalDate> firstStep(Management before) {
        List<LocalDate> days = new ArrayList<>();
        before.pauses().stream().map(Interruption::from).forEach(days::add);
        before.stays().stream().skip(1).map(Stay::from).forEach(days::add);
        return days.stream().min(LocalDate::compareTo);
    }

    /** Returns the management as it stood before its end; an interruption that ended with it lasts again. */
    private static Management reopened(Management before) {
        Ending ending = before.ending();
        if (before.state() != ManagementState.CLOSED || ending == null) {
            return before;
        }
        List<Interruption> pauses = before.pauses().stream()
                .map(pause -> ending.on().equals(pause.until())
                        ? new Interruption(pause.reason(), pause.from(), null)
                        : pause)
                .toList();
        boolean paused = pauses.stream().anyMatch(pause -> pause.until() == null);
        return new Changed(before)
                .state(paused ? ManagementState.SUSPENDED : ManagementState.RUNNING)
                .pauses(pauses)
                .ending(null)
                .done();
    }

    private static List<Stay> stays(Management before, Management entered) {
        List<Stay> stays = new ArrayList<>();
        Stay first = before.stays().get(0);
        boolean alone = before.stays().size() == 1;
        stays.add(new Stay(entered.stays().get(0).unitId(), entered.began().first(), alone ? null : first.until()));
        before.stays().stream().skip(1).forEach(stays::add);
        if (!alone) {
            Stay last = stays.remove(stays.size() - 1);
            stays.add(new Stay(last.unitId(), last.from(), null));
        }
        return stays;
    }

    /** Returns what is on record of a management that counts somewhere. */
    public Optional<Management> standing(long id) {
        return book.table().find(id, Scope.EVERYTHING).filter(one -> !GONE.contains(one.state()));
    }

    /** Returns the end of a management that is over. */
    public static @Nullable Ending ending(Management management) {
        return management.state() == ManagementState.CLOSED ? management.ending() : null;
    }
}
