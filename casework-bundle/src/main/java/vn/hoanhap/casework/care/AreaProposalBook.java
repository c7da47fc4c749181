package vn.hoanhap.casework.care;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.domain.AreaClass;
import vn.hoanhap.casework.domain.AreaProposal;
import vn.hoanhap.casework.domain.AreaProposal.Managed;
import vn.hoanhap.casework.domain.AreaProposalAction;
import vn.hoanhap.casework.domain.AreaProposalState;
import vn.hoanhap.casework.domain.AreaSpot;
import vn.hoanhap.casework.law.AreaCode;
import vn.hoanhap.casework.store.AreaPeople;
import vn.hoanhap.casework.store.AreaProposalTable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.steps.Steps;
import vn.hoanhap.parts.time.Dated;

/**
 * Leads proposals about areas to their decision: an agreement puts the area into the class on its day. Every method that writes
 * runs in the unit of work of its caller.
 */
public final class AreaProposalBook {

    /** So long may the words be. */
    public static final int MOST_WORDS = 1000;

    private final Desk desk;
    private final AreaBook areas;
    private final AreaProposalTable table;
    private final AreaPeople people;

    AreaProposalBook(Desk desk, AreaBook areas) {
        this.desk = desk;
        this.areas = areas;
        this.table = new AreaProposalTable(desk.sql());
        this.people = new AreaPeople(desk.sql());
    }

    /** Returns what is on record. */
    public AreaProposalTable table() {
        return table;
    }

    /** Returns a proposal in reach; others look as if there were none. */
    public AreaProposal open(long id, Scope scope) {
        return table.find(id, scope)
                .orElseThrow(() -> Problem.notFound(desk.words().both("area-proposal.not-found", Long.toString(id)))
                        .raise());
    }

    /**
     * Writes a proposal, and gathers what is known of the commune then and now.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 422 naming each field that is wrong and what to do
     */
    public AreaProposal propose(AreaProposalInput input, Entry entry, Faults faults) {
        Prepared known = prepared(input, 0, entry, faults);
        AreaProposal proposal = new AreaProposal(
                desk.ids().next(),
                known.spot(),
                known.code(),
                AreaProposalState.PROPOSED,
                known.asked(),
                evidence(known, entry.today()),
                AreaProposal.Decision.NONE,
                1);
        table.insert(proposal, entry.accountId());
        return proposal;
    }

    /** Corrects a proposal that waits. */
    public AreaProposal correct(long id, int version, AreaProposalInput input, Entry entry, Faults faults) {
        AreaProposal before = open(id, entry.scope());
        if (before.state() != AreaProposalState.PROPOSED) {
            throw Problem.conflict(desk.words()
                            .both(
                                    "area-proposal.not-correctable",
                                    desk.words()
                                            .both("area-proposal.state."
                                                    + before.state().name())))
                    .raise();
        }
        Prepared known = prepared(input, id, entry, faults);
        return save(
                new AreaProposal(
                        id,
                        known.spot(),
                        known.code(),
                        before.state(),
                        known.asked(),
                        evidence(known, entry.today()),
                        before.decision(),
                        version),
                entry);
    }

    private record Prepared(AreaSpot spot, AreaCode code, AreaProposal.Asked asked) {}

    private Prepared prepared(AreaProposalInput input, long replaced, Entry entry, Faults faults) {
        LocalDate on = input.proposed();
        Dated day = on == null ? null : Dated.day(on);
        AreaPlace place = new AreaPlace(desk, entry, faults);
        place.day(day, AreaFields.PROPOSED);
        Optional<AreaSpot> spot = place.spot(input.unitId(), input.place(), day);
        Optional<AreaCode> code = place.code(input.areaClass(), day);
        faults.require(input.by() != null, Fields.BY, "fault.missing");
        faults.text(input.reason(), AreaFields.WHY, MOST_WORDS);
        if (spot.isPresent() && code.isPresent() && on != null) {
            AreaCode wanted = code.get();
            boolean second = table.waits(spot.get(), wanted.scheme(), replaced);
            faults.require(!second, AreaFields.AREA_CLASS, "fault.area-proposed");
            boolean same = areas.holding(spot.get(), wanted.scheme(), on)
                    .filter(one -> one.code().equals(wanted))
                    .isPresent();
            faults.require(!same, AreaFields.AREA_CLASS, "fault.area-same");
        }
        faults.raise();
        AreaProposal.Asked asked = new AreaProposal.Asked(
                Objects.requireNonNull(input.by()),
                Objects.requireNonNull(on),
                Objects.requireNonNull(input.reason()).strip());
        return new Prepared(spot.orElseThrow(), code.orElseThrow(), asked);
    }

    /** The register knows no population: people are counted, and no share of anybody is told. */
    private AreaProposal.Evidence evidence(Prepared known, LocalDate today) {
        long unit = known.spot().unitId();
        Managed then = areas.holding(
                        known.spot(), known.code().scheme(), known.asked().on())
                .map(one -> one.began().last())
                .filter(day -> day.isBefore(today))
                .map(day -> new Managed(day, people.managed(unit, day)))
                .orElse(null);
        return new AreaProposal.Evidence(then, new Managed(today, people.managed(unit, today)));
    }

    /**
     * Is what is entered with an action.
     *
     * @param action which
     * @param on when; null for those that have no day
     * @param by number and authority of the decision
     * @param answer in words
     */
    public record Came(
            AreaProposalAction action,
            @Nullable LocalDate on,
            AreaClass.Decision by,
            @Nullable String answer) {

        /** Is an action with nothing beside it. */
        public static Came plain(AreaProposalAction action) {
            return new Came(action, null, new AreaClass.Decision(null, null), null);
        }
    }

    /**
     * Takes an action. An agreement puts the area into the class on its day.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 404 out of reach, 409 when it is not possible now, 412 when somebody
     *     changed it meanwhile, 422 naming each field that is wrong
     */
    public AreaProposal step(long id, int version, Came came, Entry entry, Faults faults) {
        AreaProposal before = open(id, entry.scope());
        if (before.version() != version) {
            throw Problem.changedMeanwhile((long) before.version()).raise();
        }
        AreaProposalState after = new Steps<>("area-proposal", AreaProposalState.table(), desk.words())
                .take(before.state(), came.action());
        return switch (came.action()) {
            case AGREE, REFUSE -> decide(before, after, came, entry, faults);
            case WITHDRAW -> save(moved(before, after, before.decision()), entry);
            case REOPEN -> reopen(before, after, entry);
        };
    }

    private AreaProposal decide(AreaProposal before, AreaProposalState after, Came came, Entry entry, Faults faults) {
        LocalDate on = came.on();
        AreaPlace place = new AreaPlace(desk, entry, faults);
        place.day(on == null ? null : Dated.day(on), Fields.ON);
        LocalDate proposed = before.asked().on();
        faults.require(on == null || !on.isBefore(proposed), Fields.ON, "fault.before", proposed);
        place.decision(came.by().number(), came.by().authority());
        boolean agreed = came.action() == AreaProposalAction.AGREE;
        faults.require(agreed || AreaPlace.said(came.answer()) != null, Fields.ANSWER, "fault.answer");
        place.length(came.answer(), Fields.ANSWER, MOST_WORDS);
        faults.raise();
        AreaClass.Decision by = new AreaClass.Decision(
                AreaPlace.said(came.by().number()), AreaPlace.said(came.by().authority()));
        LocalDate day = Objects.requireNonNull(on);
        if (agreed) {
            put(before, day, by, entry);
        }
        return save(moved(before, after, new AreaProposal.Decision(day, by, AreaPlace.said(came.answer()))), entry);
    }

    /** Whatever the area cannot be put into on the day is told beside that day: the rest was checked when it was proposed. */
    private void put(AreaProposal proposal, LocalDate on, AreaClass.Decision by, Entry entry) {
        AreaInput input = new AreaInput(
                proposal.spot().unitId(),
                proposal.spot().place(),
                proposal.code().written(),
                Dated.day(on),
                by.number(),
                by.authority());
        areas.enter(input, proposal.id(), entry, new Faults(new Violations(), desk.words(), field -> Fields.ON));
    }

    /** What was agreed holds as long as the area is in the class: that is to be taken back first. */
    private AreaProposal reopen(AreaProposal before, AreaProposalState after, Entry entry) {
        if (areas.table().cameOf(before.id())) {
            throw Problem.conflict(desk.words().both("area-proposal.holds")).raise();
        }
        if (table.waits(before.spot(), before.code().scheme(), before.id())) {
            throw Problem.conflict(desk.words().both("fault.area-proposed")).raise();
        }
        return save(moved(before, after, AreaProposal.Decision.NONE), entry);
    }

    private static AreaProposal moved(AreaProposal before, AreaProposalState state, AreaProposal.Decision decision) {
        return new AreaProposal(
                before.id(),
                before.spot(),
                before.code(),
                state,
                before.asked(),
                before.evidence(),
                decision,
                before.version());
    }

    private AreaProposal save(AreaProposal proposal, Entry entry) {
        table.update(proposal, entry.accountId());
        return open(proposal.id(), Scope.EVERYTHING);
    }
}
