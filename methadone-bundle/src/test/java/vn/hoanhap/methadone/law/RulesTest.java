package vn.hoanhap.methadone.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hoanhap.parts.law.RuleFile;

class RulesTest {

    private static final LocalDate OLD = LocalDate.of(2024, 12, 14);
    private static final LocalDate NEW = LocalDate.of(2024, 12, 15);
    private static final String HEAD = "@format\thoanhap-methadone-answers\t1\n";

    private final Rules rules = Rules.shipped();

    @Test
    void followTheDecreeOfTheDay() {
        assertThat(rules.consent(OLD)).hasValueSatisfying(rule -> {
            assertThat(rule.below()).isEqualTo(16);
            assertThat(rule.basis().reference()).contains("90/2016/NĐ-CP");
        });
        assertThat(rules.consent(NEW)).hasValueSatisfying(rule -> {
            assertThat(rule.below()).isEqualTo(18);
            assertThat(rule.atLeast()).isEqualTo(12);
            assertThat(rule.basis().reference()).contains("141/2024/NĐ-CP");
        });
        assertThat(rules.answer(OLD))
                .hasValueSatisfying(rule -> assertThat(rule.workingDays()).isEqualTo(10));
    }

    @Test
    void shipNothingForEarlierDays() {
        LocalDate before = LocalDate.of(2016, 6, 30);

        assertThat(rules.answer(before)).isEmpty();
        assertThat(rules.consent(before)).isEmpty();
        assertThat(rules.papers(before)).isEmpty();
    }

    @Test
    void nameTheSourceOfEachLine() {
        assertThat(rules.papers(NEW))
                .hasSize(3)
                .allSatisfy(rule -> assertThat(rule.basis().reference()).isNotBlank());
        assertThat(rules.papers(NEW)).filteredOn(PaperRule::minors).hasSize(1);
        assertThat(rules.reminder(Reminder.Of.SEND, NEW)).isPresent();
    }

    @Test
    void tellsAnAgeOnlyAsFarAsTheYearOfBirthDoes() {
        assertThat(Age.of(2007, OLD, 16)).isEqualTo(Age.REACHED);
        assertThat(Age.of(2008, OLD, 16)).isEqualTo(Age.UNSURE);
        assertThat(Age.of(2009, OLD, 16)).isEqualTo(Age.BELOW);
        assertThat(Age.of(null, OLD, 16)).isEqualTo(Age.UNKNOWN);
    }

    @Test
    void refuseAFileThatCannotBeTrustedAndSayWhere() {
        assertThatThrownBy(() -> read("@format\tother\t1\n")).hasMessageContaining("answers.txt, line 1");
        assertThatThrownBy(() -> read(HEAD + "ten\t\t\ttext\tSEEN\n")).hasMessageContaining("answers.txt, line 2");
        assertThatThrownBy(() -> read(HEAD + "10\t2020-13-01\t\ttext\tSEEN\n")).hasMessageContaining("is no date");
        assertThatThrownBy(() -> read(HEAD + "10\t\t\ttext\tPERHAPS\n")).hasMessageContaining("unknown");
        assertThatThrownBy(() -> read(HEAD + "10\ttext\tSEEN\n")).hasMessageContaining("cells");
        assertThatThrownBy(() -> read(HEAD + "10\t\t\ttext\tSEEN\n9\t2020-01-01\t\ttext\tSEEN\n"))
                .hasMessageContaining("for some of these days");
        assertThatThrownBy(() -> read(HEAD + "10\t2020-01-02\t2020-01-01\ttext\tSEEN\n"))
                .hasMessageContaining("lies before the first day");
    }

    private static List<AnswerRule> read(String text) throws java.io.IOException {
        InputStream file = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return Rules.answers(RuleFile.read("answers.txt", "hoanhap-methadone-answers", file));
    }
}
