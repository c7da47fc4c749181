package vn.hoanhap.exchange.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.ImportSheet.Column;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.testkit.programme.Officers;

class ContentHashTest {

    private static final Text TITLE = new Text("Cột", "Column");
    private static final List<Column> COLUMNS = List.of(
            column("rate", ImportSheet.Type.DECIMAL),
            column("on", ImportSheet.Type.DATE),
            column("amount", ImportSheet.Type.DONG),
            column("unit", ImportSheet.Type.UNIT),
            column("people", ImportSheet.Type.KEYS),
            column("alone", ImportSheet.Type.YES_NO),
            column("name", ImportSheet.Type.TEXT));

    @Test
    void isOneForOneValueHoweverItIsWritten() {
        TypedRow comma = row(
                Map.of("rate", new BigDecimal("6.60"), "amount", 1535L, "on", LocalDate.of(2024, 2, 1), "unit", 7L),
                Map.of(
                        "rate",
                        "6,60",
                        "amount",
                        "1.535",
                        "on",
                        "01/02/2024",
                        "unit",
                        "82@2024-02-01",
                        "people",
                        "a; b"));
        TypedRow point = row(
                Map.of("rate", new BigDecimal("6.6"), "amount", 1535L, "on", LocalDate.of(2024, 2, 1), "unit", 7L),
                Map.of(
                        "rate",
                        "6.6",
                        "amount",
                        "1535",
                        "on",
                        "2024-02-01",
                        "unit",
                        "82",
                        "alone",
                        "không",
                        "people",
                        "b;a;"));

        assertThat(hash(comma)).isEqualTo(hash(point));
    }

    @Test
    void differsWithAnyValue() {
        TypedRow row = row(Map.of("rate", new BigDecimal("6.6")), Map.of("people", "a;b"));

        assertThat(hash(row))
                .isNotEqualTo(hash(row(Map.of("rate", new BigDecimal("66")), Map.of("people", "a;b"))))
                .isNotEqualTo(hash(row(Map.of("rate", new BigDecimal("6.6")), Map.of("people", "b"))))
                .isNotEqualTo(hash(row(Map.of("rate", new BigDecimal("6.6"), "alone", true), Map.of("people", "a;b"))))
                .isNotEqualTo(hash(row(Map.of("rate", new BigDecimal("6.6"), "name", "An"), Map.of("people", "a;b"))));
    }

    @Test
    void knowsWhatTheVersionBeforeHasWritten() {
        TypedRow row = row(Map.of("rate", new BigDecimal("6.6")), Map.of("rate", "6,6"));

        assertThat(ContentHash.same(ContentHash.of(row.cells()), row, COLUMNS)).isTrue();
        assertThat(ContentHash.same(ContentHash.of(Map.of("rate", "6.7")), row, COLUMNS))
                .isFalse();
    }

    private static String hash(TypedRow row) {
        return ContentHash.of(row, COLUMNS);
    }

    private static TypedRow row(Map<String, Object> values, Map<String, String> cells) {
        return new TypedRow("k", values, cells, Officers.everywhere());
    }

    private static Column column(String name, ImportSheet.Type type) {
        return new Column(name, TITLE, TITLE, type, false, List.of(), null);
    }
}
