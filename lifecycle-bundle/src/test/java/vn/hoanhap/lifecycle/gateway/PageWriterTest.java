package vn.hoanhap.lifecycle.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageWriterTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/p/loans/?q=a%20b", "/p/register/people/12#contacts"})
    void goesOnWithinThisServer(String location) {
        assertThat(PageWriter.local(location)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//elsewhere.example",
                "https://elsewhere.example",
                "/\\elsewhere.example",
                "",
                "p/loans",
                "/a\r\nb",
                "/á"
            })
    void goesNowhereElse(String location) {
        assertThat(PageWriter.local(location)).isFalse();
    }
}
