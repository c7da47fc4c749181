package vn.hoanhap.registry.referrals;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.event.DomainEvent;
import vn.hoanhap.core.event.Events;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.referral.Referral;
import vn.hoanhap.core.referral.ReferralDraft;
import vn.hoanhap.core.referral.ReferralParty;
import vn.hoanhap.core.referral.ReferralReach;
import vn.hoanhap.core.referral.ReferralService;
import vn.hoanhap.core.referral.ReferralState;
import vn.hoanhap.core.referral.ReferralStep;
import vn.hoanhap.core.referral.Referrals;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.registry.assignments.AssignmentRegister;
import vn.hoanhap.registry.codes.CodeList;
import vn.hoanhap.registry.codes.DatedCode;
import vn.hoanhap.registry.codes.DatedCodes;
import vn.hoanhap.registry.journal.Journal;
import vn.hoanhap.registry.organisations.OrganisationRegister;
import vn.hoanhap.registry.people.PeopleRegister;
import vn.hoanhap.registry.teams.TeamRegister;
import vn.hoanhap.registry.units.UnitRegister;
import vn.hoanhap.registry.words.Checks;
import vn.hoanhap.registry.words.Words;

/** Sends people on and keeps the answers: the one engine that all programmes use. */
public final class ReferralRegister implements Referrals {
    /** Reason of a line of the journal that takes a step back. */
    public static final String UNDONE = "referral step undone";

    private static final Set<ReferralState> OPEN =
            EnumSet.of(ReferralState.SENT, ReferralState.RECEIVED, ReferralState.ACCEPTED, ReferralState.STARTED);

    private final JooqReferrals table;
    private final JooqReferralSteps steps;
    private final ReferralRules rules;
    private final ReferralLines lines;
    private final Nouns nouns;
    private final Tools tools;

    /** Is what a referral may point to. */
    public record Nouns(
            DatedCodes codes,
            UnitRegister units,
            PeopleRegister people,
            TeamRegister teams,
            OrganisationRegister organisations,
            AssignmentRegister assignments) {}

    /** Is what the register of referrals works with. */
    public record Tools(Journal journal, Ids ids, Events events, LegalClock clock) {}

    /** Keeps referrals in the register's tables. */
    public ReferralRegister(Sql sql, Nouns nouns, Tools tools) {
        table = new JooqReferrals(sql);
        steps = new JooqReferralSteps(sql, nouns.people().sealedFields());
        rules = new ReferralRules(
                new ReferralRules.Nouns(nouns.codes(), nouns.units(), nouns.teams(), nouns.organisations()));
        lines = new ReferralLines(tools.journal(), nouns.units());
        this.nouns = nouns;
        this.tools = tools;
    }

    @Override
    public void publish(String programmeId, List<ReferralService> services) {
        for (ReferralService service : services) {
            DatedCode code = new DatedCode(service.code(), service.title(), service.from(), service.to());
            nouns.codes().publish(CodeList.SERVICE, programmeId, code);
        }
    }

    @Override
    public List<ReferralService> services(LocalDate on) {
        return nouns.codes().on(CodeList.SERVICE, on).stream()
                .map(code -> new ReferralService(code.code(), code.title(), code.from(), code.to()))
                .toList();
    }

    /** Notes what is wrong with a draft; refuses a person out of reach as not found. */
    public void check(ReferralDraft draft, ReferralReach by, Violations faults) {
        rules.check(draft, person(draft, by), tools.clock().today(), faults);
        rules.checkSender(draft.from(), by.scope(), faults);
    }

    private Person person(ReferralDraft draft, ReferralReach by) {
        return nouns.people()
                .find(draft.personId(), by.scope())
                .orElseThrow(() -> Words.notFound("person.unknown", draft.personId()));
    }

    @Override
    public long send(ReferralDraft draft, ReferralReach by) {
        Violations faults = new Violations();
        check(draft, by, faults);
        faults.raise();
        long unit = nouns.units().placeOf(person(draft, by).unitId(), draft.on());
        ReferralParty from = draft.from() == null ? ReferralParty.unit(unit) : draft.from();
        Referral referral = new Referral(
                tools.ids().next(),
                draft.service(),
                draft.personId(),
                unit,
                from,
                draft.to(),
                draft.on(),
                ReferralState.SENT,
                draft.on(),
                1);
        table.insert(referral);
        add(referral, new ReferralStep(ReferralState.SENT, draft.on(), draft.reason(), draft.accountId()));
        return referral.id();
    }

    @Override
    public void step(long id, long version, ReferralStep step, ReferralReach by) {
        Referral referral = require(id, by);
        if (!may(referral, reach(by)).contains(step.to())) {
            refuse(referral, step.to(), reach(by));
        }
        Checks.sameVersion(version, referral.version());
        Violations faults = new Violations();
        rules.check(referral, step, tools.clock().today(), faults);
        faults.raise();
        table.raise(id, version);
        table.stand(id, step.to(), step.on());
        add(referral, step);
    }

    /** Says whether it is not their step, or not the time for it. */
    private void refuse(Referral referral, ReferralState step, JooqReferrals.Reach reach) {
        if (!Side.may(table.sides(referral.id(), reach), step, unanswered(referral))) {
            throw Problem.forbidden(Words.text("referral.others")).raise();
        }
        throw Words.conflict(
                "referral.order", Words.text("code.referral." + referral.state()), Words.text("code.referral." + step));
    }

    private void add(Referral referral, ReferralStep step) {
        long line = lines.write(referral, step);
        StepEntry entry =
                new StepEntry(tools.ids().next(), step, line, tools.clock().now());
        steps.insert(of(referral), entry);
        tools.events()
                .publish(
                        new DomainEvent.ReferralChanged(referral.id(), step.to().name()));
    }

    /**
     * Takes the last step back: by who took it, on the day on which they did. Its line of the journal is reversed; a first step
     * that is taken back withdraws the referral.
     *
     * @param version the version that the caller saw
     * @param accountId who asks
     */
    public void undo(long id, long version, long accountId, ReferralReach by) {
        Referral referral = require(id, by);
        Checks.sameVersion(version, referral.version());
        List<StepEntry> standing = steps.standing(of(referral));
        StepEntry last = standing.get(standing.size() - 1);
        if (!mayUndo(last, accountId)) {
            throw Problem.forbidden(Words.text("referral.undo")).raise();
        }
        table.raise(id, version);
        steps.undo(last.id(), tools.clock().now());
        lines.reverse(last.lineId());
        String now = standing.size() == 1 ? withdrawn(id) : back(id, standing.get(standing.size() - 2));
        tools.events().publish(new DomainEvent.ReferralChanged(id, now));
    }

    private String withdrawn(long id) {
        table.withdraw(id, tools.clock().now());
        return "";
    }

    private String back(long id, StepEntry before) {
        table.stand(id, before.step().to(), before.step().on());
        return before.step().to().name();
    }

    private boolean mayUndo(StepEntry last, long accountId) {
        LocalDate taken = LegalClock.legal(last.takenAt()).toLocalDate();
        return last.step().accountId() == accountId
                && taken.equals(tools.clock().today());
    }

    @Override
    public Optional<Referral> find(long id, ReferralReach reach) {
        return table.find(id, reach(reach));
    }

    @Override
    public List<ReferralStep> steps(long id, ReferralReach reach) {
        return find(id, reach).map(this::standing).orElse(List.of()).stream()
                .map(StepEntry::step)
                .toList();
    }

    private List<StepEntry> standing(Referral referral) {
        return steps.standing(of(referral));
    }

    /**
     * Returns all about a referral.
     *
     * @param seen what the reader may see
     * @param by what the reader may change
     * @param accountId the reader's account
     */
    public Optional<ReferralPage> page(long id, ReferralReach seen, ReferralReach by, long accountId) {
        return find(id, seen).map(referral -> {
            List<StepEntry> standing = standing(referral);
            return new ReferralPage(
                    referral,
                    standing,
                    may(referral, reach(by)),
                    mayUndo(standing.get(standing.size() - 1), accountId));
        });
    }

    /** Returns the steps that somebody may take with a referral now. */
    private Set<ReferralState> may(Referral referral, JooqReferrals.Reach reach) {
        Set<ReferralState> may = EnumSet.noneOf(ReferralState.class);
        Set<Side> sides = table.sides(referral.id(), reach);
        boolean unanswered = unanswered(referral);
        referral.state().next().stream()
                .filter(step -> Side.may(sides, step, unanswered))
                .forEach(may::add);
        return may;
    }

    private boolean unanswered(Referral referral) {
        Long organisation = referral.to().organisationId();
        return organisation != null
                && !nouns.assignments().staffed(organisation, tools.clock().today());
    }

    @Override
    public List<Referral> ofPerson(long personId, ReferralReach reach) {
        return table.ofPeople(nouns.people().everyRecord(personId), reach(reach));
    }

    @Override
    public List<Referral> open(String service, ReferralReach reach, long after, int limit) {
        return list(new ReferralQuery(ReferralQuery.Box.ALL, OPEN, service, after, limit), reach);
    }

    /** Lists referrals by id. */
    public List<Referral> list(ReferralQuery query, ReferralReach reach) {
        return table.list(query, reach(reach));
    }

    /** Counts all referrals that a question is about, whatever its page. */
    public int count(ReferralQuery query, ReferralReach reach) {
        return table.count(query, reach(reach));
    }

    private Referral require(long id, ReferralReach by) {
        return find(id, by).orElseThrow(() -> Words.notFound("referral.unknown", id));
    }

    private JooqReferrals.Reach reach(ReferralReach reach) {
        Long officer = reach.officerId();
        Set<Long> offices = officer == null
                ? Set.of()
                : nouns.assignments()
                        .organisationsOf(
                                nouns.people().everyRecord(officer),
                                tools.clock().today());
        return new JooqReferrals.Reach(reach.scope(), offices);
    }

    private static JooqReferralSteps.Of of(Referral referral) {
        return new JooqReferralSteps.Of(referral.id(), referral.personId());
    }
}
