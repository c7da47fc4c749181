package vn.hoanhap.itests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.itests.DemoServer;
import vn.hoanhap.testkit.Await;
import vn.hoanhap.testkit.browser.Browser;
import vn.hoanhap.testkit.browser.Screen;
import vn.hoanhap.testkit.server.Api;

/**
 * One human being from the first meeting to off the list, through three programmes that know nothing of one another: met, counselled,
 * sent to treatment, managed afterwards, tested, proposed, decided. Each role sees its part of the one timeline.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneyScenario {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String LIST = "Quản lý sau cai nghiện tại nơi cư trú";
    private static final String SECRET = "Kể chuyện cãi nhau với bố";

    private final LocalDate today = LegalClock.system().today();
    private final String ward = "00103@" + today;
    private final LocalDate met = today.minusMonths(16);
    private final LocalDate completed = today.minusMonths(13);
    private final DemoServer server = DemoServer.startWithEveryProgramme("journey");
    private final Api province = server.signIn("province");
    private String person = "";
    private String clinic = "";
    private String management = "";

    @AfterAll
    void stop() {
        server.close();
    }

    @BeforeAll
    void everybodyHasTheirPlace() {
        clinic = made(
                province,
                "organisations",
                Api.object()
                        .put("name", "Trạm Y tế phường (mẫu)")
                        .put("kind", "CLINIC")
                        .put("unit", ward));
        String helper = somebody("T.N.V.", 1980);
        String nurse = somebody("Y.T.", 1985);
        person = somebody("N.G.N.", 1992);
        function(nurse);
        String team = made(
                province,
                "teams",
                Api.object()
                        .put("name", "Đội thử")
                        .put("kind", "VOLUNTEER_TEAM")
                        .put("unit", ward)
                        .put("establishedOn", met.toString()));
        made(
                province,
                "teams/" + team + "/members",
                Api.object().put("person", helper).put("role", "VOLUNTEER").put("from", met.toString()));
        made(
                province,
                "assignments",
                Api.object()
                        .put("kind", "PERSON")
                        .put("assignee", helper)
                        .put("team", team)
                        .put("person", person)
                        .put("from", met.toString()));
        account("tinh-nguyen", "volunteer", helper);
        account("cong-an", "commune-police", null);
        account("can-bo", "commune-officer", null);
        account("doi-truong", "team-leader", null);
        account("co-so", "clinic", nurse);
        made(
                province,
                "methadone-facilities",
                Api.object().put("organisation", clinic).put("kind", "FULL").put("licensedFrom", "2020-01-01"));
    }

    @Test
    @Order(1)
    void aVolunteerOnAPhoneMeetsThemAndNotesWhatTheyNeed() {
        try (Browser phone = Browser.launch(Screen.PHONE, getClass())) {
            Visitor volunteer = new Visitor(phone, server);
            volunteer.signIn("tinh-nguyen");
            volunteer.open("/p/register/people/" + person);
            phone.look("1-volunteer-person");

            phone.follow("Ghi lần gặp");
            phone.press("Lưu lần gặp");

            volunteer.isTold("1-volunteer-met", "Đã ghi lần gặp.");
        }
        Api volunteer = as("tinh-nguyen");
        made(volunteer, "needs", about().put("need", "HEALTH").put("found", met.toString()));
        ObjectNode session = Api.object().put("day", met.plusDays(2).toString()).put("unit", ward);
        session.putArray("topics").add("PSYCHOLOGICAL");
        session.putArray("clients").addObject().put("person", person).put("note", SECRET);
        made(volunteer, "counselling-sessions", session);
    }

    @Test
    @Order(2)
    void treatmentBeginsAndEndsAndManagementIsExpectedByItself() {
        Api volunteer = as("tinh-nguyen");
        String consented = met.plusDays(4).toString();
        String application = "/api/v1/methadone/"
                + made(
                        volunteer,
                        "methadone",
                        about().put("screened", consented)
                                .put("opioids", "YES")
                                .put("counselled", consented)
                                .put("consented", consented));
        volunteer
                .post(
                        application + "/send",
                        1,
                        Api.object().put("facility", clinic).put("on", consented))
                .good();
        String referral = volunteer.get(application).good().path("referral").asText();
        answer(referral, 1, "RECEIVE", met.plusDays(6));
        answer(referral, 2, "ACCEPT", met.plusDays(7));
        answer(referral, 3, "START", met.plusDays(10));
        assertThat(figure("methadone.started", "value")).isEqualTo(1);

        answer(referral, 4, "COMPLETE", completed);

        management = "/api/v1/managements/"
                + Await.present(SOON, "the management that treatment leads to", () -> as("cong-an")
                        .get("/api/v1/managements?person=" + person)
                        .good()
                        .path("items")
                        .findValuesAsText("id")
                        .stream()
                        .findFirst());
        assertThat(at(management).at("/management/state").asText()).isEqualTo("EXPECTED");
    }

    @Test
    @Order(3)
    void anOfficerDecidesInTheBrowserByTheLawOfThatDay() {
        try (Browser desktop = Browser.launch(Screen.DESKTOP, getClass())) {
            Visitor officer = new Visitor(desktop, server);
            officer.signIn("can-bo");
            officer.open("/p/casework/people/" + person);
            desktop.look("2-officer-way");
            assertThat(desktop.text()).contains(LIST);
        }
        as("can-bo")
                .post(
                        management + "/decide",
                        at(management).path("version").asLong(),
                        Api.object().put("on", completed.plusDays(2).toString()).put("number", "07/QĐ-UBND"))
                .good();

        JsonNode decided = at(management);
        assertThat(decided.at("/management/state").asText()).isEqualTo("RUNNING");
        assertThat(decided.at("/term/lastDay").asText())
                .isEqualTo(completed.plusMonths(12).toString());
    }

    @Test
    @Order(4)
    void aPlanIsCarriedOutAndTestsAreNeverPositive() {
        Api volunteer = as("tinh-nguyen");
        String step = "/api/v1/plan-steps/"
                + made(
                        volunteer,
                        "plan-steps",
                        about().put("need", "JOB")
                                .put("action", "Đi phỏng vấn ở xưởng may")
                                .put("who", "Tình nguyện viên")
                                .put("planned", today.minusMonths(6).toString())
                                .put("due", today.minusMonths(5).toString()));
        volunteer
                .post(
                        step + "/finish",
                        1,
                        Api.object().put("on", today.minusMonths(5).toString()).put("outcome", "Đã nhận việc"))
                .good();
        for (int month : List.of(5, 2)) {
            made(
                    as("cong-an"),
                    "tests",
                    about().put("taken", today.minusMonths(month).toString())
                            .put("occasion", "PERIODIC")
                            .put("sample", "URINE")
                            .put("result", "NEGATIVE"));
        }

        assertThat(figure("casework.improved", "numerator")).isEqualTo(1);
        assertThat(figure("casework.improved", "denominator")).isEqualTo(1);
    }

    @Test
    @Order(5)
    void theTeamProposesAndTheAuthorityDecides() {
        Api leader = as("doi-truong");
        String proposal = "/api/v1/proposals/"
                + made(
                        leader,
                        "proposals",
                        Api.object()
                                .put("management", management.substring(management.lastIndexOf('/') + 1))
                                .put("by", "TEAM")
                                .put("reason", "TERM_ENDED")
                                .put("drafted", today.toString()));
        leader.post(proposal + "/send", 1, Api.object().put("on", today.toString()))
                .good();
        JsonNode sent = as("cong-an").get(proposal).good();
        assertThat(sent.path("evidence").findValuesAsText("kind"))
                .contains("TERM", "TEST", "MET")
                .doesNotContain("STEP");
        assertThat(sent.path("against")).isEmpty();

        as("cong-an")
                .post(
                        proposal + "/agree",
                        sent.path("version").asLong(),
                        Api.object().put("on", today.toString()).put("number", "15/CAX"))
                .good();

        assertThat(at(management).at("/management/state").asText()).isEqualTo("CLOSED");
        assertThat(figure("casework.left-list", "value")).isEqualTo(1);
        assertThat(figure("casework.managed", "value")).isZero();
    }

    @Test
    @Order(6)
    void eachRoleSeesItsPartOfTheOneTimeline() {
        assertThat(kinds("can-bo"))
                .contains(
                        "contact.made",
                        "counselling.given",
                        "methadone.started",
                        "methadone.completed",
                        "casework.managed",
                        "casework.tested",
                        "casework.planned",
                        "casework.left-list");
        assertThat(kinds("cong-an"))
                .contains("casework.managed", "casework.tested", "casework.left-list")
                .doesNotContain("counselling.given", "casework.planned", "methadone.started");
        assertThat(kinds("tinh-nguyen"))
                .contains("counselling.given", "methadone.started", "casework.planned", "casework.left-list")
                .doesNotContain("casework.tested", "casework.improved");
        assertThat(as("co-so").get("/api/v1/people/" + person).status()).isEqualTo(403);
    }

    @Test
    @Order(7)
    void eachRoleLooksAtThePageInABrowser() {
        try (Browser desktop = Browser.launch(Screen.DESKTOP, getClass())) {
            for (String role : List.of("can-bo", "cong-an", "tinh-nguyen")) {
                desktop.driver().manage().deleteAllCookies();
                Visitor visitor = new Visitor(desktop, server);
                visitor.signIn(role);
                visitor.open("/p/register/people/" + person);
                desktop.look("7-person-" + role);
                assertThat(desktop.text()).contains("N.G.N.").doesNotContain(SECRET);
                if (role.equals("cong-an")) {
                    assertThat(desktop.text()).doesNotContain("Tư vấn");
                }
            }
            desktop.driver().manage().deleteAllCookies();
            Visitor nurse = new Visitor(desktop, server);
            nurse.signIn("co-so");
            nurse.open("/p/methadone/inbox");
            desktop.look("7-clinic-inbox");
            nurse.open("/p/register/people/" + person);
            assertThat(desktop.text()).doesNotContain(LIST);
        }
    }

    private List<String> kinds(String account) {
        List<String> kinds = new ArrayList<>();
        as(account)
                .get("/api/v1/people/" + person + "/timeline?limit=100")
                .good()
                .path("items")
                .forEach(item -> kinds.add(item.path("kind").asText()));
        return kinds;
    }

    private JsonNode at(String path) {
        return as("can-bo").get(path).good();
    }

    private Api as(String account) {
        return server.signIn(account);
    }

    private ObjectNode about() {
        return Api.object().put("person", person).put("unit", ward);
    }

    private void answer(String referral, long version, String answer, LocalDate on) {
        as("co-so")
                .post(
                        "/api/v1/methadone-inbox/" + referral + "/answer",
                        version,
                        Api.object().put("answer", answer).put("on", on.toString()))
                .good();
    }

    private long figure(String code, String part) {
        return province.get("/api/v1/indicators/" + code + "/value?unit=01@" + today + "&from=" + met + "&to=" + today)
                .good()
                .path(part)
                .asLong();
    }

    private String somebody(String initials, int born) {
        return made(
                province,
                "people",
                Api.object().put("initials", initials).put("birthYear", born).put("unit", ward));
    }

    private void function(String nurse) {
        made(
                province,
                "assignments",
                Api.object()
                        .put("kind", "FUNCTION")
                        .put("assignee", nurse)
                        .put("organisation", clinic)
                        .put("function", "Tiếp nhận")
                        .put("from", met.toString()));
    }

    private void account(String name, String role, @Nullable String of) {
        ObjectNode account = Api.object()
                .put("username", name)
                .put("password", server.password())
                .put("mustChangePassword", false);
        if (of != null) {
            account.put("personId", of);
        }
        ObjectNode grant = account.putArray("grants").addObject().put("role", role);
        if (!role.equals("clinic")) {
            grant.put("unit", ward);
        }
        if (role.equals("volunteer")) {
            grant.put("assignedOnly", true);
        }
        server.signIn("admin").post("/api/v1/accounts", account).good();
    }

    private static String made(Api by, String what, ObjectNode body) {
        return by.post("/api/v1/" + what, body).good().path("id").asText();
    }
}
