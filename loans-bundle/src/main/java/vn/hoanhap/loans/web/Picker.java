package vn.hoanhap.loans.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.household.Household;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.loans.ledger.Finding;
import vn.hoanhap.loans.ledger.Labels;
import vn.hoanhap.loans.ledger.Register;

/** Finds people and households for a form as {@link Finding} does, and brings back the one that was chosen. */
public final class Picker {

    static final String PERSON = "person";
    static final String HOUSEHOLD = "household";
    private static final int MOST = 12;

    private final Register register;
    private final Finding finding;

    Picker(Register register) {
        this.register = register;
        finding = new Finding(register);
    }

    /**
     * Is a choice.
     *
     * @param value what is sent: {@code person:12} or {@code household:500}
     * @param label how lists show it
     * @param detail the unit where they live
     * @param household the household's id, whose members can be helped; null for a person
     */
    public record Choice(
            String value,
            String label,
            String detail,
            @Nullable Long household) {}

    /**
     * Is what somebody chose.
     *
     * @param kind {@code person} or {@code household}
     * @param id the id
     */
    record Chosen(String kind, long id) {

        static Optional<Chosen> of(String value) {
            int colon = value.indexOf(':');
            String kind = colon < 0 ? "" : value.substring(0, colon);
            String id = value.substring(colon + 1);
            boolean known = kind.equals(PERSON) || kind.equals(HOUSEHOLD);
            return known && id.matches("[1-9]\\d{0,17}")
                    ? Optional.of(new Chosen(kind, Long.parseLong(id)))
                    : Optional.empty();
        }

        static Chosen person(long id) {
            return new Chosen(PERSON, id);
        }

        static Chosen household(long id) {
            return new Chosen(HOUSEHOLD, id);
        }

        String value() {
            return kind + ":" + id;
        }
    }

    /** Finds by a few letters; households only when wanted. */
    List<Choice> find(String text, boolean households, Call call) {
        List<Choice> found = new ArrayList<>();
        if (text.isBlank()) {
            return found;
        }
        if (households) {
            for (Household household : finding.households(text, call, MOST)) {
                found.add(choice(household, call));
            }
        }
        for (Person person : finding.people(text, call, MOST)) {
            found.add(choice(person, call));
        }
        return found;
    }

    /** Returns the people of a household. */
    List<Choice> members(long household, Call call) {
        return register.households().find(household, call.scope()).stream()
                .flatMap(known -> register.households().people(known.id()).stream())
                .flatMap(id -> register.people().find(id, call.scope()).stream())
                .map(person -> choice(person, call))
                .toList();
    }

    /** Returns what was chosen, as long as the caller's reach includes it. */
    Optional<Choice> chosen(Chosen chosen, Call call) {
        return chosen.kind().equals(PERSON)
                ? register.people().find(chosen.id(), call.scope()).map(person -> choice(person, call))
                : register.households().find(chosen.id(), call.scope()).map(household -> choice(household, call));
    }

    /** Returns the unit where the chosen one lives. */
    Optional<Long> unitOf(Chosen chosen, Scope scope) {
        return chosen.kind().equals(PERSON)
                ? register.people().find(chosen.id(), scope).map(Person::unitId)
                : register.households().find(chosen.id(), scope).map(Household::unitId);
    }

    private Choice choice(Person person, Call call) {
        return new Choice(Chosen.person(person.id()).value(), Labels.of(person), unit(person.unitId(), call), null);
    }

    private Choice choice(Household household, Call call) {
        return new Choice(
                Chosen.household(household.id()).value(),
                household.label(),
                unit(household.unitId(), call),
                household.id());
    }

    private String unit(long id, Call call) {
        return register.units()
                .find(id, call.asOf())
                .or(() -> register.units().latest(id))
                .map(Unit::name)
                .orElse(Labels.NOTHING);
    }
}
