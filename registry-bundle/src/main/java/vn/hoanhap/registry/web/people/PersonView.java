package vn.hoanhap.registry.web.people;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.Panel;
import vn.hoanhap.core.team.Team;
import vn.hoanhap.core.text.View;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.assignments.Assignment;
import vn.hoanhap.registry.assignments.AssignmentRegister;
import vn.hoanhap.registry.contacts.ContactEntry;
import vn.hoanhap.registry.people.PersonPage;
import vn.hoanhap.registry.people.Timeline;
import vn.hoanhap.registry.people.TimelineEntry;
import vn.hoanhap.registry.units.Neighbourhood;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Places;
import vn.hoanhap.registry.web.Titles;
import vn.hoanhap.registry.words.Words;

/** Shows a person: who looks after them, what happened, what comes next, what other programmes know. Never who it is. */
final class PersonView {

    private static final int MOST_CONTACTS = 200;
    private static final int MOST_CARERS = 20;

    private final Desk desk;
    private final Register register;

    PersonView(Desk desk) {
        this.desk = desk;
        register = desk.register();
    }

    PageAnswer show(Call call) {
        long id = call.pathId("id");
        PersonPage page = require(register, id, call.scope());
        View view = desk.view(call);
        List<ContactEntry> contacts = register.contacts().ofPerson(id, call.scope(), 0, MOST_CONTACTS);
        PersonModel model = new PersonModel(
                page,
                face(page, view),
                around(page, call),
                journey(call, contacts),
                Step.of(contacts, view),
                desk.elected().panels(Panel.Subject.PERSON, id, call),
                may(call.principal()));
        return desk.page(call, "people/person.jte", page.person().initials(), model);
    }

    /** Returns a person's page, or "not found" when there is none in reach. */
    static PersonPage require(Register register, long id, Scope scope) {
        return register.people().page(id, scope).orElseThrow(() -> Words.notFound("person.unknown", id));
    }

    private static PersonModel.May may(Principal reader) {
        return new PersonModel.May(
                reader.may(RegisterRights.CONTACTS_WRITE),
                reader.may(RegisterRights.PEOPLE_IDENTITY),
                reader.may(RegisterRights.PEOPLE_WRITE),
                reader.may(RegisterRights.PEOPLE_MERGE),
                new PersonModel.Send(
                        reader.may(RegisterRights.REFERRALS_WRITE),
                        reader.may(RegisterRights.MOVES_WRITE),
                        reader.may(RegisterRights.REQUESTS_WRITE)));
    }

    private String face(PersonPage page, View view) {
        Person person = page.person();
        StringJoiner face = new StringJoiner(" · ");
        if (page.sex() != null) {
            face.add(Titles.of(view, "sex", page.sex()));
        }
        if (person.birthYear() != null) {
            face.add(view.t("page.person.born", String.valueOf(person.birthYear())));
        }
        neighbourhood(page.neighbourhoodId(), view.asOf())
                .map(Neighbourhood::name)
                .ifPresent(face::add);
        return face.add(new Places(register.units(), view.asOf()).home(person.unitId(), view))
                .toString();
    }

    private Optional<Neighbourhood> neighbourhood(@Nullable Long id, LocalDate on) {
        return id == null ? Optional.empty() : register.neighbourhoods().find(id, on);
    }

    private PersonModel.Around around(PersonPage page, Call call) {
        long id = page.person().id();
        boolean merged = page.rootId() != id;
        return new PersonModel.Around(
                carers(id, call),
                teams(id, call),
                register.households().ofPerson(id, call.scope()),
                register.people().findAll(new HashSet<>(page.aliases()), call.scope()),
                merged ? register.people().find(page.rootId(), call.scope()).orElse(null) : null);
    }

    private List<PersonModel.Carer> carers(long id, Call call) {
        var query = new AssignmentRegister.Query(null, id, call.asOf(), 0, MOST_CARERS);
        List<Assignment> assignments = register.assignments().list(query, call.scope());
        Map<Long, Person> faces = register
                .people()
                .findAll(
                        assignments.stream()
                                .map(assignment -> assignment.draft().assigneeId())
                                .collect(Collectors.toSet()),
                        Scope.EVERYTHING)
                .stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
        return assignments.stream()
                .map(assignment -> carer(assignment, faces, call))
                .toList();
    }

    private PersonModel.Carer carer(Assignment assignment, Map<Long, Person> faces, Call call) {
        Assignment.Draft draft = assignment.draft();
        Person face = faces.get(draft.assigneeId());
        Long team = draft.teamId();
        return new PersonModel.Carer(
                assignment.id(),
                face == null ? "–" : face.initials(),
                team == null
                        ? null
                        : register.teams()
                                .find(team, call.asOf())
                                .map(Team::name)
                                .orElse(null),
                draft.from());
    }

    private List<PersonModel.TeamPlace> teams(long id, Call call) {
        if (!call.principal().may(RegisterRights.TEAMS_READ)) {
            return List.of();
        }
        return register.teams().members().ofPerson(id).stream()
                .filter(membership -> membership.on(call.asOf()))
                .flatMap(membership -> register.teams().find(membership.teamId(), call.asOf()).stream()
                        .map(team -> new PersonModel.TeamPlace(team.id(), team.name(), membership.role())))
                .toList();
    }

    private PersonModel.Shown journey(Call call, List<ContactEntry> contacts) {
        Timeline.Page page = new Timeline.Page(call.cursor(), call.limit());
        List<TimelineEntry> entries =
                register.timeline().withReversals(call.pathId("id"), call.scope(), call.principal(), page);
        List<JourneyItem> items = new Journey(
                        register, desk.view(call), contacts, new TakingBack(register).slips(contacts, call))
                .of(entries);
        return new PersonModel.Shown(
                items,
                Desk.next(call, entries, TimelineEntry::lineId),
                Desk.first(call),
                call.query("saved").filter(id -> id.matches("\\d{1,19}")).orElse(null));
    }
}
