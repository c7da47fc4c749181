package vn.hoanhap.loans.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.household.Households;
import vn.hoanhap.core.organisation.Organisation;
import vn.hoanhap.core.organisation.Organisations;
import vn.hoanhap.core.person.People;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.core.unit.Units;
import vn.hoanhap.loans.domain.Agreement;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.sql.ProgrammeSql;

/** Checks that the records exist to which an agreement points, and that the one who enters it may reach them. */
public final class References {

    private static final String COMMUNE = "COMMUNE";

    private final People people;
    private final Households households;
    private final Organisations organisations;
    private final Units units;
    private final ProgrammeSql sql;

    /** Asks the register. */
    public References(Register register, ProgrammeSql sql) {
        this.people = register.people();
        this.households = register.households();
        this.organisations = register.organisations();
        this.units = register.units();
        this.sql = sql;
    }

    /** Notes what an agreement points to in vain. References that the same file brings are left out. */
    void check(Agreement agreement, Entry entry, Faults faults) {
        checkPeople(agreement, entry, faults);
        Long household = agreement.borrower().householdId();
        if (household != null && household != LoanInput.PENDING) {
            faults.require(
                    households.find(household, entry.scope()).isPresent(),
                    Fields.BORROWER_HOUSEHOLD,
                    "fault.household");
        }
        Optional<Unit> unit = units.latest(agreement.unitId());
        faults.require(unit.isPresent(), Fields.UNIT, "fault.unit");
        faults.require(unit.isEmpty() || unit.get().level().equals(COMMUNE), Fields.UNIT, "fault.unit-level");
        if (agreement.beneficiaryId() != LoanInput.PENDING && faults.none()) {
            faults.require(
                    sql.reaches(entry.scope(), agreement.unitId(), agreement.beneficiaryId()),
                    Fields.UNIT,
                    "fault.unit-scope");
        }
    }

    /** Names who stood in the unit's place on the day of disbursement, when it did not exist itself; empty without record. */
    String stoodThen(Agreement agreement) {
        LocalDate on = agreement.disbursedOn();
        return unitWasThere(agreement)
                ? ""
                : units.stoodOn(agreement.unitId(), on).stream()
                        .map(unit -> unit.name() + " (" + unit.code() + "@" + on + ")")
                        .collect(Collectors.joining(", "));
    }

    /** Tells whether the unit existed on the day of disbursement. */
    boolean unitWasThere(Agreement agreement) {
        return units.find(agreement.unitId(), agreement.disbursedOn()).isPresent();
    }

    /** Tells whether an organisation is on record on any of its days. */
    boolean organisationKnown(long id, LocalDate on) {
        return organisations.find(id, on).isPresent();
    }

    /** Tells whether the unit of a lender lies within reach; a lender of the whole office has none. */
    boolean lenderReached(long lender, Entry entry) {
        Long unit = organisations
                .find(lender, entry.today())
                .map(Organisation::unitId)
                .orElse(null);
        return unit != null && sql.reaches(entry.scope(), unit, 0);
    }

    private void checkPeople(Agreement agreement, Entry entry, Faults faults) {
        List<Named> named = new ArrayList<>();
        add(named, Fields.BORROWER_PERSON, agreement.borrower().personId());
        add(named, Fields.BORROWER_PERSON_2, agreement.borrower().secondPersonId());
        add(named, Fields.BENEFICIARY, agreement.beneficiaryId());
        Set<Long> ids = named.stream().map(Named::id).collect(Collectors.toSet());
        Set<Long> found = new HashSet<>();
        for (Person person : ids.isEmpty() ? List.<Person>of() : people.findAll(ids, entry.scope())) {
            found.add(person.id());
        }
        for (Named one : named) {
            faults.require(found.contains(one.id()), one.field(), "fault.person");
        }
    }

    private static void add(List<Named> named, String field, @Nullable Long id) {
        boolean again = named.stream().anyMatch(one -> id != null && one.id() == id);
        if (id != null && id != LoanInput.PENDING && !again) {
            named.add(new Named(field, id));
        }
    }

    private record Named(String field, long id) {}
}
