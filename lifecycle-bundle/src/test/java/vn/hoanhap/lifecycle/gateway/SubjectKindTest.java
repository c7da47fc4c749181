package vn.hoanhap.lifecycle.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SubjectKindTest {

    @Test
    void namesWhatTheIdBelongsTo() {
        assertThat(SubjectKind.of("register", "/people/{id}/contacts/{contact}/undo"))
                .isEqualTo("person");
        assertThat(SubjectKind.of("loans", "/lending-funds/{id}")).isEqualTo("lending-fund");
        assertThat(SubjectKind.of("access", "/accounts/{id}/grants")).isEqualTo("account");
    }

    @Test
    void namesTheProgrammesOwnNounWhenThePathBeginsWithTheId() {
        assertThat(SubjectKind.of("loans", "/{id}/repayments")).isEqualTo("loan");
        assertThat(SubjectKind.of("loans", "/")).isEqualTo("loan");
    }

    @Test
    void namesWhatAPathWithoutAnIdMakes() {
        assertThat(SubjectKind.of("register", "/people")).isEqualTo("person");
        assertThat(SubjectKind.of("reporting", "/activities")).isEqualTo("activity");
        assertThat(SubjectKind.of("access", "/session")).isEqualTo("session");
    }
}
