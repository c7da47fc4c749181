package vn.hoanhap.lifecycle.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
}
