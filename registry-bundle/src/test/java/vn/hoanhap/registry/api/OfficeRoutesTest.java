package vn.hoanhap.registry.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.hoanhap.registry.RegisterWorld.JUNE;
import static vn.hoanhap.registry.RegisterWorld.TODAY;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.RegisterWorld;
import vn.hoanhap.registry.RegistryProgramme;
import vn.hoanhap.registry.api.OfficeRoutes.NewChoice;
import vn.hoanhap.registry.api.OfficeRoutes.OfficeAnswer;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.FewSheets;
import vn.hoanhap.testkit.programme.PlainTables;
import vn.hoanhap.testkit.programme.ServedProgramme;
import vn.hoanhap.testkit.programme.TestCall;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

/** Whose unit the office is, as another system reads and chooses it. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
class OfficeRoutesTest {
    private final RegisterWorld world;
    private final ServedProgramme served;

    OfficeRoutesTest(OpenStore store) {
        world = new RegisterWorld(store);
        served = world.serve(new RegistryProgramme(world.register(), new FewSheets(), new PlainTables()));
    }

    @PreparesDatabase
    static void found(OpenStore store) {
        new RegisterWorld(store).founded();
    }

    @Test
    void choosesAProvinceFromADayOnAndNoCommune() {
        OfficeAnswer chosen =
                body(served.answer("PUT /office", OfficeAnswer.class, caller(), new NewChoice("82", JUNE)));

        assertThat(Objects.requireNonNull(chosen.unit()).name()).isEqualTo("Tỉnh Tiền Giang");
        OfficeAnswer read = body(served.answer("GET /office", OfficeAnswer.class, caller()));
        assertThat(read).isEqualTo(chosen);
        assertThat(read.chosen()).isTrue();
        assertThat(read.choices().get(0).from()).isEqualTo(JUNE);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(
                        () -> served.answer("PUT /office", OfficeAnswer.class, caller(), new NewChoice("28249", JUNE)))
                .satisfies(refused -> assertThat(refused.problem().errors())
                        .extracting(Problem.FieldError::field)
                        .containsExactly("unit"));
        assertThat(served.offers().route("PUT /office").audit()).isEqualTo("office.unit-chosen");
        assertThat(served.offers().route("PUT /office").permission()).isEqualTo(RegisterRights.OFFICE);
    }

    private static OfficeAnswer body(Answer<OfficeAnswer> answer) {
        return Objects.requireNonNull(answer.body());
    }

    private static TestCall caller() {
        return TestCall.by(RegisterWorld.officer(null, RegisterRights.OFFICE))
                .asOf(JUNE)
                .today(TODAY);
    }
}
