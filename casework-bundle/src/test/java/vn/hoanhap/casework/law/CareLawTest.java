package vn.hoanhap.casework.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hoanhap.casework.fixture.CareFixture;
import vn.hoanhap.parts.law.RuleFile;
import vn.hoanhap.parts.law.RuleFileException;
import vn.hoanhap.parts.law.RuleLine;

class CareLawTest {

    private static final LocalDate LAST_BEFORE = LocalDate.of(2021, 12, 31);
    private static final LocalDate LAST_OF_73 = LocalDate.of(2026, 6, 30);

    private final CareLaw law = CareLaw.shipped(CareFixture.CALENDAR);

    @Test
    void isWhatHoldsOnTheDay() {
        assertThat(law.on(LAST_BEFORE)).isEmpty();
        assertThat(law.on(LAST_BEFORE.plusDays(1))).map(Law::number).hasValue("73/2021/QH14");
        assertThat(law.on(LAST_OF_73)).map(Law::number).hasValue("73/2021/QH14");
        assertThat(law.on(LAST_OF_73.plusDays(1))).map(Law::number).hasValue("120/2025/QH15");
    }

    @Test
    void knowsTheFormsOfEachLaw() {
        assertThat(law.regimes(LAST_BEFORE)).isEmpty();
        assertThat(forms(LAST_OF_73))
                .containsExactly("HOME_COMMUNITY", "FACILITY_VOLUNTARY", "COMPULSORY", "COMPULSORY_MINOR");
        assertThat(forms(LAST_OF_73.plusDays(1)))
                .containsExactly(
                        "HOME_COMMUNITY",
                        "FACILITY_PUBLIC",
                        "FACILITY_PRIVATE",
                        "FACILITY_PRIVATE_THEN_HOME",
                        "COMPULSORY",
                        "COMPULSORY_MINOR");
    }

    @Test
    void saysWhoDecides() {
        assertThat(authority("USER", LAST_OF_73)).isEqualTo("COMMUNE_CHAIR");
        assertThat(authority("USER", LAST_OF_73.plusDays(1))).isEqualTo("COMMUNE_POLICE_CHIEF");
        assertThat(authority("POST_REHAB", LAST_OF_73.plusDays(1))).isEqualTo("COMMUNE_CHAIR");
        assertThat(authority("COMPULSORY", LocalDate.of(2025, 6, 30))).isEqualTo("DISTRICT_COURT");
        assertThat(authority("COMPULSORY", LocalDate.of(2025, 7, 1))).isEqualTo("REGIONAL_COURT");
    }

    @Test
    void stillKnowsARegimeOfAnotherLawByItsCode() {
        assertThat(law.regime("FACILITY_VOLUNTARY", LAST_OF_73.plusYears(1))).isPresent();
        assertThat(law.regime("FACILITY_PRIVATE", LAST_BEFORE)).isPresent();
        assertThat(law.regime("EXILE", LAST_OF_73)).isEmpty();
        assertThat(law.codes(Set.of(Kind.USER, Kind.LISTED, Kind.POST_REHAB)))
                .containsExactlyInAnyOrder("USER", "DEPENDENT", "POST_REHAB");
    }

    @Test
    void separatesAgesAndDoubtsWhatABirthYearCannotTell() {
        Regime.Ages minors =
                law.regime("COMPULSORY_MINOR", LAST_OF_73).orElseThrow().ages();
        Regime.Ages grown = law.regime("COMPULSORY", LAST_OF_73).orElseThrow().ages();

        assertThat(minors.fits(2010, LAST_OF_73)).isEqualTo(Regime.Fits.YES);
        assertThat(minors.fits(2008, LAST_OF_73)).isEqualTo(Regime.Fits.PERHAPS);
        assertThat(minors.fits(2007, LAST_OF_73)).isEqualTo(Regime.Fits.NO);
        assertThat(minors.fits(2014, LAST_OF_73)).isEqualTo(Regime.Fits.PERHAPS);
        assertThat(grown.fits(2008, LAST_OF_73)).isEqualTo(Regime.Fits.PERHAPS);
        assertThat(grown.fits(2007, LAST_OF_73)).isEqualTo(Regime.Fits.YES);
    }

    @Test
    void changesTheReasonsToLeaveAListWithTheLaw() {
        assertThat(law.exits(Kind.POST_REHAB, LAST_BEFORE)).isEmpty();
        assertThat(exits(Kind.USER, LAST_OF_73)).contains("COMMUNE_EDUCATION").doesNotContain("LONG_CUSTODY");
        assertThat(exits(Kind.USER, LAST_OF_73.plusDays(1)))
                .contains("LONG_CUSTODY")
                .doesNotContain("COMMUNE_EDUCATION");
        assertThat(law.exits(Kind.POST_REHAB, LAST_OF_73))
                .filteredOn(Exit::certificate)
                .extracting(Exit::code)
                .containsExactly("TERM_ENDED");
    }

    @Test
    void refusesAFileWithAWrongLineAndNamesIt() {
        assertThatThrownBy(() -> Terms.rules(lines("USER\tANY\t24\t12\t\t\tR\tSEEN")))
                .isInstanceOf(RuleFileException.class)
                .hasMessageContaining("x.txt, line 2");
        assertThatThrownBy(() -> Terms.rules(
                        lines("USER\tANY\t12\t12\t\t2026-06-30\tR\tSEEN\nUSER\tANY\t9\t9\t2026-06-30\t\tR\tSEEN")))
                .hasMessageContaining("line 3")
                .hasMessageContaining("another line");
        assertThatThrownBy(() -> Terms.rules(lines("USER\tANY\t12\t12\t2026-07-01\t2026-06-30\tR\tSEEN")))
                .hasMessageContaining("lies before");
        assertThatThrownBy(() -> Terms.rules(lines("USER\tANY\ttwelve\t12\t\t\tR\tSEEN")))
                .hasMessageContaining("no whole number");
        assertThatThrownBy(() -> Terms.rules(lines("USER\tANY\t12\t12\t30/06/2026\t\tR\tSEEN")))
                .hasMessageContaining("2024-06-06");
        assertThatThrownBy(() -> Terms.rules(lines("USER\tANY\t12\t12\t\t\tR\tSURELY")))
                .hasMessageContaining("SEEN, PART, MEMORY, HABIT, EXPECTED");
        assertThatThrownBy(() -> Terms.rules(lines("USER\tANY\t12"))).hasMessageContaining("3 cells instead of 8");
    }

    private List<String> forms(LocalDate on) {
        return law.regimes(on).stream()
                .filter(regime -> regime.kind() == Kind.REHAB)
                .map(Regime::code)
                .toList();
    }

    private String authority(String code, LocalDate on) {
        return law.regime(code, on).orElseThrow().authority();
    }

    private List<String> exits(Kind kind, LocalDate on) {
        return law.exits(kind, on).stream().map(Exit::code).toList();
    }

    private static List<RuleLine> lines(String text) throws java.io.IOException {
        return RuleFile.read("x.txt", "x", stream("@format\tx\t1\n" + text));
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
