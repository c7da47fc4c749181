package vn.hoanhap.methadone.book;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.methadone.domain.Application;
import vn.hoanhap.methadone.domain.ApplicationState;
import vn.hoanhap.methadone.domain.Concern;
import vn.hoanhap.methadone.domain.ConsentBy;
import vn.hoanhap.methadone.law.Age;
import vn.hoanhap.methadone.law.ConsentRule;

/** Works out what whoever looks at an application should know. Nothing of it is stored: rules and people change. */
public final class Concerns {

    private final Desk desk;
    private final Applications applications;
    private final Facilities facilities;

    Concerns(Desk desk, Applications applications, Facilities facilities) {
        this.desk = desk;
        this.applications = applications;
        this.facilities = facilities;
    }

    /** Returns what is flagged. */
    public Set<Concern> of(Application one) {
        Set<Concern> concerns = EnumSet.noneOf(Concern.class);
        if (one.state() == ApplicationState.TAKEN_BACK) {
            return concerns;
        }
        boolean awaited = one.state() == ApplicationState.SENT || one.state() == ApplicationState.RECEIVED;
        if (awaited && one.sending().referralId() != null && one.sending().dueOn() == null) {
            concerns.add(Concern.NO_RULE);
        }
        LocalDate consented = one.steps().consented();
        if (consented != null) {
            age(one, consented, concerns);
        }
        LocalDate sent = one.steps().sent();
        Long organisation = one.sending().organisationId();
        if (sent != null && organisation != null && !facilities.licensed(organisation, sent)) {
            concerns.add(Concern.NOT_LICENSED);
        }
        if (one.state().open() && otherOpen(one)) {
            concerns.add(Concern.OTHER_OPEN);
        }
        return concerns;
    }

    private void age(Application one, LocalDate on, Set<Concern> concerns) {
        Optional<ConsentRule> rule = desk.rules().consent(on);
        Integer born = applications.papers().birthYear(one.personId());
        Age age = applications.papers().age(born, on);
        ConsentBy by = one.screening().consentBy();
        boolean represented = by != null && by.represented();
        if (!represented && age == Age.BELOW) {
            concerns.add(Concern.NOT_REPRESENTED);
        } else if (!represented && age == Age.UNSURE) {
            concerns.add(Concern.AGE_UNSURE);
        } else if (!represented && age == Age.UNKNOWN) {
            concerns.add(Concern.AGE_UNKNOWN);
        }
        int least = rule.map(ConsentRule::atLeast).orElse(0);
        if (least > 0 && Age.of(born, on, least) == Age.BELOW) {
            concerns.add(Concern.TOO_YOUNG);
        }
    }

    private boolean otherOpen(Application one) {
        return applications.ofPerson(one.personId(), Scope.EVERYTHING).stream()
                .anyMatch(other -> other.id() != one.id() && other.state().open());
    }
}
