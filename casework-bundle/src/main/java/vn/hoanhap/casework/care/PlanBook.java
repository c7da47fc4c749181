package vn.hoanhap.casework.care;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.domain.Need;
import vn.hoanhap.casework.domain.PlanStep;
import vn.hoanhap.casework.domain.PlanStepAction;
import vn.hoanhap.casework.domain.PlanStepState;
import vn.hoanhap.casework.law.CodeList;
import vn.hoanhap.casework.store.PlanTable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.steps.Steps;
import vn.hoanhap.parts.time.Dated;
import vn.hoanhap.parts.unit.Heirs;

/** Plans what is done about needs, and follows it to its outcome. Every method that writes runs in the unit of work of its caller. */
public final class PlanBook {

    /** So long may be what is done. */
    public static final int MOST_ACTION = 500;

    /** So long may be who does it. */
    public static final int MOST_WHO = 200;

    /** So long may be what came of it. */
    public static final int MOST_OUTCOME = 1000;

    private final Desk desk;
    private final PlanTable table;
    private final NeedBook needs;
    private final PlanLines lines;

    /** Works with what the books share; {@code needs} are found by what is planned. */
    public PlanBook(Desk desk, PlanTable table, NeedBook needs) {
        this.desk = desk;
        this.table = table;
        this.needs = needs;
        this.lines = new PlanLines(desk.journal(), new Heirs(desk.register().units()));
    }

    /** Returns what is on record. */
    public PlanTable table() {
        return table;
    }

    /** Returns a step in reach; others look as if there were none. */
    public PlanStep open(long id, Scope scope) {
        return table.find(id, scope)
                .orElseThrow(() -> Problem.notFound(desk.words().both("plan-step.not-found", Long.toString(id)))
                        .raise());
    }

    /** Lists the steps for a human being that count, the earliest due first. */
    public List<PlanStep> ofPerson(long personId, Scope scope) {
        return table.ofPeople(desk.sql().sameHuman(personId), scope);
    }

    /** Returns who is assigned to a human being: they can be asked to do something. */
    public List<Long> helpers(long personId) {
        return table.assigned(desk.sql().sameHuman(personId));
    }

    private record Prepared(Subject subject, String need, PlanStep.Work work) {}

    private Optional<Prepared> prepared(PlanInput input, @Nullable PlanStep before, Entry entry, Faults faults) {
        LocalDate planned = input.planned();
        LocalDate due = input.due();
        Optional<Subject> subject = Subject.find(
                desk,
                new Subject.Named(
                        input.personId(), input.unitId(), planned == null ? null : Dated.day(planned), Fields.PLANNED),
                entry,
                faults);
        Optional<String> need = before != null && before.need().equals(input.need())
                ? Optional.of(before.need())
                : new Choices(desk, planned == null ? entry.today() : planned, faults)
                        .required(CodeList.NEED, input.need(), Fields.NEED);
        faults.text(input.action(), Fields.ACTION, MOST_ACTION);
        faults.require(due != null, Fields.DUE, "fault.missing");
        if (due != null && planned != null) {
            faults.require(!due.isBefore(planned), Fields.DUE, "fault.before", planned);
        }
        checkWho(input, before, faults);
        if (subject.isEmpty() || need.isEmpty() || planned == null || due == null) {
            return Optional.empty();
        }
        PlanStep.Work work = new PlanStep.Work(said(input.action()), input.memberId(), said(input.who()), planned, due);
        return Optional.of(new Prepared(subject.get(), need.get(), work));
    }

    private void checkWho(PlanInput input, @Nullable PlanStep before, Faults faults) {
        Long member = input.memberId();
        Long person = input.personId();
        String who = input.who();
        faults.require(member != null || said(who) != null, Fields.WHO, "fault.who");
        faults.require(who == null || who.strip().length() <= MOST_WHO, Fields.WHO, "fault.too-long", MOST_WHO);
        boolean asBefore = before != null && Objects.equals(before.work().memberId(), member);
        if (member != null && person != null && !asBefore) {
            faults.require(helpers(person).contains(member), Fields.MEMBER, "fault.member");
        }
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /**
     * Plans a step; the need is noted with it when it is not yet.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 422 naming each field that is wrong and what to do
     */
    public PlanStep enter(PlanInput input, Entry entry, Faults faults) {
        Optional<Prepared> prepared = prepared(input, null, entry, faults);
        faults.raise();
        Prepared known = prepared.orElseThrow();
        PlanStep step = step(desk.ids().next(), known, 1, entry);
        table.insert(step, entry.accountId());
        lines.follow(null, step);
        return step;
    }

    /** Corrects a step that is open. */
    public PlanStep correct(long id, int version, PlanInput input, Entry entry, Faults faults) {
        PlanStep before = open(id, entry.scope());
        if (before.state() != PlanStepState.OPEN) {
            throw Problem.conflict(desk.words()
                            .both(
                                    "plan-step.not-correctable",
                                    desk.words()
                                            .both("plan-step.state."
                                                    + before.state().name())))
                    .raise();
        }
        Optional<Prepared> prepared = prepared(input, before, entry, faults);
        faults.raise();
        return save(before, step(id, prepared.orElseThrow(), version, entry), entry);
    }

    private PlanStep step(long id, Prepared known, int version, Entry entry) {
        Need need = needs.known(
                known.subject(), new NeedBook.Found(known.need(), known.work().planned(), null), entry);
        return new PlanStep(
                id,
                need.id(),
                known.need(),
                known.subject().person().id(),
                known.subject().unitId(),
                PlanStepState.OPEN,
                known.work(),
                null,
                null,
                version);
    }

    /**
     * Is what is entered with an action.
     *
     * @param action which
     * @param on when; null for those that have no day
     * @param outcome what came of it, in words
     */
    public record Came(
            PlanStepAction action,
            @Nullable LocalDate on,
            @Nullable String outcome) {}

    /**
     * Takes an action.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 404 out of reach, 409 when it is not possible now, 412 when somebody
     *     changed it meanwhile, 422 naming each field that is wrong
     */
    public PlanStep step(long id, int version, Came came, Entry entry, Faults faults) {
        PlanStep before = open(id, entry.scope());
        if (before.version() != version) {
            throw Problem.changedMeanwhile((long) before.version()).raise();
        }
        PlanStepState after =
                new Steps<>("plan-step", PlanStepState.table(), desk.words()).take(before.state(), came.action());
        return switch (came.action()) {
            case FINISH, DISMISS, FAIL -> {
                checkEnd(before, came, entry, faults);
                faults.raise();
                yield save(before, before.in(after, came.on(), said(came.outcome())), entry);
            }
            case REOPEN -> save(before, before.in(after, null, before.outcome()), entry);
            case TAKE_BACK -> save(before, before.in(after, before.ended(), before.outcome()), entry);
        };
    }

    private static void checkEnd(PlanStep before, Came came, Entry entry, Faults faults) {
        LocalDate on = came.on();
        LocalDate planned = before.work().planned();
        String outcome = came.outcome();
        if (faults.require(on != null, Fields.ON, "fault.missing") && on != null) {
            faults.require(!on.isAfter(entry.today()), Fields.ON, "fault.future", entry.today());
            faults.require(!on.isBefore(planned), Fields.ON, "fault.before", planned);
        }
        faults.require(
                outcome == null || outcome.strip().length() <= MOST_OUTCOME,
                Fields.CAME,
                "fault.too-long",
                MOST_OUTCOME);
    }

    private PlanStep save(PlanStep before, PlanStep after, Entry entry) {
        table.update(after, entry.accountId());
        lines.follow(before, after);
        return open(after.id(), Scope.EVERYTHING);
    }
}
