package vn.hoanhap.registry.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.core.unit.UnitQuery;
import vn.hoanhap.registry.words.Words;

/** Finds units and people for fields in which one searches and then chooses. */
public final class Pickers {

    private static final int MOST_CHOICES = 12;
    private static final Pattern CODE = Pattern.compile("\\d{1,5}(@\\d{4}-\\d{2}-\\d{2})?|\\d{7,18}");
    private static final Pattern FIELD = Pattern.compile("[a-z_]{1,30}");

    private final Desk desk;

    /** Finds in the register. */
    public Pickers(Desk desk) {
        this.desk = desk;
    }

    /** Returns the field for a unit, as it comes back from the form. */
    public Picker unit(Call call, Form form, String name, LocalDate on) {
        String text = form.value(name + "_text");
        List<Picker.Choice> choices = text == null || text.isBlank() ? List.of() : unitChoices(text, on);
        return field(call, form, name, "/units/pick?field=" + name + "&on=" + on, choices);
    }

    /** Returns the field for a person, as it comes back from the form. */
    public Picker person(Call call, Form form, String name, Scope scope) {
        String text = form.value(name + "_text");
        List<Picker.Choice> choices =
                text == null || text.isBlank() ? List.of() : personChoices(text, scope, call.asOf());
        return field(call, form, name, "/people/pick?field=" + name, choices);
    }

    private Picker field(Call call, Form form, String name, String lookup, List<Picker.Choice> choices) {
        return new Picker(
                name,
                desk.view(call).t("page.pick." + name),
                Desk.ROOT + lookup,
                form.value(name + "_text"),
                choices,
                form.value(name),
                form.error(name));
    }

    /** Answers the search of a field for a unit. */
    public PageAnswer units(Call call) {
        LocalDate on = call.queryDate("on").orElse(call.asOf());
        String field = field(call);
        String text = call.query(field + "_text").orElse("");
        return choices(call, field, text.isEmpty() ? List.of() : unitChoices(text, on));
    }

    /** Answers the search of a field for a person. */
    public PageAnswer people(Call call) {
        String field = field(call);
        String text = call.query(field + "_text").orElse("");
        desk.register().people().noteSearch(text, call.principal().accountId());
        return choices(call, field, text.isEmpty() ? List.of() : personChoices(text, call.scope(), call.asOf()));
    }

    private static String field(Call call) {
        return call.query("field").filter(name -> FIELD.matcher(name).matches()).orElse("unit");
    }

    private PageAnswer choices(Call call, String field, List<Picker.Choice> found) {
        boolean asked = call.query(field + "_text").isPresent();
        Picker picker = new Picker(field, "", "", asked ? "?" : null, found, null, null);
        return PageAnswer.fragment(desk.render(call, "shared/choices.jte", picker));
    }

    private List<Picker.Choice> unitChoices(String text, LocalDate on) {
        Places places = new Places(desk.register().units(), on);
        return units(text, on).stream()
                .map(unit -> new Picker.Choice(
                        String.valueOf(unit.id()),
                        unit.name(),
                        unit.parentId() == null ? unit.code() : places.name(unit.parentId()) + " · " + unit.code()))
                .toList();
    }

    private List<Picker.Choice> personChoices(String text, Scope scope, LocalDate on) {
        Places places = new Places(desk.register().units(), on);
        return desk.register().people().search(text, scope, MOST_CHOICES).stream()
                .map(person -> choice(person, places))
                .toList();
    }

    /** Returns a person as a choice: initials, birth year, commune. */
    public static Picker.Choice choice(Person person, Places places) {
        String year = person.birthYear() == null ? "" : person.birthYear() + " · ";
        return new Picker.Choice(String.valueOf(person.id()), person.initials(), year + places.name(person.unitId()));
    }

    /** Finds units by code, id or words of the name, communes first. */
    public List<Unit> units(String text, LocalDate on) {
        String wanted = text.strip();
        if (CODE.matcher(wanted).matches()) {
            return coded(wanted, on).map(List::of).orElse(List.of());
        }
        return desk.register().units().units().list(new UnitQuery(on, null, null, wanted, 0, MOST_CHOICES));
    }

    private Optional<Unit> coded(String reference, LocalDate on) {
        try {
            return desk.register().units().asOf(desk.register().units().units().resolve(reference, on), on);
        } catch (ProblemException unknown) {
            return Optional.empty();
        }
    }

    /** Returns the unit that was chosen, or the only one that fits what was typed; notes what is missing. */
    public @Nullable Long chosenUnit(Sent sent, String name, LocalDate on) {
        Long chosen = sent.id(name);
        String text = sent.text(name + "_text");
        if (chosen != null || text.isEmpty()) {
            return chosen == null ? missing(sent.faults(), name) : chosen;
        }
        return only(sent.faults(), name, units(text, on).stream().map(Unit::id).toList());
    }

    /** Returns the person who was chosen, or the only one who fits what was typed; notes what is missing. */
    public @Nullable Long chosenPerson(Sent sent, String name, Scope scope) {
        Long chosen = sent.id(name);
        String text = sent.text(name + "_text");
        if (chosen != null || text.isEmpty()) {
            return chosen == null ? missing(sent.faults(), name) : chosen;
        }
        return only(
                sent.faults(),
                name,
                desk.register().people().search(text, scope, MOST_CHOICES).stream()
                        .map(Person::id)
                        .toList());
    }

    private static @Nullable Long missing(Violations faults, String name) {
        Words.fault(faults, name, "page.pick.missing");
        return null;
    }

    private static @Nullable Long only(Violations faults, String name, List<Long> found) {
        if (found.size() == 1) {
            return found.get(0);
        }
        Words.fault(faults, name, found.isEmpty() ? "page.pick.none" : "page.pick.several");
        return null;
    }
}
