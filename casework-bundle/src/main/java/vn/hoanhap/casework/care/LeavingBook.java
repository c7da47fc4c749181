package vn.hoanhap.casework.care;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.domain.Evidence;
import vn.hoanhap.casework.domain.Management;
import vn.hoanhap.casework.domain.ManagementAction;
import vn.hoanhap.casework.domain.ManagementState;
import vn.hoanhap.casework.domain.Proposal;
import vn.hoanhap.casework.domain.ProposalAction;
import vn.hoanhap.casework.domain.ProposalState;
import vn.hoanhap.casework.law.Exit;
import vn.hoanhap.casework.law.RunningTerm;
import vn.hoanhap.casework.store.ProposalTable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.steps.Steps;

/**
 * Leads proposals to take somebody off a list to their decision. The law's reasons stay the law's: a proposal is told what stands
 * against it, and an agreement closes the time on the list as {@link ManagementSteps#close} allows. Every method that writes runs
 * in the unit of work of its caller.
 */
public final class LeavingBook {

    /** So long may the words be. */
    public static final int MOST_NOTE = 1000;

    private static final int MOST_NUMBER = 100;
    private static final String TERM_ENDED = "TERM_ENDED";

    private final CareOffice office;
    private final Desk desk;
    private final ProposalTable table;
    private final EvidenceDesk evidence;

    LeavingBook(CareOffice office) {
        this.office = office;
        this.desk = office.desk();
        this.table = new ProposalTable(desk.sql(), desk.ids());
        this.evidence = new EvidenceDesk(office);
    }

    /** Returns what is on record. */
    public ProposalTable table() {
        return table;
    }

    /** Returns a proposal in reach; others look as if there were none. */
    public Proposal open(long id, Scope scope) {
        return table.find(id, scope)
                .orElseThrow(() -> Problem.notFound(desk.words().both("proposal.not-found", Long.toString(id)))
                        .raise());
    }

    /** Lists the proposals about a human being that count, the newest first. */
    public List<Proposal> ofPerson(long personId, Scope scope) {
        return table.ofPeople(desk.sql().sameHuman(personId), scope);
    }

    /** Lists the times on a list that a proposal may end: open ones in reach. */
    public List<Management> leavable(long personId, Scope scope) {
        return office.managements().ofPerson(personId, scope).stream()
                .filter(one -> closes(one.state()))
                .toList();
    }

    private static boolean closes(ManagementState state) {
        return ManagementState.table().after(state, ManagementAction.CLOSE).isPresent();
    }

    /** Returns the time on the list that a proposal is about. */
    public Management management(Proposal proposal) {
        return office.managements().open(proposal.managementId(), Scope.EVERYTHING);
    }

    /**
     * Writes a proposal, and gathers what speaks for and against it.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 422 naming each field that is wrong and what to do
     */
    public Proposal draft(ProposalInput input, Entry entry, Faults faults) {
        Prepared known = prepared(input, 0, entry, faults);
        Management management = known.management();
        Proposal proposal = new Proposal(
                desk.ids().next(),
                management.personId(),
                management.unitId(),
                management.id(),
                ProposalState.DRAFTED,
                known.asked(),
                new Proposal.Days(known.drafted(), null, null),
                Proposal.Decision.NONE,
                evidence.gather(management, entry.today()),
                1);
        table.insert(proposal, entry.accountId());
        return proposal;
    }

    /** Corrects a proposal that was not sent, or came back. */
    public Proposal correct(long id, int version, ProposalInput input, Entry entry, Faults faults) {
        Proposal before = open(id, entry.scope());
        if (!before.state().editable()) {
            throw Problem.conflict(desk.words()
                            .both(
                                    "proposal.not-correctable",
                                    desk.words()
                                            .both("proposal.state."
                                                    + before.state().name())))
                    .raise();
        }
        Prepared known = prepared(input, id, entry, faults);
        Management management = known.management();
        Proposal after = new Proposal(
                id,
                management.personId(),
                management.unitId(),
                management.id(),
                before.state(),
                known.asked(),
                new Proposal.Days(known.drafted(), before.days().sent(), null),
                before.decision(),
                evidence.gather(management, entry.today()),
                version);
        return save(after, entry);
    }

    private record Prepared(Management management, Proposal.Asked asked, LocalDate drafted) {}

    private Prepared prepared(ProposalInput input, long replaced, Entry entry, Faults faults) {
        LocalDate drafted = input.drafted();
        Optional<Management> management = management(input, replaced, entry, faults);
        faults.require(input.by() != null, Fields.BY, "fault.missing");
        faults.require(input.reason() != null && !input.reason().isBlank(), Fields.REASON, "fault.missing");
        if (faults.require(drafted != null, Fields.DRAFTED, "fault.missing") && drafted != null) {
            faults.require(!drafted.isAfter(entry.today()), Fields.DRAFTED, "fault.future", entry.today());
            management.ifPresent(one -> {
                LocalDate began = one.began().first();
                faults.require(!drafted.isBefore(began), Fields.DRAFTED, "fault.before", began);
                checkReason(one, input.reason(), drafted, faults);
            });
        }
        checkWords(input.note(), Fields.NOTE, faults);
        faults.raise();
        Proposal.By by = input.by();
        String reason = input.reason();
        if (by == null || reason == null || drafted == null) {
            throw new IllegalStateException("an input is checked before it is written");
        }
        return new Prepared(
                management.orElseThrow(), new Proposal.Asked(by, reason.strip(), said(input.note())), drafted);
    }

    private Optional<Management> management(ProposalInput input, long replaced, Entry entry, Faults faults) {
        Long id = input.managementId();
        faults.require(id != null, Fields.MANAGEMENT, "fault.missing");
        Optional<Management> found =
                id == null ? Optional.empty() : office.managements().table().find(id, entry.scope());
        Optional<Management> open = found.filter(one -> closes(one.state()));
        faults.require(open.isPresent(), Fields.MANAGEMENT, "fault.leavable");
        open.ifPresent(one -> {
            desk.takeTurn(one.personId());
            boolean second = ofPerson(one.personId(), Scope.EVERYTHING).stream()
                    .anyMatch(other ->
                            other.id() != replaced && other.state().open() && other.managementId() == one.id());
            faults.require(!second, Fields.MANAGEMENT, "fault.proposed");
        });
        return open;
    }

    private void checkReason(Management management, @Nullable String reason, LocalDate on, Faults faults) {
        List<Exit> exits = exits(management, on);
        boolean known = reason == null
                || exits.isEmpty()
                || exits.stream().anyMatch(exit -> exit.code().equals(reason.strip()));
        faults.require(known, Fields.REASON, "fault.exit", on);
    }

    private List<Exit> exits(Management management, LocalDate on) {
        return desk.law().exits(office.managements().kind(management), on);
    }

    private static void checkWords(@Nullable String words, String field, Faults faults) {
        faults.require(words == null || words.strip().length() <= MOST_NOTE, field, "fault.too-long", MOST_NOTE);
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /**
     * Is what is entered with an action.
     *
     * @param action which
     * @param on when; null for those that have no day
     * @param number number of the decision
     * @param answer in words
     */
    public record Came(
            ProposalAction action,
            @Nullable LocalDate on,
            @Nullable String number,
            @Nullable String answer) {}

    /**
     * Takes an action. An agreement closes the time on the list on its day.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 404 out of reach, 409 when it is not possible now, 412 when somebody
     *     changed it meanwhile, 422 naming each field that is wrong, among them what the law has against it
     */
    public Proposal step(long id, int version, Came came, Entry entry, Faults faults) {
        Proposal before = open(id, entry.scope());
        if (before.version() != version) {
            throw Problem.changedMeanwhile((long) before.version()).raise();
        }
        ProposalState after =
                new Steps<>("proposal", ProposalState.table(), desk.words()).take(before.state(), came.action());
        return switch (came.action()) {
            case SEND -> send(before, after, came, entry, faults);
            case RETURN, AGREE, DECLINE -> answer(before, after, came, entry, faults);
            case WITHDRAW -> save(moved(before, after, before.days(), before.decision()), entry);
            case TAKE_BACK -> takeBack(before, after, entry);
        };
    }

    private Proposal send(Proposal before, ProposalState after, Came came, Entry entry, Faults faults) {
        LocalDate on = day(came, before.days().drafted(), entry, faults);
        Management management = management(before);
        faults.require(closes(management.state()), Fields.ON, "fault.leavable");
        faults.raise();
        return save(
                new Proposal(
                        before.id(),
                        before.personId(),
                        management.unitId(),
                        before.managementId(),
                        after,
                        before.asked(),
                        new Proposal.Days(before.days().drafted(), on, null),
                        before.decision(),
                        evidence.gather(management, entry.today()),
                        before.version()),
                entry);
    }

    private Proposal answer(Proposal before, ProposalState after, Came came, Entry entry, Faults faults) {
        LocalDate sent = before.days().sent();
        LocalDate on = day(came, sent == null ? before.days().drafted() : sent, entry, faults);
        String number = came.number();
        faults.require(
                number == null || number.strip().length() <= MOST_NUMBER, Fields.NUMBER, "fault.too-long", MOST_NUMBER);
        checkWords(came.answer(), Fields.ANSWER, faults);
        boolean words = came.action() == ProposalAction.AGREE || said(came.answer()) != null;
        faults.require(words, Fields.ANSWER, "fault.answer");
        faults.raise();
        if (came.action() == ProposalAction.AGREE) {
            Management management = management(before);
            ManagementSteps.Target target = new ManagementSteps.Target(management.id(), management.version(), entry);
            office.managementSteps().close(target, on, before.asked().reason(), faults);
        }
        boolean decides = came.action() != ProposalAction.RETURN;
        Proposal.Days days = new Proposal.Days(before.days().drafted(), sent, decides ? on : null);
        return save(moved(before, after, days, new Proposal.Decision(said(number), said(came.answer()))), entry);
    }

    /** What was agreed holds as long as the person is off the list: that is to be mended first. */
    private Proposal takeBack(Proposal before, ProposalState after, Entry entry) {
        boolean holds =
                before.state() == ProposalState.AGREED && management(before).state() == ManagementState.CLOSED;
        if (holds) {
            throw Problem.conflict(desk.words().both("proposal.holds", Long.toString(before.managementId())))
                    .raise();
        }
        return save(moved(before, after, before.days(), before.decision()), entry);
    }

    private static LocalDate day(Came came, LocalDate first, Entry entry, Faults faults) {
        LocalDate on = came.on();
        if (faults.require(on != null, Fields.ON, "fault.missing") && on != null) {
            faults.require(!on.isAfter(entry.today()), Fields.ON, "fault.future", entry.today());
            faults.require(!on.isBefore(first), Fields.ON, "fault.before", first);
            return on;
        }
        return first;
    }

    private static Proposal moved(
            Proposal before, ProposalState state, Proposal.Days days, Proposal.Decision decision) {
        return new Proposal(
                before.id(),
                before.personId(),
                before.unitId(),
                before.managementId(),
                state,
                before.asked(),
                days,
                decision,
                before.evidence(),
                before.version());
    }

    private Proposal save(Proposal proposal, Entry entry) {
        table.update(proposal, entry.accountId());
        return open(proposal.id(), Scope.EVERYTHING);
    }

    /** Lets open proposals follow whoever moved: the commune where they live now decides. */
    public void follow(long personId, Entry entry) {
        for (Proposal before : ofPerson(personId, Scope.EVERYTHING)) {
            Management management = management(before);
            if (before.state().open() && management.unitId() != before.unitId()) {
                save(
                        new Proposal(
                                before.id(),
                                before.personId(),
                                management.unitId(),
                                before.managementId(),
                                before.state(),
                                before.asked(),
                                before.days(),
                                before.decision(),
                                before.evidence(),
                                before.version()),
                        entry);
            }
        }
    }

    /** Returns what stands against a proposal on a day, by what is known now; nothing once it is decided. */
    public Set<Finding> findings(Proposal proposal, LocalDate day) {
        Set<Finding> findings = EnumSet.noneOf(Finding.class);
        if (!proposal.state().open()) {
            return findings;
        }
        Management management = management(proposal);
        note(findings, Finding.NOT_ON_LIST, !closes(management.state()));
        String reason = proposal.asked().reason();
        List<Exit> exits = exits(management, day);
        Optional<Exit> exit =
                exits.stream().filter(one -> one.code().equals(reason)).findFirst();
        note(findings, Finding.NOT_IN_LAW, !exits.isEmpty() && exit.isEmpty());
        if (reason.equals(TERM_ENDED)) {
            LocalDate last = office.managements()
                    .term(management)
                    .map(RunningTerm::servedOn)
                    .orElse(null);
            note(findings, Finding.TERM_UNKNOWN, last == null);
            note(findings, Finding.TERM_RUNS, last != null && day.isBefore(last));
        }
        if (exit.filter(Exit::needsClean).isPresent()) {
            LocalDate began = management.began().first();
            List<Evidence> now = evidence.gather(management, day);
            note(findings, Finding.OPEN_POSITIVE, office.tests().openPositive(management.personId(), began, day));
            note(findings, Finding.NO_TEST, none(now, Evidence.Kind.TEST));
            note(findings, Finding.RELAPSED, !none(now, Evidence.Kind.RELAPSE));
        }
        return findings;
    }

    private static void note(Set<Finding> findings, Finding finding, boolean holds) {
        if (holds) {
            findings.add(finding);
        }
    }

    private static boolean none(List<Evidence> evidence, Evidence.Kind kind) {
        return evidence.stream().noneMatch(one -> one.kind() == kind);
    }

    /** Tells whether a certificate is due: the law of the day of the decision says so. */
    public boolean certified(Proposal proposal) {
        LocalDate decided = proposal.days().decided();
        Management management = management(proposal);
        return proposal.state() == ProposalState.AGREED
                && management.state() == ManagementState.CLOSED
                && decided != null
                && exits(management, decided).stream()
                        .anyMatch(exit -> exit.certificate()
                                && exit.code().equals(proposal.asked().reason()));
    }
}
