package vn.hoanhap.testkit.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TestRowTest {

    @Test
    void readsCellsByType() {
        TestRow row = TestRow.of("key,name,amount,rate,on,past,note", "L-1,Nuôi gà,5000000,6.6,2024-03-01,true,");

        assertThat(row.key()).isEqualTo("L-1");
        assertThat(row.text("name")).isEqualTo("Nuôi gà");
        assertThat(row.number("amount")).isEqualTo(5_000_000);
        assertThat(row.decimal("rate")).isEqualTo(new BigDecimal("6.6"));
        assertThat(row.date("on")).isEqualTo(LocalDate.of(2024, 3, 1));
        assertThat(row.yes("past")).isTrue();
        assertThat(row.text("note")).isNull();
        assertThat(row.number("missing")).isNull();
    }

    @Test
    void looksUpWhatACellRefersToAndLeavesOutWhatIsNotThereYet() {
        TestRow row =
                TestRow.of("key,fund,people", "L-1,F-1,P-1;P-NEW;P-2").knowing(Map.of("F-1", 7L, "P-1", 1L, "P-2", 2L));

        assertThat(row.id("fund")).isEqualTo(7);
        assertThat(row.ids("people")).containsExactly(1L, 2L);
        assertThat(row.id("unit")).isNull();
        assertThat(row.ids("unit")).isEmpty();
    }
}
