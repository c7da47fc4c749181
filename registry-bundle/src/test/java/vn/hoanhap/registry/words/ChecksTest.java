package vn.hoanhap.registry.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.Violations;

class ChecksTest {

    @ParameterizedTest
    @ValueSource(strings = {"\u202Egnp.exe", "Đội\u200B1", "Đội \u2066A\u2069", "A\u200E", "A\u2028B", "-"})
    void refusesANameThatDoesNotReadAsItIsWritten(String name) {
        Violations faults = new Violations();

        Checks.name(faults, "name", name, 200);
        Checks.optionalName(faults, "established_by", name, 200);

        assertThat(said(faults))
                .containsExactly(
                        "name It has no letter, or characters that cannot be seen.",
                        "established_by It has no letter, or characters that cannot be seen.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u200B", "\u3164", "\uFEFF \u00A0"})
    void takesWhatNobodySeesForEmpty(String text) {
        Violations name = new Violations();
        Violations topic = new Violations();

        Checks.name(name, "name", text, 200);
        Checks.text(topic, "topic", text, 200);

        assertThat(said(name)).containsExactly("name It is empty.");
        assertThat(said(topic)).containsExactly("topic It is empty.");
    }

    @Test
    void takesNamesAsPeopleWriteThem() {
        Violations faults = new Violations();

        Checks.name(faults, "name", "CLB \u201CNiềm tin\u201D số 2 (ấp Long Thạnh)", 200);
        Checks.optionalName(faults, "established_by", null, 200);
        Checks.optionalName(faults, "established_by", " ", 200);

        assertThat(said(faults)).isEmpty();
    }

    private static List<String> said(Violations faults) {
        return faults.errors().stream().map(ChecksTest::said).toList();
    }

    private static String said(Problem.FieldError error) {
        return error.field() + " " + error.message().en();
    }
}
