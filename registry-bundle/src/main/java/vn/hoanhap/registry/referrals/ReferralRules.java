package vn.hoanhap.registry.referrals;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.referral.Referral;
import vn.hoanhap.core.referral.ReferralDraft;
import vn.hoanhap.core.referral.ReferralParty;
import vn.hoanhap.core.referral.ReferralStep;
import vn.hoanhap.core.team.Team;
import vn.hoanhap.core.team.TeamState;
import vn.hoanhap.core.text.Names;
import vn.hoanhap.registry.codes.CodeList;
import vn.hoanhap.registry.codes.DatedCodes;
import vn.hoanhap.registry.organisations.OrganisationRegister;
import vn.hoanhap.registry.teams.TeamRegister;
import vn.hoanhap.registry.units.UnitRegister;
import vn.hoanhap.registry.words.Checks;

/** Says what is wrong with a referral or a step of it. */
final class ReferralRules {
    private static final int LONGEST_NOTE = 1000;
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    private final Nouns nouns;

    /** Is what a referral may point to. */
    record Nouns(DatedCodes codes, UnitRegister units, TeamRegister teams, OrganisationRegister organisations) {}

    ReferralRules(Nouns nouns) {
        this.nouns = nouns;
    }

    /** Notes what is wrong with a draft about somebody. */
    void check(ReferralDraft draft, Person person, LocalDate today, Violations faults) {
        Checks.notFuture(faults, "sent_on", draft.on(), today);
        LocalDate earliest = earliest(person);
        Checks.holds(faults, !draft.on().isBefore(earliest), "sent_on", "referral.too-early", earliest);
        boolean known = nouns.codes().has(CodeList.SERVICE, draft.service(), draft.on());
        Checks.holds(faults, known, "service", "referral.service", draft.on());
        Checks.optional(faults, "reason", draft.reason(), LONGEST_NOTE);
        ReferralParty to = draft.to();
        Checks.holds(faults, there(to, draft.on()), "to", "referral.to");
        Checks.holds(faults, !to.equals(draft.from()), "to", "referral.to-self");
        Long unit = to.unitId();
        if (unit != null && faults.none()) {
            nouns.units().requireStood("to", unit, draft.on(), today);
        }
    }

    private static LocalDate earliest(Person person) {
        Integer year = person.birthYear();
        return year == null || year <= EARLIEST.getYear() ? EARLIEST : LocalDate.of(year, 1, 1);
    }

    private boolean there(ReferralParty party, LocalDate on) {
        Long organisation = party.organisationId();
        Long team = party.teamId();
        Long unit = party.unitId();
        if (organisation != null) {
            return nouns.organisations()
                    .page(organisation, on)
                    .filter(page -> page.held(on))
                    .isPresent();
        }
        if (team != null) {
            return nouns.teams().find(team, on).filter(ReferralRules::lives).isPresent();
        }
        return unit != null && nouns.units().asOf(unit, on).isPresent();
    }

    private static boolean lives(Team team) {
        return team.state() != TeamState.DISSOLVED;
    }

    /** Notes a sender in whose name the writer may not send. */
    void checkSender(@Nullable ReferralParty from, Scope scope, Violations faults) {
        if (from != null) {
            Checks.holds(faults, mine(from, scope), "from", "referral.from");
        }
    }

    private boolean mine(ReferralParty from, Scope scope) {
        Long organisation = from.organisationId();
        Long team = from.teamId();
        Long unit = from.unitId();
        if (organisation != null) {
            return nouns.organisations().reaches(organisation, scope);
        }
        return team != null
                ? nouns.teams().reaches(team, scope)
                : unit != null && nouns.units().reaches(scope, unit);
    }

    /** Notes what is wrong with a step that may follow. */
    void check(Referral referral, ReferralStep step, LocalDate today, Violations faults) {
        Checks.notFuture(faults, "on", step.on(), today);
        boolean later = !step.on().isBefore(referral.stateOn());
        Checks.holds(faults, later, "on", "referral.step-before", referral.stateOn());
        String note = step.note();
        boolean said = note != null && !Names.blank(note);
        Checks.holds(faults, said || !step.to().needsReason(), "note", "referral.reason");
        Checks.optional(faults, "note", note, LONGEST_NOTE);
    }
}
