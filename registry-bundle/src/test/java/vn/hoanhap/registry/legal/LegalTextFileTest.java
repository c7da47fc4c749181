package vn.hoanhap.registry.legal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoanhap.registry.shipped.ShippedFileException;

/** The shipped legal texts, and what the file may not say. */
class LegalTextFileTest {
    private static final String HEAD = "@format\thoanhap-legal-texts\t1\n";
    private static final String LAW = "73/2021/QH14\tLAW\tQuốc hội\t\t\t2026-06-30\t\tSEEN\tLuật\tcông báo\n";

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "120/2025/QH15, 2026-06-30, NOT_YET",
        "120/2025/QH15, 2026-07-01, IN_FORCE",
        "73/2021/QH14, 2026-07-01, ENDED",
        "73/2021/QH14, 2026-06-30, UNKNOWN",
        "08/2026/QĐ-TTg, 2026-05-01, IN_FORCE",
        "29/2014/QĐ-TTg, 2026-04-30, IN_FORCE",
        "29/2014/QĐ-TTg, 2026-05-01, ENDED",
        "105/2021/NĐ-CP, 2024-06-06, UNKNOWN",
        "14/2025/TT-BYT, 2024-06-06, NOT_YET",
        "14/2025/TT-BYT, 2025-06-06, UNKNOWN",
        "3140/QĐ-BYT, 2025-01-01, UNKNOWN"
    })
    void aTextHoldsOnlyOnDaysThatItsSourceTells(String number, LocalDate day, LegalText.State state) {
        assertThat(text(number).on(day)).isEqualTo(state);
    }

    @ParameterizedTest(name = "{0} by {1}: {2}")
    @CsvSource({
        "163/2024/QH15, 2024-06-06, false",
        "163/2024/QH15, 2025-01-01, true",
        "73/2021/QH14, 2024-06-06, true",
        "116/2021/NĐ-CP, 2021-12-31, false",
        "1013/NQ-UBTVQH15, 2024-03-19, true"
    })
    void aTextIsThereFromTheDayOnWhichItWasSurelyIssued(String number, LocalDate day, boolean issued) {
        assertThat(text(number).issuedBy(day)).isEqualTo(issued);
    }

    @Test
    void whatNobodyLookedUpIsMarked() {
        assertThat(text("46/2015/QĐ-TTg").certainty()).isEqualTo(Certainty.MEMORY);
        assertThat(LegalTextFile.shipped())
                .allSatisfy(text -> assertThat(text.certainty()).isNotEqualTo(Certainty.OFFICE));
        assertThat(LegalTextFile.shipped()).extracting(LegalText::key).doesNotHaveDuplicates();
        assertThat(text("105/2021/NĐ-CP").key()).isEqualTo("105-2021-nd-cp");
    }

    @Test
    void refusesTheWholeFileAndNamesTheLine() {
        refused("@format\thoanhap-legal-texts\t2\n", 1, "format hoanhap-legal-texts 1");
        refused(HEAD + "73/2021/QH14\tLAW\n", 2, "instead of 10");
        refused(HEAD + LAW.replace("LAW", "EDICT"), 2, "\"EDICT\" is unknown");
        refused(HEAD + LAW.replace("SEEN", "OFFICE"), 2, "OFFICE is for what an office enters");
        refused(HEAD + LAW + LAW, 3, "stands here twice");
        refused(HEAD + LAW.replace("2026-06-30\t", "2026-06-30\t1/QH"), 2, "that replaced it is unknown");
        refused(HEAD + LAW.replace("\t\t\t2026", "\t2027-01-01\t\t2026"), 2, "before the day of issue");
        refused(HEAD + LAW.replace("\t\t\t2026", "\t\t2027-01-01\t2026"), 2, "before the first day");
    }

    private static LegalText text(String number) {
        return LegalTextFile.shipped().stream()
                .filter(text -> text.draft().number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private static void refused(String content, int line, String part) {
        assertThatExceptionOfType(ShippedFileException.class)
                .isThrownBy(() -> read(content))
                .withMessageContaining("texts.txt, line " + line + ":")
                .withMessageContaining(part);
    }

    private static List<LegalText> read(String content) throws IOException {
        return LegalTextFile.read(new ByteArrayInputStream(content.getBytes(UTF_8)));
    }
}
