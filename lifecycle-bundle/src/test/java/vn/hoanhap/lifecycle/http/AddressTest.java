package vn.hoanhap.lifecycle.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.text.Messages;

class AddressTest {

    @Test
    void cutsAPathIntoDecodedSegments() {
        assertThat(PathSegments.of("/")).hasValue(List.of());
        assertThat(PathSegments.of("/p/loans/")).hasValue(List.of("p", "loans"));
        assertThat(PathSegments.of("/units/82@2024-06-06")).hasValue(List.of("units", "82@2024-06-06"));
        assertThat(PathSegments.of("/x/H%C3%B2a")).hasValue(List.of("x", "Hòa"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a//b", "/a/../b", "/a/%2e%2e/b", "/a/%", "/a/%F0", "/a/%00", "/a/%zz"})
    void refusesPathsThatMeanSomethingElseElsewhere(String path) {
        assertThat(PathSegments.of(path)).isEmpty();
    }

    @Test
    void readsFieldsInTheirOrder() {
        assertThat(Fields.of("q=b%C3%ACnh+an&tag=1&tag=2&empty=&flag"))
                .hasValue(Map.of(
                        "q", List.of("bình an"),
                        "tag", List.of("1", "2"),
                        "empty", List.of(""),
                        "flag", List.of("")));
        assertThat(Fields.of(null)).hasValue(Map.of());
        assertThat(Fields.of("a=%C3")).isEmpty();
    }

    @Test
    void composesNoLetterWithMoreMarksThanAnyScriptWritesAndNamesItsField() {
        String marks = "%CC%81".repeat(6) + "%CC%A3".repeat(6);

        Map<String, List<String>> fields =
                Fields.of("q=b%C3%ACnh&note=o" + marks).orElseThrow();

        assertThat(fields.get("note")).containsExactly("o" + "\u0301".repeat(6) + "\u0323".repeat(6));
        assertThat(Fields.overloaded(fields)).hasValue("note");
        assertThat(Fields.overloaded(Map.of("q", List.of("Hòa")))).isEmpty();
        assertThat(PathSegments.of("/x/o" + marks)).isEmpty();
    }

    @Test
    void refusesAFormWithALetterThatNoScriptWrites() {
        Refusals refusals = new Refusals(Messages.of(Refusals.class));
        Map<String, List<String>> fields = Map.of("note", List.of("o" + "\u0301".repeat(11)));

        assertThatThrownBy(() -> refusals.requireReadable(fields))
                .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(
                                refused.problem().errors())
                        .extracting(Problem.FieldError::field)
                        .containsExactly("note"));
        refusals.requireReadable(Map.of("note", List.of("Hòa")));
    }
}
