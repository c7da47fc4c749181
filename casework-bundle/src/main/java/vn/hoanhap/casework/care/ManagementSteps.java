package vn.hoanhap.casework.care;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.domain.Management;
import vn.hoanhap.casework.domain.Management.Ending;
import vn.hoanhap.casework.domain.Management.Stay;
import vn.hoanhap.casework.domain.ManagementAction;
import vn.hoanhap.casework.domain.ManagementState;
import vn.hoanhap.casework.law.Exit;
import vn.hoanhap.casework.law.Interruption;
import vn.hoanhap.casework.law.Kind;
import vn.hoanhap.casework.law.RunningTerm;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.text.Names;
import vn.hoanhap.parts.entry.Faults;

/** Takes the steps of a management. Every method runs in the writing unit of work of its caller. */
public final class ManagementSteps {

    private static final String TERM_ENDED = "TERM_ENDED";
    private static final int MOST_REASON = 40;
    private static final int MOST_NUMBER = 100;

    private final ManagementBook book;
    private final Desk desk;
    private final Tested tested;

    /** Takes steps of the managements in a book; {@code tested} tells of open positive results. */
    public ManagementSteps(ManagementBook book, Desk desk, Tested tested) {
        this.book = book;
        this.desk = desk;
        this.tested = tested;
    }

    /** Tells of tests, as far as leaving a list asks. */
    @FunctionalInterface
    public interface Tested {
        /** Tells whether the last test of a human being in a time says that the person used drugs. */
        boolean openPositive(long personId, LocalDate from, LocalDate to);
    }

    /**
     * Names the management and who changes it.
     *
     * @param id its id
     * @param version the version that the caller saw
     * @param entry who
     */
    public record Target(long id, int version, Entry entry) {}

    /** Returns the management that is to be changed, in the version that the caller saw. */
    Management seen(Target target) {
        Management management = book.open(target.id(), target.entry().scope());
        if (management.version() != target.version()) {
            throw Problem.changedMeanwhile((long) management.version()).raise();
        }
        return management;
    }

    /** Records the decision of a management that was expected. */
    public Management decide(Target target, @Nullable LocalDate on, @Nullable String number, Faults faults) {
        Management before = seen(target);
        ManagementState after = book.steps().take(before.state(), ManagementAction.DECIDE);
        checkDay(on, Fields.ON, before, target.entry(), faults);
        faults.text(number, Fields.NUMBER, MOST_NUMBER);
        faults.raise();
        String written = number == null ? null : number.strip();
        return book.save(
                before,
                new Changed(before).state(after).decision(new Management.Decision(on, written), before.term()),
                target.entry());
    }

    /** Interrupts a management from a day on. */
    public Management suspend(Target target, @Nullable LocalDate on, @Nullable String reason, Faults faults) {
        Management before = seen(target);
        ManagementState after = book.steps().take(before.state(), ManagementAction.SUSPEND);
        checkDay(on, Fields.ON, before, target.entry(), faults);
        checkPause(desk, reason, faults);
        for (Interruption pause : before.pauses()) {
            LocalDate until = pause.until();
            if (on != null && until != null) {
                faults.require(on.isAfter(until), Fields.ON, "fault.pause-before", until);
            }
        }
        faults.raise();
        if (on == null || reason == null) {
            throw new IllegalStateException("an input is checked before it is written");
        }
        List<Interruption> pauses = new ArrayList<>(before.pauses());
        pauses.add(new Interruption(reason.strip(), on, null));
        return book.save(before, new Changed(before).state(after).pauses(pauses), target.entry());
    }

    /** Notes a reason that is none of those for which something is interrupted. */
    static void checkPause(Desk desk, @Nullable String reason, Faults faults) {
        boolean said = faults.require(reason != null && !Names.blank(reason), Fields.REASON, "fault.missing");
        boolean known = reason != null && desk.law().suspensions().reasons().contains(reason.strip());
        faults.require(!said || known, Fields.REASON, "fault.choice");
    }

    /**
     * Lets a management go on; the day is the first on which it runs again. On the day of the interruption itself it never was one:
     * somebody entered it by mistake. One that ends a term by law is not gone on from.
     */
    public Management resume(Target target, @Nullable LocalDate on, Faults faults) {
        Management before = seen(target);
        ManagementState after = book.steps().take(before.state(), ManagementAction.RESUME);
        Interruption open = before.openPause().orElseThrow();
        checkDay(on, Fields.ON, before, target.entry(), faults);
        faults.require(on == null || !on.isBefore(open.from()), Fields.ON, "fault.before", open.from());
        boolean mistaken = open.from().equals(on);
        boolean over = !mistaken && desk.law().suspensions().ends(book.kind(before), open);
        faults.require(!over, Fields.ON, "fault.pause-ends", open.from());
        faults.raise();
        if (on == null) {
            throw new IllegalStateException("an input is checked before it is written");
        }
        List<Interruption> pauses = mistaken
                ? before.pauses().stream()
                        .filter(pause -> pause.until() != null)
                        .toList()
                : ended(before, on.minusDays(1));
        return book.save(before, new Changed(before).state(after).pauses(pauses), target.entry());
    }

    private static List<Interruption> ended(Management management, LocalDate last) {
        return management.pauses().stream()
                .map(pause -> pause.until() == null ? new Interruption(pause.reason(), pause.from(), last) : pause)
                .toList();
    }

    /**
     * Ends a management: the person leaves the list after that day. The reasons are those of the law of the day; where none is
     * shipped, any reason is recorded.
     */
    public Management close(Target target, @Nullable LocalDate on, @Nullable String reason, Faults faults) {
        Management before = seen(target);
        ManagementState after = book.steps().take(before.state(), ManagementAction.CLOSE);
        End end = new End(on, reason, Fields.ON);
        checkEnd(before, end, target.entry(), faults);
        faults.raise();
        return book.save(before, ended(before, end).state(after), target.entry());
    }

    /**
     * Is an end as somebody entered it.
     *
     * @param on the last day; null when it is missing
     * @param reason code of the reason; null when it is missing
     * @param field name of the field with the day
     */
    record End(@Nullable LocalDate on, @Nullable String reason, String field) {}

    /** Notes what is wrong with an end. */
    void checkEnd(Management before, End end, Entry entry, Faults faults) {
        LocalDate on = end.on();
        String reason = end.reason();
        checkDay(on, end.field(), before, entry, faults);
        faults.text(reason, Fields.REASON, MOST_REASON);
        if (on != null && reason != null && !Names.blank(reason)) {
            LocalDate last = lastStep(before);
            faults.require(!on.isBefore(last), end.field(), "fault.before", last);
            checkReason(before, end, on, reason.strip(), faults);
        }
    }

    /** Returns the last day on which something happened before the end. */
    private static LocalDate lastStep(Management before) {
        LocalDate last = before.stays().get(before.stays().size() - 1).from();
        for (Interruption pause : before.pauses()) {
            LocalDate until = pause.until();
            LocalDate step = until == null ? pause.from() : until;
            last = step.isAfter(last) ? step : last;
        }
        return last;
    }

    /** Returns the management with an end that was checked. */
    static Changed ended(Management before, End end) {
        LocalDate on = end.on();
        String reason = end.reason();
        if (on == null || reason == null) {
            throw new IllegalStateException("an input is checked before it is written");
        }
        return new Changed(before)
                .state(ManagementState.CLOSED)
                .ending(new Ending(reason.strip(), on))
                .stays(left(before, on))
                .pauses(ended(before, on));
    }

    private void checkReason(Management before, End end, LocalDate on, String reason, Faults faults) {
        Kind kind = book.kind(before);
        List<Exit> exits = desk.law().exits(kind, on);
        Optional<Exit> exit =
                exits.stream().filter(one -> one.code().equals(reason)).findFirst();
        faults.require(exits.isEmpty() || exit.isPresent(), Fields.REASON, "fault.exit", on);
        boolean clean = exit.isEmpty()
                || !exit.get().needsClean()
                || !tested.openPositive(before.personId(), before.began().first(), on);
        faults.require(clean, Fields.REASON, "fault.open-positive");
        if (reason.equals(TERM_ENDED)) {
            book.term(before).ifPresent(term -> requireOver(term, on, end.field(), faults));
        }
    }

    /** A term whose end nobody knows ends when the authority says so; one that was cut off is never served. */
    private static void requireOver(RunningTerm term, LocalDate on, String field, Faults faults) {
        faults.require(term.state() != RunningTerm.State.ENDED, Fields.REASON, "fault.term-cut");
        faults.require(term.state() != RunningTerm.State.RESTS, field, "fault.term-rests");
        LocalDate last = term.servedOn();
        faults.require(last == null || !on.isBefore(last), field, "fault.term-runs", last == null ? on : last);
    }

    private static List<Stay> left(Management before, LocalDate on) {
        List<Stay> stays = new ArrayList<>(before.stays());
        Stay last = stays.remove(stays.size() - 1);
        stays.add(new Stay(last.unitId(), last.from(), on));
        return stays;
    }

    /** Opens a management again that was closed or dropped by mistake. */
    public Management reopen(Target target) {
        Management before = seen(target);
        ManagementState after = book.steps().take(before.state(), ManagementAction.REOPEN);
        desk.takeTurn(before.personId());
        boolean twice = book.standsOn(before.personId(), before.regime(), before.id());
        if (twice) {
            throw Problem.conflict(desk.words().both("management.on-list")).raise();
        }
        List<Stay> stays = new ArrayList<>(before.stays());
        Stay last = stays.remove(stays.size() - 1);
        stays.add(new Stay(last.unitId(), last.from(), null));
        return book.save(before, new Changed(before).state(after).ending(null).stays(stays), target.entry());
    }

    /** Records that nobody decided a management that was expected. */
    public Management drop(Target target) {
        return simple(target, ManagementAction.DROP);
    }

    /** Takes back a management that was entered by mistake: it stays on record and counts nowhere. */
    public Management takeBack(Target target) {
        return simple(target, ManagementAction.TAKE_BACK);
    }

    private Management simple(Target target, ManagementAction action) {
        Management before = seen(target);
        ManagementState after = book.steps().take(before.state(), action);
        return book.save(before, new Changed(before).state(after), target.entry());
    }

    private static void checkDay(
            @Nullable LocalDate day, String field, Management management, Entry entry, Faults faults) {
        LocalDate today = entry.today();
        LocalDate began = management.began().first();
        if (faults.require(day != null, field, "fault.missing") && day != null) {
            faults.require(!day.isAfter(today), field, "fault.future", today);
            faults.require(!day.isBefore(began), field, "fault.before", began);
        }
    }
}
