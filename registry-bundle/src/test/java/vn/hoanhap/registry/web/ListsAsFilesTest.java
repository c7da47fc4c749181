package vn.hoanhap.registry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Download;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.registry.Doubles;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.RegisterWorld;
import vn.hoanhap.registry.RegistryProgramme;
import vn.hoanhap.registry.assignments.Assignment;
import vn.hoanhap.registry.teams.PolicyBook;
import vn.hoanhap.registry.teams.TeamPolicy;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.FewSheets;
import vn.hoanhap.testkit.programme.PlainTables;
import vn.hoanhap.testkit.programme.ServedProgramme;
import vn.hoanhap.testkit.programme.TestCall;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

/** Lists beside people, teams and households leave as files too: what their pages show, and not a name more. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
class ListsAsFilesTest {

    private final RegisterWorld world;
    private final ServedProgramme served;

    ListsAsFilesTest(OpenStore store) {
        world = new RegisterWorld(store);
        served = world.serve(new RegistryProgramme(world.register(), new FewSheets(), new PlainTables()));
    }

    @PreparesDatabase
    static void found(OpenStore store) {
        new RegisterWorld(store).founded();
    }

    @Test
    void leaveATraceWithoutException() {
        assertThat(Stream.of(
                        "organisations",
                        "legal-texts",
                        "units",
                        "units/without-successor",
                        "duplicates",
                        "people/mine",
                        "inbox",
                        "team-policies"))
                .allSatisfy(list -> assertThat(served.offers()
                                .route("GET /" + list + "/export")
                                .audit())
                        .isEqualTo("list.exported"));
    }

    @Test
    void giveUnitsAndLegalTextsAsTheirPagesShowThem() throws IOException {
        assertThat(text("units", everything()))
                .contains(" | 82 | Tỉnh Tiền Giang | PROVINCE | ")
                .doesNotContain("Xã Bàn Long");
        assertThat(text("units", everything().query("q", "ban long")))
                .contains(" | 28573 | Xã Bàn Long | COMMUNE | Huyện Châu Thành | ");
        assertThat(text("units", everything().query("q", "82"))).contains("Tỉnh Tiền Giang");
        assertThat(text("legal-texts", everything().query("q", "105/2021")))
                .contains("105/2021/NĐ-CP | DECREE | ")
                .hasLineCount(2);
        assertThat(text("units/without-successor", everything().asOf(RegisterWorld.TODAY)))
                .startsWith("unit_id | code | name | kind | parent | ended_on | teams | people | lines\n");
    }

    @Test
    void givePairsByIdsAndInitials() throws IOException {
        Doubles doubles = new Doubles(world);
        long one = doubles.enter(doubles.successor(), "Đỗ Thị Tệp", 1977, null);
        long other = doubles.enter(doubles.here(), "Đỗ Thị Tệp", 1978, null);
        doubles.look();

        String file = text("duplicates", everything().asOf(RegisterWorld.TODAY));

        assertThat(file)
                .contains(one + " | Đ.T.T. | ", other + " | Đ.T.T. | ", "NAME; ", " | WEAK | ")
                .doesNotContain("Đỗ Thị", "Tệp");
        assertThat(text("duplicates", everything().query("state", "decided"))).doesNotContain(one + " | ");
    }

    @Test
    void giveVolunteersTheirOwnPeopleAlone() throws IOException {
        long unit = world.unit("28249", RegisterWorld.JUNE);
        long volunteer = world.person(unit, "V.T.N.", 1970);
        long mine = world.person(unit, "C.T.T.", 1990);
        long other = world.person(unit, "N.K.H.", 1991);
        world.write(() -> world.register()
                .assignments()
                .create(new Assignment.Draft(
                        "PERSON",
                        volunteer,
                        1L,
                        new Assignment.Subject(mine, null, null, null, null),
                        LocalDate.of(2024, 1, 1),
                        null)));

        assertThat(text("people/mine", calledBy(volunteer)))
                .contains(mine + " | C.T.T. | ")
                .doesNotContain(other + " | ");
        assertThat(text("people/mine", everything())).hasLineCount(1);
    }

    @Test
    void giveTheInboxAsFarAsTheReaderSeesIt() throws IOException {
        Principal clinic = RegisterWorld.officer(null, RegisterRights.REFERRALS_READ);

        assertThat(text("inbox", everything().query("list", "moves"))).hasLineCount(1);
        assertThat(text("inbox", dated(TestCall.by(clinic)))).startsWith("id | initials | what | where | since");
        refuses("list", () -> file("inbox", dated(TestCall.by(clinic)).query("list", "moves")));
        refuses("state", () -> file("inbox", everything().query("list", "moves").query("state", "started")));
        refuses("code", () -> file("inbox", everything().query("code", "FOO")));
    }

    @Test
    void givePoliciesByPlaceAndByWhatHoldsOnTheDay() throws IOException {
        long province = world.unit("82", RegisterWorld.JUNE);
        policy(province, LocalDate.of(2030, 1, 1), "Quyết định 77/QĐ-UBND");

        assertThat(text("team-policies", everything().query("province", Long.toString(province))))
                .contains("Tỉnh Tiền Giang | CLUB | 2030-01-01 | ", "Quyết định 77/QĐ-UBND");
        assertThat(text("team-policies", everything().query("now", "true"))).doesNotContain("77/QĐ-UBND");
        refuses("province", () -> file("team-policies", everything().query("province", "1")));
    }

    @Test
    void refuseFiltersThatMeanNothing() {
        refuses("kind", () -> file("organisations", everything().query("kind", "FOO")));
        refuses("unit", () -> file("organisations", everything().query("unit", "không có xã này")));
        refuses("kind", () -> file("legal-texts", everything().query("kind", "FOO")));
        refuses("level", () -> file("units", everything().query("level", "FOO")));
        refuses("unit", () -> file("units/without-successor", everything().query("unit", "không có xã này")));
        refuses("state", () -> file("duplicates", everything().query("state", "FOO")));
    }

    private void policy(long province, LocalDate from, String source) {
        TeamPolicy asks = new TeamPolicy(3, 9, 1, 1, 2, List.of(), source);
        world.write(
                () -> world.register().teams().policies().enter(new PolicyBook.Draft(province, "CLUB", from, asks)));
    }

    private static void refuses(String field, ThrowingCallable call) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(call).satisfies(refused -> assertThat(
                        refused.problem().errors())
                .extracting(Problem.FieldError::field)
                .containsExactly(field));
    }

    private Download file(String list, Call call) {
        return Objects.requireNonNull(
                served.answer("GET /" + list + "/export", Download.class, call).body());
    }

    private String text(String list, Call call) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file(list, call).writer().writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static TestCall everything() {
        return dated(TestCall.by(RegisterWorld.officer(null, rights())));
    }

    private static TestCall calledBy(@Nullable Long person) {
        Set<String> names = Stream.of(rights()).map(Permission::name).collect(Collectors.toSet());
        return dated(TestCall.by(
                new Principal(9, "volunteer", person, List.of(new Principal.Grant("volunteer", names, null, true)))));
    }

    private static Permission[] rights() {
        return new Permission[] {
            RegisterRights.PEOPLE_READ,
            RegisterRights.PEOPLE_MERGE,
            RegisterRights.TEAMS_READ,
            RegisterRights.UNITS_READ,
            RegisterRights.UNITS_SUCCESSION,
            RegisterRights.ORGANISATIONS_READ,
            RegisterRights.LEGAL_READ,
            RegisterRights.REFERRALS_READ
        };
    }

    private static TestCall dated(TestCall call) {
        return call.asOf(RegisterWorld.JUNE).today(RegisterWorld.TODAY);
    }
}
