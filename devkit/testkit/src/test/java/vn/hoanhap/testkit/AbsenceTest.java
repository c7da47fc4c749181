package vn.hoanhap.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class AbsenceTest {

    private final String property = "hoanhap.test." + UUID.randomUUID() + ".required";
    private final Absence absence = new Absence("a clinic", property, "open one");
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream before = System.err;

    @BeforeEach
    void listen() {
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() {
        System.setErr(before);
        System.clearProperty(property);
    }

    @Test
    void skipsWithABannerThatSaysWhatToDo() {
        TestAbortedException skip = absence.skipOrFail(AbsenceTest.class);

        assertThat(skip).hasMessage("AbsenceTest needs a clinic, which is absent: open one");
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("A CLINIC IS ABSENT", "open one", "-D" + property + "=true");
    }

    @Test
    void printsTheBannerOnce() {
        absence.skipOrFail(AbsenceTest.class);
        int once = printed.size();

        absence.skipOrFail(AbsenceTest.class);

        assertThat(printed.size()).isEqualTo(once);
    }

    @Test
    void failsWhenTheThingIsRequired() {
        System.setProperty(property, "true");

        assertThatIllegalStateException()
                .isThrownBy(() -> absence.skipOrFail(AbsenceTest.class))
                .withMessageContaining("open one")
                .withMessageContaining(property);
    }
}
