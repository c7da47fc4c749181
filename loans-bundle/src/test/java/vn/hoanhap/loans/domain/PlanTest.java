package vn.hoanhap.loans.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlanTest {

    @Test
    void isRegularWhereTheDistanceDividesTheTermOrIsAQuarterOrTheLike() {
        assertThat(Plan.regular(14, 7)).isTrue();
        assertThat(Plan.regular(20, 3)).as("a last quarter may be shorter").isTrue();
        assertThat(Plan.regular(30, 7)).isFalse();
    }
}
