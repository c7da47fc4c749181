package vn.hoanhap.registry.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.indicator.IndicatorDefinition;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.registry.RegisterWorld;
import vn.hoanhap.registry.RegistryProgramme;
import vn.hoanhap.registry.api.PersonAnswers.IdentityBody;
import vn.hoanhap.registry.api.PersonAnswers.PersonAnswer;
import vn.hoanhap.registry.api.PersonAnswers.PersonBody;
import vn.hoanhap.registry.api.PersonAnswers.PersonList;
import vn.hoanhap.registry.api.PersonAnswers.TimelineList;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

/** The routes as callers meet them: by declared path, with bodies, versions and pages of lists. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
class RoutesTest {
    private static final LocalDate JUNE = LocalDate.of(2024, 6, 6);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final RegisterWorld world;
    private final Collected offered = new Collected();
    private final RegistryProgramme programme;

    RoutesTest(OpenStore store) {
        world = new RegisterWorld(store);
        programme = new RegistryProgramme(world.register(), new NothingElected());
        programme.contribute(offered);
    }

    @PreparesDatabase
    static void found(OpenStore store) {
        new RegisterWorld(store).founded();
    }

    @Test
    void declaresRoutesBelowItsOwnSegmentsWithItsOwnRights() {
        List<String> rights = new ArrayList<>(List.of("access.signed-in"));
        programme
                .info()
                .permissions()
                .forEach(info -> rights.add(info.permission().name()));

        assertThat(offered.routes).hasSizeGreaterThan(30).allSatisfy(route -> {
            assertThat(programme.info().segments()).contains(route.path().split("/", -1)[1]);
            assertThat(route.permission().name()).isIn(rights);
        });
        assertThat(offered.indicators)
                .extracting(IndicatorDefinition::code)
                .contains("teams.active", "teams.coverage", "people.reached.dependent-or-post-rehab", "people.met");
        assertThat(offered.sheets)
                .extracting(ImportSheet::name)
                .containsExactly(
                        "organisations",
                        "neighbourhoods",
                        "people",
                        "households",
                        "teams",
                        "members",
                        "assignments",
                        "contacts");
        assertThat(offered.kinds).hasSize(4);
        assertThat(offered.fields).hasSizeGreaterThan(15);
    }

    @Test
    void listsUnitsPageByPageAndTellsTheSuccessors() {
        UnitRoutes.UnitList provinces = call(Method.GET, "/units", JUNE, with("level", "PROVINCE"));
        assertThat(provinces.items()).extracting(UnitRoutes.UnitItem::code).containsExactlyInAnyOrder("82", "87");
        assertThat(provinces.next()).isNull();

        UnitRoutes.UnitList first = call(Method.GET, "/units", JUNE, with("level", "COMMUNE", "limit", "7"));
        UnitRoutes.UnitList second = call(
                Method.GET,
                "/units",
                JUNE,
                with("level", "COMMUNE", "limit", "7", "cursor", String.valueOf(first.next())));
        assertThat(first.items()).hasSize(7).doesNotContainAnyElementsOf(second.items());

        UnitRoutes.UnitAnswer province = call(Method.GET, "/units/{id}", TODAY, with("id", "82@2024-06-06"));
        assertThat(province.name()).isEqualTo("Tỉnh Tiền Giang");
        UnitRoutes.SuccessorList successors = call(
                Method.GET,
                "/units/{id}/successors",
                TODAY,
                with("id", province.id().toString()));
        assertThat(successors.items())
                .extracting(UnitRoutes.SuccessorItem::name)
                .containsExactly("Tỉnh Đồng Tháp");
        refuses(404, () -> call(Method.GET, "/units/{id}", JUNE, with("id", "99999")));
        refuses(422, () -> call(Method.GET, "/people", JUNE, with("unit", "khắp nơi")));
    }

    @Test
    void entersReadsAndCorrectsAPersonWithoutLosingTheIdentity() {
        String unit = today();
        IdentityBody identity = new IdentityBody("Lê Thị Hồng", LocalDate.of(1991, 3, 2), null, null, null);
        Written made = write(
                Method.POST, "/people", new PersonBody(null, null, "FEMALE", unit, null, null, null, identity), with());
        String id = made.id().toString();

        PersonAnswer read = call(Method.GET, "/people/{id}", TODAY, with("id", id));
        assertThat(read.initials()).isEqualTo("L.T.H.");
        assertThat(read.birthYear()).isEqualTo(1991);

        write(
                Method.PUT,
                "/people/{id}",
                new PersonBody(null, 1991, "FEMALE", unit, null, null, "đã có việc làm", null),
                with("id", id));
        IdentityBody opened = call(Method.GET, "/people/{id}/identity", TODAY, with("id", id));
        assertThat(opened.fullName()).isEqualTo("Lê Thị Hồng");
        assertThat(offered.route(Method.GET, "/people/{id}/identity").audit()).isEqualTo("person.opened");
        refuses(
                412,
                () -> write(
                        Method.PUT,
                        "/people/{id}",
                        new PersonBody(null, 1991, null, unit, null, null, null, null),
                        with("id", id, "If-Match", "1")));
        PersonList found = call(Method.GET, "/people", TODAY, with("q", "le hong"));
        assertThat(found.items()).extracting(item -> item.id().toString()).contains(id);
    }

    @Test
    void recordsAContactThatTheTimelineShows() {
        String unit = today();
        Written person = write(
                Method.POST, "/people", new PersonBody("N.V.T.", 1985, null, unit, null, null, null, null), with());
        Map<String, String> about = with("id", person.id().toString());
        write(
                Method.POST,
                "/people/{id}/contacts",
                new ContactRoutes.ContactBody(
                        person.id(),
                        null,
                        null,
                        TODAY,
                        "FACE_TO_FACE",
                        "HIGH_RISK",
                        "thăm hỏi",
                        null,
                        "gọi lại",
                        TODAY),
                about);

        ContactRoutes.ContactList contacts = call(Method.GET, "/people/{id}/contacts", TODAY, about);
        TimelineList timeline = call(Method.GET, "/people/{id}/timeline", TODAY, about);

        assertThat(contacts.items()).singleElement().satisfies(contact -> {
            assertThat(contact.topic()).isEqualTo("thăm hỏi");
            assertThat(contact.metByInitials()).isEqualTo("N.V.T.");
        });
        assertThat(timeline.items()).singleElement().satisfies(item -> {
            assertThat(item.title()).isEqualTo("Contact");
            assertThat(item.category()).isEqualTo("HIGH_RISK");
        });
        refuses(
                422,
                () -> write(
                        Method.POST,
                        "/people/{id}/contacts",
                        new ContactRoutes.ContactBody(
                                person.id(), null, null, TODAY.plusDays(1), "SMOKE", null, "x", null, null, null),
                        about));
    }

    @Test
    void changesNothingThatBelongsToAnotherRecordThanTheAddressNames() {
        String unit = today();
        PersonBody body = new PersonBody("N.V.T.", 1985, null, unit, null, null, null, null);
        Written one = write(Method.POST, "/people", body, with());
        Written other = write(Method.POST, "/people", body, with());
        ContactRoutes.ContactBody said =
                new ContactRoutes.ContactBody(one.id(), null, null, TODAY, "PHONE", null, "thăm hỏi", null, null, null);
        Written contact = write(
                Method.POST, "/people/{id}/contacts", said, with("id", one.id().toString()));
        Written team = team(unit);
        Written otherTeam = team(unit);
        Written member = write(
                Method.POST,
                "/teams/{id}/members",
                new MemberRoutes.NewMember(one.id(), "VOLUNTEER", null, JUNE, null),
                with("id", team.id().toString()));

        refuses(
                404,
                () -> write(
                        Method.PUT,
                        "/people/{id}/contacts/{contact}",
                        said,
                        with(
                                "id",
                                other.id().toString(),
                                "contact",
                                contact.id().toString())));
        refuses(
                404,
                () -> write(
                        Method.POST,
                        "/teams/{id}/members/{member}/end",
                        new MemberRoutes.End(TODAY),
                        with(
                                "id",
                                otherTeam.id().toString(),
                                "member",
                                member.id().toString())));
    }

    private Written team(String unit) {
        return write(
                Method.POST,
                "/teams",
                new TeamRoutes.NewTeam("Đội", "VOLUNTEER_TEAM", unit, null, LocalDate.of(2024, 1, 1), null),
                with());
    }

    @Test
    void renamesAnOrganisationFromADayOnAndRefusesACircle() {
        Written province = write(
                Method.POST,
                "/organisations",
                new OrganisationRoutes.OrganisationBody("Sở LĐTBXH", "LABOUR_OFFICE", null, null, null, null),
                with());
        Map<String, String> about = with("id", province.id().toString());
        write(
                Method.POST,
                "/organisations/{id}/names",
                new OrganisationRoutes.NewName(LocalDate.of(2025, 3, 1), "Sở Nội vụ", null, null),
                about);

        OrganisationRoutes.OrganisationAnswer then = call(Method.GET, "/organisations/{id}", JUNE, about);
        OrganisationRoutes.OrganisationAnswer now = call(Method.GET, "/organisations/{id}", TODAY, about);
        assertThat(List.of(then.name(), now.name())).containsExactly("Sở LĐTBXH", "Sở Nội vụ");
        refuses(
                422,
                () -> write(
                        Method.PUT,
                        "/organisations/{id}",
                        new OrganisationRoutes.OrganisationBody("Sở", "LABOUR_OFFICE", null, province.id(), null, null),
                        with("id", province.id().toString(), "If-Match", "2")));
    }

    private String today() {
        return String.valueOf(world.<Long>read(() -> world.register()
                .units()
                .units()
                .successors(world.register().units().units().resolve("28249@2024-06-06", TODAY))
                .get(0)
                .successorId()));
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private <A> A call(Method method, String path, LocalDate asOf, Map<String, String> given) {
        Route<None, A> route = (Route<None, A>) offered.route(method, path);
        return world.write(() -> body(route.handler().handle(sample(route, asOf, given), None.NONE)));
    }

    @SuppressWarnings("unchecked")
    private <Q> Written write(Method method, String path, Q body, Map<String, String> given) {
        Route<Q, Written> route = (Route<Q, Written>) offered.route(method, path);
        return world.write(() -> body(route.handler().handle(sample(route, TODAY, given), body)));
    }

    private static <A> A body(Answer<A> answer) {
        A body = answer.body();
        if (body == null) {
            throw new AssertionError("an answer without a body: " + answer.status());
        }
        return body;
    }

    private static Call sample(Route<?, ?> route, LocalDate asOf, Map<String, String> given) {
        Principal officer = RegisterWorld.officer(null, route.permission());
        return new SampleCall(officer, Scope.EVERYTHING, asOf, TODAY, given);
    }

    private static Map<String, String> with(String... pairs) {
        Map<String, String> map = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }

    private static void refuses(int status, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(
                        problem.problem().status())
                .isEqualTo(status));
    }
}
