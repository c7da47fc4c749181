package vn.hoanhap.registry.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoanhap.registry.RegisterWorld.JUNE;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.RegisterWorld;
import vn.hoanhap.registry.RegistryProgramme;
import vn.hoanhap.registry.legal.LegalText;
import vn.hoanhap.registry.legal.LegalUse;
import vn.hoanhap.registry.units.Neighbourhood;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.FewSheets;
import vn.hoanhap.testkit.programme.PlainTables;
import vn.hoanhap.testkit.programme.ServedProgramme;
import vn.hoanhap.testkit.programme.TestCall;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

/** Changes of units, legal texts and functions as another system meets them. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
class LandRoutesTest {
    private static final LocalDate NOVEMBER = LocalDate.of(2024, 11, 1);

    private final RegisterWorld world;
    private final ServedProgramme served;

    LandRoutesTest(OpenStore store) {
        world = new RegisterWorld(store);
        served = world.serve(new RegistryProgramme(world.register(), new FewSheets(), new PlainTables()));
    }

    @PreparesDatabase
    static void found(OpenStore store) {
        new RegisterWorld(store).founded();
    }

    @Test
    void showsAChangeWritesItAndLeavesItOutOfWhatIsOpen() {
        world.person(world.unit("28258", JUNE), "N.V.A.", 1990);
        UnitChangeRoutes.NewChange merger = new UnitChangeRoutes.NewChange(
                "MERGED", List.of("28258", "28267"), List.of("28264"), NOVEMBER, "1202/NQ-UBTVQH15");
        assertThat(open()).contains("Phường 3", "Phường 8").startsWith("Phường 3");

        UnitChangeRoutes.ChangeAnswer shown = change(merger, true);
        assertThat(shown.written()).isFalse();
        assertThat(shown.units())
                .extracting(UnitChangeRoutes.AftermathItem::people)
                .containsExactly(1L, 0L);
        assertThat(shown.units())
                .allSatisfy(one -> assertThat(one.countedInName()).isEqualTo("Phường Mỹ Tho"));
        assertThat(open()).contains("Phường 3", "Phường 8");

        assertThat(change(merger, false).written()).isTrue();
        assertThat(open()).doesNotContain("Phường 3", "Phường 8");
        refuses(422, () -> change(merger, false));
        refuses(
                422,
                () -> change(
                        new UnitChangeRoutes.NewChange("GONE", List.of("28255"), List.of("28261"), NOVEMBER, "1"),
                        true));
    }

    private UnitChangeRoutes.ChangeAnswer change(UnitChangeRoutes.NewChange body, boolean dryRun) {
        return body(served.answer(
                "POST /units/changes",
                UnitChangeRoutes.ChangeAnswer.class,
                call().query("dryRun", String.valueOf(dryRun)),
                body));
    }

    private List<String> open() {
        return body(served.answer(
                        "GET /units/without-successor",
                        UnitChangeRoutes.LeftList.class,
                        call().asOf(RegisterWorld.TODAY).query("limit", 500)))
                .items()
                .stream()
                .map(UnitChangeRoutes.LeftItem::name)
                .toList();
    }

    @Test
    void renamesANeighbourhoodFromADayOn() {
        NeighbourhoodRoutes.NeighbourhoodBody body =
                new NeighbourhoodRoutes.NeighbourhoodBody("28249@2024-06-06", "Tổ 4", "RESIDENTIAL_GROUP", null, null);
        Answer<Written> entered = served.answer("POST /neighbourhoods", Written.class, call(), body);
        String id = String.valueOf(body(entered).id().value());
        NeighbourhoodRoutes.NewName name = new NeighbourhoodRoutes.NewName(JUNE, "Khu phố 4");

        rename(id, name, 1);

        assertThat(neighbourhood(id, JUNE.minusDays(1)).name()).isEqualTo("Tổ 4");
        assertThat(neighbourhood(id, JUNE).name()).isEqualTo("Khu phố 4");
        assertThat(neighbourhood(id, JUNE).formerNames())
                .containsExactly(new Neighbourhood.FormerName("Tổ 4", JUNE.minusDays(1)));
        refuses(412, () -> rename(id, new NeighbourhoodRoutes.NewName(NOVEMBER, "Khu phố 5"), 1));
        refuses(422, () -> rename(id, new NeighbourhoodRoutes.NewName(JUNE, "Khu phố 5"), 2));
    }

    private void rename(String id, NeighbourhoodRoutes.NewName name, long version) {
        served.answer(
                "POST /neighbourhoods/{id}/names",
                Written.class,
                call().path("id", id).ifMatch(version),
                name);
    }

    private NeighbourhoodRoutes.NeighbourhoodAnswer neighbourhood(String id, LocalDate on) {
        return body(served.answer(
                "GET /neighbourhoods/{id}",
                NeighbourhoodRoutes.NeighbourhoodAnswer.class,
                call().path("id", id).asOf(on)));
    }

    @Test
    void keepsLegalTextsOfTheProvince() {
        LegalRoutes.LegalBody text = new LegalRoutes.LegalBody(
                "9/2024/NQ-HĐND", "RESOLUTION", "Mức phụ cấp", null, null, JUNE, null, null, "Công báo");
        Answer<Written> entered = served.answer("POST /legal-texts", Written.class, call(), text);
        String key = String.valueOf(body(entered).id().value());

        assertThat(detail(key).text().state()).isEqualTo(LegalText.State.IN_FORCE);
        refuses(422, () -> served.answer("POST /legal-texts", Written.class, call(), text));
        refuses(412, () -> put(key, text, 7));
        put(key, text, 1);
        refuses(409, () -> put("105-2021-nd-cp", copy("105/2021/NĐ-CP"), 0));
        refuses(
                409,
                () -> served.answer("DELETE /legal-texts/{key}", Written.class, call().path("key", "105-2021-nd-cp")));
        served.answer("DELETE /legal-texts/{key}", Written.class, call().path("key", key));
        refuses(404, () -> detail(key));
        assertThat(detail("1013-nq-ubtvqh15").uses()).hasSize(3).allSatisfy(use -> assertThat(use.what())
                .isEqualTo(LegalUse.What.SUCCESSION));
        assertThat(body(served.answer(
                                "GET /legal-texts", LegalRoutes.LegalList.class, call().query("q", "du lieu ca nhan")))
                        .items())
                .extracting(LegalRoutes.LegalItem::number)
                .containsExactly("356/2025/NĐ-CP", "91/2025/QH15", "13/2023/NĐ-CP");
    }

    private static LegalRoutes.LegalBody copy(String number) {
        return new LegalRoutes.LegalBody(number, "DECREE", "Khác", null, null, null, null, null, "Công báo");
    }

    private void put(String key, LegalRoutes.LegalBody text, long version) {
        served.answer(
                "PUT /legal-texts/{key}", Written.class, call().path("key", key).ifMatch(version), text);
    }

    private LegalRoutes.LegalDetail detail(String key) {
        return body(served.answer("GET /legal-texts/{key}", LegalRoutes.LegalDetail.class, call().path("key", key)));
    }

    @Test
    void correctsAFunctionAndListsThoseOfAnOrganisation() {
        long unit = world.unit("28582", JUNE);
        Id officer = new Id(world.person(unit, "T.V.B.", 1979));
        Id police = body(served.answer(
                        "POST /organisations",
                        Written.class,
                        call(),
                        new OrganisationRoutes.OrganisationBody(
                                "Công an xã", "POLICE", "28582@2024-06-06", null, null, null)))
                .id();
        Id id = body(served.answer(
                        "POST /assignments", Written.class, call(), function(officer, police, "Trưởng", null)))
                .id();

        served.answer(
                "PUT /assignments/{id}",
                Written.class,
                call().path("id", id.value()).ifMatch(1),
                function(officer, police, "HEAD_OF_COMMUNE_POLICE", JUNE));

        assertThat(body(served.answer(
                                "GET /organisations/{id}/functions",
                                AssignmentRoutes.AssignmentList.class,
                                call().path("id", police.value())))
                        .items())
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.function()).isEqualTo("HEAD_OF_COMMUNE_POLICE");
                    assertThat(item.to()).isEqualTo(JUNE);
                });
        assertThat(body(served.answer(
                                "GET /function-titles",
                                ReferralAnswers.CodeItems.class,
                                call().asOf(LocalDate.of(2025, 3, 1))))
                        .items())
                .extracting(ReferralAnswers.CodeItem::code)
                .contains("HEAD_OF_COMMUNE_POLICE")
                .doesNotContain("LABOUR_OFFICER");
    }

    private static AssignmentRoutes.NewAssignment function(
            Id officer, Id organisation, String title, @Nullable LocalDate to) {
        return new AssignmentRoutes.NewAssignment(
                "FUNCTION", officer, null, null, null, organisation, title, null, LocalDate.of(2024, 1, 1), to);
    }

    private static TestCall call() {
        return TestCall.by(RegisterWorld.officer(null, RegisterRights.PEOPLE_READ))
                .scope(Scope.EVERYTHING)
                .today(RegisterWorld.TODAY);
    }

    private static <A> A body(Answer<A> answer) {
        return Objects.requireNonNull(answer.body());
    }

    private static void refuses(int status, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(
                        problem.problem().status())
                .isEqualTo(status));
    }
}
