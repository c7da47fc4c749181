package vn.hoanhap.registry.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.hoanhap.registry.RegisterWorld.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.RegisterWorld;
import vn.hoanhap.registry.RegistryProgramme;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.FewSheets;
import vn.hoanhap.testkit.programme.PlainTables;
import vn.hoanhap.testkit.programme.ServedProgramme;
import vn.hoanhap.testkit.programme.TestCall;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

/** Work is written in the name of the unit that stood on the day of the work, and of no other where one is on record. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
class UnitOfTheDayTest {
    private static final LocalDate BEFORE_THE_REFORM = LocalDate.of(2024, 5, 15);
    private static final LocalDate AFTER_THE_REFORM = TODAY.minusDays(30);

    private final RegisterWorld world;
    private final ServedProgramme served;
    private final long begun;
    private final long ended;
    private final long person;
    private final long volunteer;

    UnitOfTheDayTest(OpenStore store) {
        world = new RegisterWorld(store);
        served = world.serve(new RegistryProgramme(world.register(), new FewSheets(), new PlainTables()));
        begun = world.unit("28738", TODAY);
        ended = stood(begun, BEFORE_THE_REFORM).get(0).id();
        person = world.person(begun, "N.V.T.", 1985);
        volunteer = world.person(begun, "T.T.H.", 1980);
    }

    @PreparesDatabase
    static void found(OpenStore store) {
        new RegisterWorld(store).founded();
    }

    @Test
    void namesWhoStoodThereBeforeAUnitBegan() {
        List<Unit> then = stood(begun, BEFORE_THE_REFORM);

        Problem.FieldError fault = refused(() -> contact(BEFORE_THE_REFORM, String.valueOf(begun)));

        assertThat(fault.field()).isEqualTo("unit");
        assertThat(fault.message().vi()).contains("Ngày 15/05/2024 chưa có ").contains("01/07/2025");
        assertThat(then).hasSizeGreaterThan(1).allSatisfy(unit -> assertThat(
                        fault.remedy().vi())
                .contains(unit.name() + " (" + unit.code() + "@2024-05-15)"));
        Problem.FieldError team = refused(() -> team(BEFORE_THE_REFORM, begun));
        assertThat(team.field()).isEqualTo("unit");
        assertThat(team.remedy().vi()).contains(then.get(0).name());
    }

    @Test
    void namesWhoTookOverFromAUnitThatHadEnded() {
        Problem.FieldError fault = refused(() -> contact(AFTER_THE_REFORM, String.valueOf(ended)));

        assertThat(fault.field()).isEqualTo("unit");
        assertThat(fault.remedy().vi()).contains("(28738@" + AFTER_THE_REFORM + ")");
    }

    @Test
    void takesTheUnitOfTheDay() {
        assertThat(unitOf(contact(BEFORE_THE_REFORM, String.valueOf(ended)))).isEqualTo(ended);
        assertThat(unitOf(contact(AFTER_THE_REFORM, null))).isEqualTo(begun);
        String code = stood(begun, BEFORE_THE_REFORM).get(0).code();
        assertThat(unitOf(contact(BEFORE_THE_REFORM, code)))
                .as("a bare code is one of the day of the work")
                .isEqualTo(ended);
    }

    @Test
    void asksWhichOfSeveralItWasWhenNobodySaysWhere() {
        assertThat(refused(() -> contact(BEFORE_THE_REFORM, null)).field()).isEqualTo("unit");
    }

    private List<Unit> stood(long unit, LocalDate on) {
        return world.read(() -> world.register().units().units().stoodOn(unit, on));
    }

    private Written contact(LocalDate on, @Nullable String unit) {
        ContactRoutes.ContactBody body = new ContactRoutes.ContactBody(
                new Id(volunteer), null, unit, on, "FACE_TO_FACE", null, "thăm hỏi", null, null, null);
        return write("POST /people/{id}/contacts", call().path("id", new Id(person)), body);
    }

    private Written team(LocalDate on, long unit) {
        return write(
                "POST /teams",
                call(),
                new TeamRoutes.NewTeam("Đội", "VOLUNTEER_TEAM", String.valueOf(unit), null, on, null));
    }

    private Written write(String route, TestCall call, Object body) {
        return Objects.requireNonNull(
                served.answer(route, Written.class, call, body).body());
    }

    private static TestCall call() {
        return TestCall.by(RegisterWorld.officer(
                        null, RegisterRights.PEOPLE_WRITE, RegisterRights.CONTACTS_WRITE, RegisterRights.TEAMS_WRITE))
                .asOf(TODAY)
                .today(TODAY);
    }

    private long unitOf(Written contact) {
        return world.read(() -> world.register()
                .contacts()
                .find(contact.id().value(), Scope.EVERYTHING)
                .orElseThrow()
                .draft()
                .unitId());
    }

    private static Problem.FieldError refused(ThrowingCallable call) {
        ProblemException problem = catchThrowableOfType(ProblemException.class, call);
        assertThat(problem).as("the refusal").isNotNull();
        assertThat(problem.problem().status()).isEqualTo(422);
        return Objects.requireNonNull(problem).problem().errors().get(0);
    }
}
