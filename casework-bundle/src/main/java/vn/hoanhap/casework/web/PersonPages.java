package vn.hoanhap.casework.web;

import java.util.List;
import java.util.Optional;
import vn.hoanhap.casework.care.CareOffice;
import vn.hoanhap.casework.care.Labels;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.person.People;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.page.Renderer;

/** Shows the whole way of one person, on a page of its own and as a panel on the page of the register. */
final class PersonPages {

    private static final int MOST_ON_PANEL = 3;

    private final CareOffice office;
    private final Renderer renderer;

    PersonPages(CareOffice office, Renderer renderer) {
        this.office = office;
        this.renderer = renderer;
    }

    PageAnswer show(Call call) {
        View v = renderer.view(call);
        long id = call.pathId("id");
        Way way = new Way(office, call, v, id);
        Person person = office.desk()
                .register()
                .people()
                .find(id, way.empty() ? call.scope() : Scope.EVERYTHING)
                .orElseThrow(() -> Problem.notFound(office.desk().words().both("person.not-found"))
                        .raise());
        People people = office.desk().register().people();
        boolean here = people.find(people.root(id), call.scope()).isPresent();
        PersonModel model = here ? model(person, way, way.events()) : gone(person, way.events());
        return PageAnswer.html(Labels.of(person), renderer.html("person.jte", v, model));
    }

    /** Renders the panel: what comes next, what was last, and the forms. */
    Optional<String> panel(Call call, long id) {
        View v = renderer.view(call);
        Way way = new Way(office, call, v, id);
        Optional<Person> person = office.desk().register().people().find(id, Scope.EVERYTHING);
        if (person.isEmpty() || (way.empty() && way.forms(id).isEmpty())) {
            return Optional.empty();
        }
        List<PersonModel.Event> events =
                way.events().stream().limit(MOST_ON_PANEL).toList();
        return Optional.of(renderer.html("panel.jte", v, model(person.get(), way, events)));
    }

    /** Who lives elsewhere now: what was written here is still read here, what follows is the other commune's. */
    private static PersonModel gone(Person person, List<PersonModel.Event> events) {
        return new PersonModel(
                Labels.of(person), null, null, Addresses.person(person.id()), List.of(), events, List.of());
    }

    private static PersonModel model(Person person, Way way, List<PersonModel.Event> events) {
        return new PersonModel(
                Labels.of(person),
                way.unit(person.unitId()),
                "/p/register/people/" + person.id(),
                Addresses.person(person.id()),
                way.next(),
                events,
                way.forms(person.id()));
    }
}
