package vn.hoanhap.loans.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.household.Household;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.loans.domain.Borrower;
import vn.hoanhap.loans.domain.Fund;
import vn.hoanhap.loans.domain.Loan;

/**
 * Knows how lists show the people, households, units and funds of some loans: initials and labels, never a name. Whoever may
 * see a loan may see these.
 */
public final class Labels {

    /** Stands for what is not on record. */
    public static final String NOTHING = "–";

    private final Map<Long, String> people = new HashMap<>();
    private final Map<Long, String> households = new HashMap<>();
    private final Map<Long, String> units = new HashMap<>();
    private final Map<Long, String> funds = new HashMap<>();

    private Labels() {}

    /** Looks up the labels of loans as of a date, with few queries for any number of loans. */
    public static Labels of(LoanOffice office, Collection<Loan> loans, LocalDate asOf) {
        Labels labels = new Labels();
        Set<Long> persons = new HashSet<>();
        Set<Long> homes = new HashSet<>();
        for (Loan loan : loans) {
            Borrower borrower = loan.agreement().borrower();
            add(persons, borrower.personId());
            add(persons, borrower.secondPersonId());
            add(persons, loan.agreement().beneficiaryId());
            add(homes, borrower.householdId());
        }
        labels.lookUp(office.register(), persons, homes);
        for (Loan loan : loans) {
            labels.units.computeIfAbsent(loan.agreement().unitId(), id -> unit(office.register(), id, asOf));
        }
        for (Fund fund : office.funds().all()) {
            labels.funds.put(fund.id(), fund.name());
        }
        return labels;
    }

    /** Returns the label of a person: "N.V.T. (1985)". */
    public static String of(Person person) {
        return person.birthYear() == null ? person.initials() : person.initials() + " (" + person.birthYear() + ")";
    }

    /** Returns the label of a person. */
    public String person(long id) {
        return people.getOrDefault(id, NOTHING);
    }

    /** Returns the label of whoever stands in the contract. */
    public String borrower(Borrower borrower) {
        if (borrower instanceof Borrower.OneHousehold household) {
            return households.getOrDefault(household.householdId(), NOTHING);
        }
        Long first = borrower.personId();
        Long second = borrower.secondPersonId();
        String label = first == null ? NOTHING : person(first);
        return second == null ? label : label + ", " + person(second);
    }

    /** Returns the name of a unit. */
    public String unit(long id) {
        return units.getOrDefault(id, NOTHING);
    }

    /** Returns the name of a fund. */
    public String fund(long id) {
        return funds.getOrDefault(id, NOTHING);
    }

    private void lookUp(Register register, Set<Long> persons, Set<Long> homes) {
        if (!persons.isEmpty()) {
            for (Person person : register.people().findAll(persons, Scope.EVERYTHING)) {
                people.put(person.id(), of(person));
            }
        }
        if (!homes.isEmpty()) {
            for (Household household : register.households().findAll(homes, Scope.EVERYTHING)) {
                households.put(household.id(), household.label());
            }
        }
    }

    private static String unit(Register register, long id, LocalDate asOf) {
        return register.units()
                .find(id, asOf)
                .or(() -> register.units().latest(id))
                .map(Unit::name)
                .orElse(NOTHING);
    }

    private static void add(Set<Long> ids, @Nullable Long id) {
        if (id != null) {
            ids.add(id);
        }
    }
}
