package vn.hoanhap.registry.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.organisation.Organisation;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.core.unit.UnitQuery;
import vn.hoanhap.registry.organisations.OrganisationRegister;
import vn.hoanhap.registry.units.UnitRegister;
import vn.hoanhap.registry.words.Words;

/** Finds units, people and organisations for fields in which one searches and then chooses. */
public final class Pickers {

    /** Where people are searched for. */
    public static final String PEOPLE = "/people/pick";

    private static final int MOST_CHOICES = 12;
    private static final int MOST_LOOKED_AT = 300;
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
        List<Picker.Choice> choices = text == null || text.isBlank() ? List.of() : unitChoices(text, on, call.scope());
        Places places = new Places(desk.register().units(), on);
        List<Picker.Choice> kept = unseen(form.value(name), choices)
                .flatMap(places::unit)
                .map(unit -> choice(unit, places))
                .map(choice -> before(choice, choices))
                .orElse(choices);
        return field(call, form, name, "/units/pick?field=" + name + "&on=" + on, kept);
    }

    /** Returns the field for a person, as it comes back from the form. */
    public Picker person(Call call, Form form, String name, Scope scope) {
        String text = form.value(name + "_text");
        List<Picker.Choice> choices =
                text == null || text.isBlank() ? List.of() : personChoices(text, scope, call.asOf());
        Places places = new Places(desk.register().units(), call.asOf());
        List<Picker.Choice> kept = unseen(form.value(name), choices)
                .flatMap(id -> desk.register().people().find(id, scope))
                .map(person -> choice(person, places))
                .map(choice -> before(choice, choices))
                .orElse(choices);
        return field(call, form, name, PEOPLE + "?field=" + name, kept);
    }

    /** Returns the field for an organisation, as it comes back from the form. */
    public Picker organisation(Call call, Form form, String name) {
        String text = form.value(name + "_text");
        List<Picker.Choice> choices =
                text == null || text.isBlank() ? List.of() : organisationChoices(text, call.asOf());
        List<Picker.Choice> kept = unseen(form.value(name), choices)
                .flatMap(id -> desk.register().organisations().find(id, call.asOf()))
                .map(found -> choice(found, new Places(desk.register().units(), call.asOf())))
                .map(choice -> before(choice, choices))
                .orElse(choices);
        return field(call, form, name, "/organisations/pick?field=" + name, kept);
    }

    /** Returns what was chosen but is not among the choices: before the form was opened, or out of more than fit. */
    private static Optional<Long> unseen(@Nullable String chosen, List<Picker.Choice> choices) {
        boolean id = chosen != null && chosen.matches("\\d{1,18}");
        return Optional.ofNullable(id ? chosen : null)
                .filter(value ->
                        choices.stream().noneMatch(choice -> choice.value().equals(value)))
                .map(Long::valueOf);
    }

    private static List<Picker.Choice> before(Picker.Choice first, List<Picker.Choice> others) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }

    private Picker field(Call call, Form form, String name, String lookup, List<Picker.Choice> choices) {
        return new Picker(
                name,
                desk.view(call).t("field." + name),
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
        return choices(call, field, text.isEmpty() ? List.of() : unitChoices(text, on, call.scope()));
    }

    /** Answers the search of a field for a person. */
    public PageAnswer people(Call call) {
        String field = field(call);
        String text = call.query(field + "_text").orElse("");
        desk.register().people().noteSearch(text, call.principal().accountId());
        return choices(call, field, text.isEmpty() ? List.of() : personChoices(text, call.scope(), call.asOf()));
    }

    /** Answers the search of a field for an organisation. */
    public PageAnswer organisations(Call call) {
        String field = field(call);
        String text = call.query(field + "_text").orElse("");
        return choices(call, field, text.isEmpty() ? List.of() : organisationChoices(text, call.asOf()));
    }

    private static String field(Call call) {
        return call.query("field").filter(name -> FIELD.matcher(name).matches()).orElse("unit");
    }

    private PageAnswer choices(Call call, String field, List<Picker.Choice> found) {
        boolean asked = call.query(field + "_text").isPresent();
        Picker picker = new Picker(field, "", "", asked ? "?" : null, found, null, null);
        return PageAnswer.fragment(desk.render(call, "shared/choices.jte", picker));
    }

    private List<Picker.Choice> unitChoices(String text, LocalDate on, Scope scope) {
        Places places = new Places(desk.register().units(), on);
        return units(text, on, scope).stream().map(unit -> choice(unit, places)).toList();
    }

    private static Picker.Choice choice(Unit unit, Places places) {
        String above = unit.parentId() == null ? "" : places.name(unit.parentId()) + " · ";
        return new Picker.Choice(String.valueOf(unit.id()), unit.name(), above + unit.code());
    }

    private List<Picker.Choice> personChoices(String text, Scope scope, LocalDate on) {
        Places places = new Places(desk.register().units(), on);
        return desk.register().people().search(text, scope, MOST_CHOICES).stream()
                .map(person -> choice(person, places))
                .toList();
    }

    private List<Picker.Choice> organisationChoices(String text, LocalDate on) {
        Places places = new Places(desk.register().units(), on);
        return organisations(text, on).stream()
                .map(found -> choice(found, places))
                .toList();
    }

    private List<Organisation> organisations(String text, LocalDate on) {
        return desk.register()
                .organisations()
                .list(new OrganisationRegister.Query(null, text, null, on, 0, MOST_CHOICES));
    }

    private static Picker.Choice choice(Organisation found, Places places) {
        String place = found.unitId() == null ? null : places.name(found.unitId());
        return new Picker.Choice(String.valueOf(found.id()), found.name(), place);
    }

    /** Returns a person as a choice: initials, birth year, commune. */
    public static Picker.Choice choice(Person person, Places places) {
        String year = person.birthYear() == null ? "" : person.birthYear() + " · ";
        return new Picker.Choice(String.valueOf(person.id()), person.initials(), year + places.name(person.unitId()));
    }

    /** Finds units by code, id or words of the name: those in reach or of the office, or others when none of them is. */
    public List<Unit> units(String text, LocalDate on, Scope scope) {
        String wanted = text.strip();
        if (CODE.matcher(wanted).matches()) {
            return coded(wanted, on).map(List::of).orElse(List.of());
        }
        UnitRegister units = desk.register().units();
        List<Unit> found = units.units().list(new UnitQuery(on, null, null, wanted, 0, MOST_LOOKED_AT));
        Set<Long> reached =
                units.reached(near(scope, on), found.stream().map(Unit::id).collect(Collectors.toSet()));
        List<Unit> near =
                found.stream().filter(unit -> reached.contains(unit.id())).toList();
        return (near.isEmpty() ? found : near).stream().limit(MOST_CHOICES).toList();
    }

    /** Who serves the whole office means its own unit first: communes of the same name lie all over the country. */
    private Scope near(Scope scope, LocalDate on) {
        return scope.everything()
                ? desk.register()
                        .office()
                        .unit(on)
                        .map(unit -> new Scope(false, Set.of(unit.id()), null))
                        .orElse(scope)
                : scope;
    }

    private Optional<Unit> coded(String reference, LocalDate on) {
        try {
            return desk.register().units().asOf(desk.register().units().units().resolve(reference, on), on);
        } catch (ProblemException unknown) {
            return Optional.empty();
        }
    }

    /** Returns the unit that was chosen, or the only one that fits what was typed; notes what is missing. */
    public @Nullable Long chosenUnit(Sent sent, String name, LocalDate on, Scope scope) {
        Long chosen = sent.id(name);
        String text = sent.text(name + "_text");
        if (chosen != null || text.isEmpty()) {
            return chosen == null ? missing(sent.faults(), name) : chosen;
        }
        return only(
                sent.faults(),
                name,
                units(text, on, scope).stream().map(Unit::id).toList());
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

    /** Returns the organisation that was chosen, or the only one that fits what was typed; notes what is missing. */
    public @Nullable Long chosenOrganisation(Sent sent, String name, LocalDate on) {
        Long chosen = sent.id(name);
        String text = sent.text(name + "_text");
        if (chosen != null || text.isEmpty()) {
            return chosen == null ? missing(sent.faults(), name) : chosen;
        }
        List<Long> found =
                organisations(text, on).stream().map(Organisation::id).toList();
        return only(sent.faults(), name, found);
    }

    private static @Nullable Long missing(Violations faults, String name) {
        Words.fault(faults, name, "page.pick.missing");
        return null;
    }

    private static @Nullable Long only(Violations faults, String name, List<Long> found) {
        if (found.size() == 1) {
            return found.get(0);
        }
        String key = found.isEmpty() ? "page.pick.none" : "page.pick.several";
        Words.fault(faults, name, key);
        return null;
    }
}
