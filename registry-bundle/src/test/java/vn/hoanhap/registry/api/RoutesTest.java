package vn.hoanhap.registry.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.PermissionInfo;
import vn.hoanhap.core.indicator.IndicatorDefinition;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.registry.RegisterWorld;
import vn.hoanhap.registry.RegistryProgramme;
import vn.hoanhap.registry.api.PersonAnswers.IdentityBody;
import vn.hoanhap.registry.api.PersonAnswers.PersonAnswer;
import vn.hoanhap.registry.api.PersonAnswers.PersonBody;
import vn.hoanhap.registry.api.PersonAnswers.PersonList;
import vn.hoanhap.registry.api.PersonAnswers.TimelineList;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.FewSheets;
import vn.hoanhap.testkit.programme.PlainTables;
import vn.hoanhap.testkit.programme.ServedProgramme;
import vn.hoanhap.testkit.programme.TestCall;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

/** The routes as callers meet them: by declared path, with bodies, versions and pages of lists. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
class RoutesTest {
    private static final LocalDate JUNE = LocalDate.of(2024, 6, 6);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final RegisterWorld world;
    private final RegistryProgramme programme;
    private final ServedProgramme served;

    RoutesTest(OpenStore store) {
        world = new RegisterWorld(store);
        programme = new RegistryProgramme(world.register(), new FewSheets(), new PlainTables());
        served = world.serve(programme);
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

        assertThat(served.offers().routes()).hasSizeGreaterThan(30).allSatisfy(route -> {
            assertThat(programme.info().segments()).contains(route.path().split("/", -1)[1]);
            assertThat(route.permission().name()).isIn(rights);
        });
        assertThat(served.offers().indicators())
                .extracting(IndicatorDefinition::code)
                .contains("teams.active", "teams.coverage", "people.reached.dependent-or-post-rehab", "people.met");
        assertThat(served.offers().sheets())
                .extracting(ImportSheet::name)
                .containsExactly(
                        "organisations",
                        "neighbourhoods",
                        "people",
                        "households",
                        "teams",
                        "members",
                        "assignments",
                        "contacts",
                        "activities");
        assertThat(served.offers().kinds()).hasSize(35);
        assertThat(served.offers().personalFields()).hasSizeGreaterThan(15);
    }

    @Test
    void listsUnitsPageByPageAndTellsTheSuccessors() {
        UnitRoutes.UnitList provinces = get("/units", UnitRoutes.UnitList.class, on(JUNE).query("level", "PROVINCE"));
        assertThat(provinces.items()).extracting(UnitRoutes.UnitItem::code).containsExactlyInAnyOrder("82", "87");
        assertThat(provinces.next()).isNull();

        TestCall seven = on(JUNE).query("level", "COMMUNE").query("limit", 7);
        UnitRoutes.UnitList first = get("/units", UnitRoutes.UnitList.class, seven);
        UnitRoutes.UnitList second =
                get("/units", UnitRoutes.UnitList.class, seven.query("cursor", String.valueOf(first.next())));
        assertThat(first.items()).hasSize(7).doesNotContainAnyElementsOf(second.items());

        UnitRoutes.UnitAnswer province =
                get("/units/{id}", UnitRoutes.UnitAnswer.class, on(TODAY).path("id", "82@2024-06-06"));
        assertThat(province.name()).isEqualTo("Tỉnh Tiền Giang");
        UnitRoutes.SuccessorList successors = get(
                "/units/{id}/successors",
                UnitRoutes.SuccessorList.class,
                on(TODAY).path("id", province.id()));
        assertThat(successors.items())
                .extracting(UnitRoutes.SuccessorItem::name)
                .containsExactly("Tỉnh Đồng Tháp");
        refuses(404, () -> get("/units/{id}", UnitRoutes.UnitAnswer.class, on(JUNE).path("id", "99999")));
        refuses(422, () -> get("/people", PersonList.class, on(JUNE).query("unit", "khắp nơi")));
    }

    @Test
    void entersReadsAndCorrectsAPersonWithoutLosingTheIdentity() {
        String unit = today();
        IdentityBody identity = new IdentityBody("Lê Thị Hồng", LocalDate.of(1991, 3, 2), null, null, null);
        Written made = write(
                "POST /people", on(TODAY), new PersonBody(null, null, "FEMALE", unit, null, null, null, identity));
        TestCall her = on(TODAY).path("id", made.id()).ifMatch(1);

        PersonAnswer read = get("/people/{id}", PersonAnswer.class, her);
        assertThat(read.initials()).isEqualTo("L.T.H.");
        assertThat(read.birthYear()).isEqualTo(1991);

        write("PUT /people/{id}", her, new PersonBody(null, 1991, "FEMALE", unit, null, null, "đã có việc làm", null));
        refuses(422, () -> get("/people/{id}/identity", IdentityBody.class, her));
        her.query("reason", "CARE");
        IdentityBody opened = get("/people/{id}/identity", IdentityBody.class, her);
        assertThat(opened.fullName()).isEqualTo("Lê Thị Hồng");
        assertThat(world.audit())
                .filteredOn(entry -> entry.action().equals("person.opened"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).isEqualTo("CARE"));
        refuses(
                412,
                () -> write("PUT /people/{id}", her, new PersonBody(null, 1991, null, unit, null, null, null, null)));
        PersonList found = get("/people", PersonList.class, on(TODAY).query("q", "le hong"));
        assertThat(found.items()).extracting(item -> item.id()).contains(made.id());
    }

    @Test
    void recordsAContactThatTheTimelineShows() {
        String unit = today();
        Written person =
                write("POST /people", on(TODAY), new PersonBody("N.V.T.", 1985, null, unit, null, null, null, null));
        TestCall about = on(TODAY).path("id", person.id());
        write(
                "POST /people/{id}/contacts",
                about,
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
                        TODAY));

        ContactRoutes.ContactList contacts = get("/people/{id}/contacts", ContactRoutes.ContactList.class, about);
        TimelineList timeline = get("/people/{id}/timeline", TimelineList.class, about);

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
                        "POST /people/{id}/contacts",
                        about,
                        new ContactRoutes.ContactBody(
                                person.id(), null, null, TODAY.plusDays(1), "SMOKE", null, "x", null, null, null)));
    }

    @Test
    void changesNothingThatBelongsToAnotherRecordThanTheAddressNames() {
        String unit = today();
        PersonBody body = new PersonBody("N.V.T.", 1985, null, unit, null, null, null, null);
        Written one = write("POST /people", on(TODAY), body);
        Written other = write("POST /people", on(TODAY), body);
        ContactRoutes.ContactBody said =
                new ContactRoutes.ContactBody(one.id(), null, null, TODAY, "PHONE", null, "thăm hỏi", null, null, null);
        Written contact = write("POST /people/{id}/contacts", on(TODAY).path("id", one.id()), said);
        Written team = team(unit);
        Written otherTeam = team(unit);
        Written member = write(
                "POST /teams/{id}/members",
                on(TODAY).path("id", team.id()),
                new MemberRoutes.NewMember(one.id(), "VOLUNTEER", null, TODAY, null));

        TestCall ofOther = on(TODAY).path("id", other.id()).path("contact", contact.id());
        refuses(404, () -> write("PUT /people/{id}/contacts/{contact}", ofOther.ifMatch(1), said));
        TestCall ofOtherTeam = on(TODAY).path("id", otherTeam.id()).path("member", member.id());
        refuses(
                404,
                () -> write(
                        "POST /teams/{id}/members/{member}/end", ofOtherTeam.ifMatch(1), new MemberRoutes.End(TODAY)));
    }

    private Written team(String unit) {
        return write(
                "POST /teams",
                on(TODAY),
                new TeamRoutes.NewTeam("Đội", "VOLUNTEER_TEAM", unit, null, LocalDate.of(2025, 7, 1), null));
    }

    @Test
    void renamesAnOrganisationFromADayOnAndRefusesACircle() {
        Written province = write(
                "POST /organisations",
                on(TODAY),
                new OrganisationRoutes.OrganisationBody("Sở LĐTBXH", "LABOUR_OFFICE", null, null, null, null));
        TestCall about = on(TODAY).path("id", province.id()).ifMatch(1);
        write(
                "POST /organisations/{id}/names",
                about,
                new OrganisationRoutes.NewName(LocalDate.of(2025, 3, 1), "Sở Nội vụ", null, null));

        assertThat(nameOf(about.asOf(JUNE))).isEqualTo("Sở LĐTBXH");
        assertThat(nameOf(about.asOf(TODAY))).isEqualTo("Sở Nội vụ");
        refuses(
                422,
                () -> write(
                        "PUT /organisations/{id}",
                        about.ifMatch(2),
                        new OrganisationRoutes.OrganisationBody(
                                "Sở", "LABOUR_OFFICE", null, province.id(), null, null)));
    }

    private String today() {
        return String.valueOf(world.<Long>read(() -> world.register()
                .units()
                .units()
                .successors(world.register().units().units().resolve("28249@2024-06-06", TODAY))
                .get(0)
                .successorId()));
    }

    private String nameOf(TestCall organisation) {
        return get("/organisations/{id}", OrganisationRoutes.OrganisationAnswer.class, organisation)
                .name();
    }

    private <A> A get(String path, Class<A> answer, Call call) {
        return body(served.answer("GET " + path, answer, call));
    }

    private Written write(String route, Call call, Object body) {
        return body(served.answer(route, Written.class, call, body));
    }

    private static <A> A body(Answer<A> answer) {
        A body = answer.body();
        if (body == null) {
            throw new AssertionError("an answer without a body: " + answer.status());
        }
        return body;
    }

    /** Starts the call of an officer with every right of the register, who reads as of a date. */
    private TestCall on(LocalDate asOf) {
        Permission[] rights = programme.info().permissions().stream()
                .map(PermissionInfo::permission)
                .toArray(Permission[]::new);
        return TestCall.by(RegisterWorld.officer(null, rights))
                .language(Language.EN)
                .asOf(asOf)
                .today(TODAY);
    }

    private static void refuses(int status, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(
                        problem.problem().status())
                .isEqualTo(status));
    }
}
