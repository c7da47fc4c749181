package vn.hoanhap.loans.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.text.Text;

class ProductTest {

    private static final Plan PLAN = new Plan(60, AnnualRate.ZERO, ScheduleKind.EQUAL_PRINCIPAL, 3, 0);

    private final Product product = new Product(
            1,
            "QD29-2014",
            new Text("Quyết định 29/2014", "Decision 29/2014"),
            null,
            "POLICY_BANK",
            LocalDate.of(2014, 6, 15),
            LocalDate.of(2026, 4, 30),
            Set.of(BorrowerKind.PERSON, BorrowerKind.HOUSEHOLD),
            new Product.Caps(20_000_000L, 30_000_000L, null),
            60,
            null,
            130,
            null);

    @Test
    void allowsUpToTheCapOfTheKindOfBorrower() {
        assertThat(product.concerns(loan(new Borrower.OnePerson(7L), 20_000_000, PLAN), 0))
                .isEmpty();
        assertThat(product.concerns(loan(new Borrower.OneHousehold(7L), 30_000_000, PLAN), 0))
                .isEmpty();
        assertThat(product.concerns(loan(new Borrower.OnePerson(7L), 20_000_001, PLAN), 0))
                .containsExactly(Concern.ABOVE_CAP);
    }

    @Test
    void countsWhatTheBorrowerStillOwes() {
        Agreement agreement = loan(new Borrower.OnePerson(7L), 12_000_000, PLAN);

        assertThat(product.concerns(agreement, 8_000_000)).isEmpty();
        assertThat(product.concerns(agreement, 8_000_001)).containsExactly(Concern.ABOVE_CAP);
    }

    @Test
    void mindsTheTermAndTheKindOfBorrower() {
        Plan long61 = new Plan(61, AnnualRate.ZERO, ScheduleKind.EQUAL_PRINCIPAL, 3, 0);

        assertThat(product.concerns(loan(new Borrower.Couple(7L, 8L), 1_000_000, long61), 0))
                .containsExactlyInAnyOrder(Concern.BORROWER_NOT_SERVED, Concern.TERM_TOO_LONG);
    }

    @Test
    void isInForceFromItsFirstToItsLastDay() {
        assertThat(product.inForceOn(LocalDate.of(2014, 6, 14))).isFalse();
        assertThat(product.inForceOn(LocalDate.of(2014, 6, 15))).isTrue();
        assertThat(product.inForceOn(LocalDate.of(2026, 4, 30))).isTrue();
        assertThat(product.inForceOn(LocalDate.of(2026, 5, 1))).isFalse();
    }

    private static Agreement loan(Borrower borrower, long amount, Plan plan) {
        return new Agreement(1, borrower, 7, 1, "Nuôi bò", LocalDate.of(2024, 2, 8), amount, plan);
    }
}
