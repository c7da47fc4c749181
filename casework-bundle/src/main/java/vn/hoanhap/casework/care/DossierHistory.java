package vn.hoanhap.casework.care;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.domain.Concern;
import vn.hoanhap.casework.domain.Dossier;
import vn.hoanhap.casework.domain.DossierState;
import vn.hoanhap.casework.domain.Management;
import vn.hoanhap.casework.law.Interruption;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.parts.entry.Faults;

/**
 * Enters dossiers with all steps that are known of them, and corrects what was entered. How far a dossier has come follows from
 * its days. Every method that writes runs in the writing unit of work of its caller.
 */
public final class DossierHistory {

    /** How a dossier can end. */
    public static final List<DossierState> OUTCOMES =
            List.of(DossierState.COMPLETED, DossierState.LEFT, DossierState.REFUSED, DossierState.WITHDRAWN);

    private static final int MOST_NUMBER = 100;

    private final DossierBook book;
    private final Desk desk;
    private final FacilityRules facilities;

    /** Enters into a book. */
    public DossierHistory(DossierBook book, Desk desk) {
        this.book = book;
        this.desk = desk;
        this.facilities = new FacilityRules(desk);
    }

    /** Notes what is wrong with a new one, and writes nothing. */
    public void check(DossierWhole whole, Entry entry, Faults faults) {
        draft(whole, null, entry, faults);
    }

    /**
     * Enters a new one.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 422 naming each field that is wrong and what to do
     */
    public Dossier enter(DossierWhole whole, Entry entry, Faults faults) {
        Optional<Dossier> draft = draft(whole, null, entry, faults);
        draft.ifPresent(one -> book.refuseSecond(one, faults));
        faults.raise();
        return book.insert(draft.orElseThrow(), entry, faults);
    }

    /** Notes what is wrong with a correction, and writes nothing. */
    public void checkCorrection(long id, DossierWhole whole, Entry entry, Faults faults) {
        draft(whole, correctable(book.open(id, entry.scope())), entry, faults);
    }

    /**
     * Corrects a dossier: what was entered before is replaced, its interruptions stay.
     *
     * @param version the version that the caller saw
     * @throws vn.hoanhap.core.programme.ProblemException 404 out of reach, 409 when it counts nowhere any more or the management
     *     that it opened has gone on, 412 when somebody changed it meanwhile, 422 naming each field that is wrong
     */
    public Dossier correct(long id, int version, DossierWhole whole, Entry entry, Faults faults) {
        Dossier before = correctable(book.seen(id, version, entry.scope()));
        Optional<Dossier> draft = draft(whole, before, entry, faults);
        draft.ifPresent(one -> book.refuseSecond(one, faults));
        faults.raise();
        return book.save(before, draft.orElseThrow(), entry, faults);
    }

    private Dossier correctable(Dossier before) {
        if (before.state() == DossierState.TAKEN_BACK || before.state() == DossierState.UNKNOWN) {
            throw Problem.conflict(desk.words()
                            .both(
                                    "dossier.not-correctable",
                                    desk.words()
                                            .both("dossier.state."
                                                    + before.state().name())))
                    .raise();
        }
        return before;
    }

    private Optional<Dossier> draft(DossierWhole whole, @Nullable Dossier replaced, Entry entry, Faults faults) {
        DossierInput input = inPlace(whole, replaced);
        Optional<DossierBook.Prepared> prepared = book.prepared(input, replaced, entry, faults);
        checkDays(whole, input, entry, faults);
        checkOutcome(whole, faults);
        checkDecision(whole, faults);
        if (replaced != null) {
            checkPauses(whole, replaced, faults);
        }
        return faults.none()
                ? prepared.map(known -> made(whole, book.begun(idOf(replaced), input, known), replaced))
                : Optional.empty();
    }

    private long idOf(@Nullable Dossier replaced) {
        return replaced == null ? desk.ids().next() : replaced.id();
    }

    /** Returns when the papers were begun: what is said, or the first step that is known; null when nothing is. */
    public static @Nullable LocalDate preparedOn(DossierWhole whole) {
        return known(whole).values().stream().findFirst().orElse(null);
    }

    /** Fills in what a row may leave out: the day of preparation, and the commune of the dossier that is corrected. */
    private static DossierInput inPlace(DossierWhole whole, @Nullable Dossier replaced) {
        DossierInput input = whole.begun();
        Long unit = input.unitId();
        return new DossierInput(
                input.personId(),
                unit == null && replaced != null ? Long.valueOf(replaced.unitId()) : unit,
                input.regime(),
                input.attempt(),
                preparedOn(whole));
    }

    /** Returns the days that are known, in the order of the steps, by field. */
    private static Map<String, LocalDate> known(DossierWhole whole) {
        Map<String, LocalDate> days = new LinkedHashMap<>();
        put(days, Fields.PREPARED, whole.begun().preparedOn());
        put(days, Fields.SUBMITTED, whole.days().submitted());
        put(days, Fields.DECIDED, whole.days().decided());
        put(days, Fields.ADMITTED, whole.days().admitted());
        put(days, Fields.ENDED, whole.days().ended());
        return days;
    }

    private static void put(Map<String, LocalDate> days, String field, @Nullable LocalDate day) {
        if (day != null) {
            days.put(field, day);
        }
    }

    private static void checkDays(DossierWhole whole, DossierInput input, Entry entry, Faults faults) {
        LocalDate last = input.preparedOn();
        for (Map.Entry<String, LocalDate> day : known(whole).entrySet()) {
            LocalDate on = day.getValue();
            faults.require(!on.isAfter(entry.today()), day.getKey(), "fault.future", entry.today());
            if (last != null) {
                faults.require(!on.isBefore(last), day.getKey(), "fault.before", last);
                last = on.isAfter(last) ? on : last;
            }
        }
    }

    private static void checkOutcome(DossierWhole whole, Faults faults) {
        DossierState outcome = whole.outcome();
        DossierWhole.Days days = whole.days();
        if (outcome == null) {
            faults.require(days.ended() == null, Fields.OUTCOME, "fault.outcome");
            return;
        }
        boolean cured = outcome == DossierState.COMPLETED || outcome == DossierState.LEFT;
        boolean refused = outcome == DossierState.REFUSED;
        faults.require(OUTCOMES.contains(outcome), Fields.OUTCOME, "fault.choice");
        faults.require(refused || days.ended() != null, Fields.ENDED, "fault.missing");
        faults.require(!refused || days.ended() == null, Fields.ENDED, "fault.refused-ended");
        faults.require(!refused || days.decided() != null, Fields.DECIDED, "fault.missing");
        faults.require(!cured || days.admitted() != null, Fields.ADMITTED, "fault.missing");
        faults.require(cured || days.admitted() == null, Fields.ADMITTED, "fault.not-admitted");
    }

    private void checkDecision(DossierWhole whole, Faults faults) {
        String number = whole.decision().number();
        faults.require(
                number == null || number.strip().length() <= MOST_NUMBER, Fields.NUMBER, "fault.too-long", MOST_NUMBER);
        LocalDate stated = whole.decision().statedUntil();
        LocalDate admitted = whole.days().admitted();
        faults.require(
                stated == null || admitted == null || !stated.isBefore(admitted),
                Fields.STATED_UNTIL,
                "fault.before",
                admitted == null ? "" : admitted);
        facilities.checkThere(whole.decision().facilityId(), known(whole).values(), faults);
    }

    private static void checkPauses(DossierWhole whole, Dossier replaced, Faults faults) {
        LocalDate admitted = whole.days().admitted();
        LocalDate ended = whole.days().ended();
        for (Interruption pause : replaced.pauses()) {
            LocalDate until = pause.until();
            boolean after = admitted != null && !admitted.isAfter(pause.from());
            faults.require(after, Fields.ADMITTED, "fault.after-step", pause.from());
            LocalDate last = until == null ? pause.from() : until;
            faults.require(ended == null || !ended.isBefore(last), Fields.ENDED, "fault.before", last);
            boolean open = until == null && whole.outcome() != null && whole.outcome() != DossierState.LEFT;
            faults.require(!open, Fields.OUTCOME, "fault.pause-open", pause.from());
        }
    }

    private Dossier made(DossierWhole whole, Dossier begun, @Nullable Dossier replaced) {
        DossierWhole.Days days = whole.days();
        Dossier.Steps steps = new Dossier.Steps(
                begun.steps().prepared(), days.submitted(), days.decided(), days.admitted(), days.ended());
        String number = whole.decision().number();
        LocalDate stated = whole.decision().statedUntil();
        Set<Concern> concerns = EnumSet.noneOf(Concern.class);
        concerns.addAll(begun.concerns());
        Management.Term term = new Management.Term(null, null, null, stated);
        if (days.admitted() != null) {
            TermDesk.Found found = book.term(begun, steps, stated);
            term = found.term();
            concerns.remove(Concern.NO_RULE);
            concerns.addAll(found.concerns());
        }
        boolean may = facilities.may(
                whole.decision().facilityId(),
                known(whole).values(),
                begun.regime(),
                begun.steps().prepared());
        if (!may) {
            concerns.add(Concern.FACILITY_KIND);
        }
        DossierState state = state(whole, replaced);
        TermDesk.judgeEnd(state, steps.ended(), term, concerns);
        return new Dossier(
                begun.id(),
                begun.personId(),
                begun.unitId(),
                begun.regime(),
                begun.attempt(),
                state,
                steps,
                whole.decision().facilityId(),
                number == null || number.isBlank() ? null : number.strip(),
                term,
                pauses(whole, replaced),
                concerns,
                replaced == null ? 1 : replaced.version());
    }

    private static DossierState state(DossierWhole whole, @Nullable Dossier replaced) {
        DossierState outcome = whole.outcome();
        DossierWhole.Days days = whole.days();
        if (outcome != null) {
            return outcome;
        }
        if (days.admitted() != null) {
            boolean paused = pauses(whole, replaced).stream().anyMatch(pause -> pause.until() == null);
            return paused ? DossierState.SUSPENDED : DossierState.ADMITTED;
        }
        if (days.decided() != null) {
            return DossierState.DECIDED;
        }
        boolean returned = replaced != null && replaced.state() == DossierState.RETURNED;
        return days.submitted() == null
                ? DossierState.PREPARED
                : returned ? DossierState.RETURNED : DossierState.SUBMITTED;
    }

    /** An interruption that lasts ends with who leaves. */
    private static List<Interruption> pauses(DossierWhole whole, @Nullable Dossier replaced) {
        LocalDate ended = whole.days().ended();
        List<Interruption> pauses = replaced == null ? List.of() : replaced.pauses();
        return ended == null
                ? pauses
                : pauses.stream()
                        .map(pause -> new Interruption(
                                pause.reason(), pause.from(), Objects.requireNonNullElse(pause.until(), ended)))
                        .toList();
    }

    /** Returns what is on record of a dossier that counts somewhere. */
    public Optional<Dossier> standing(long id) {
        return book.table().find(id, Scope.EVERYTHING).filter(one -> one.state() != DossierState.TAKEN_BACK);
    }
}
