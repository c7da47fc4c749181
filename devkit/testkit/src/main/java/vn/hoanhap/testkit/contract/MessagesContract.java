package vn.hoanhap.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/**
 * What the sentences of a bundle keep to: said in both languages, kind, without a straight apostrophe, and with a remedy for
 * every fault. A bundle passes it with an empty class {@code MessagesTest} that extends this one.
 */
public abstract class MessagesContract {

    private static final List<String> UNKIND =
            List.of("đối tượng", "con nghiện", "danh sách đen", "addict", "blacklist", "propaganda");

    @Test
    void sayEverythingInBothLanguages() throws IOException {
        Properties vietnamese = read("/messages_vi.properties");
        Properties english = read("/messages_en.properties");

        assertThat(vietnamese.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
        assertThat(vietnamese.values()).noneMatch(text -> text.toString().isBlank());
    }

    @Test
    void holdNoUnkindWordAndNoStraightApostrophe() throws IOException {
        for (String file : List.of("/messages_vi.properties", "/messages_en.properties")) {
            for (Object sentence : read(file).values()) {
                String text = sentence.toString().toLowerCase(Locale.ROOT);

                assertThat(UNKIND).noneMatch(text::contains);
                // MessageFormat swallows it and what follows.
                assertThat(text).doesNotContain("'");
            }
        }
    }

    @Test
    void haveARemedyForEveryFault() throws IOException {
        Properties vietnamese = read("/messages_vi.properties");

        assertThat(vietnamese.stringPropertyNames())
                .filteredOn(key -> key.startsWith("fault.") && !key.endsWith(".remedy"))
                .allMatch(key -> vietnamese.containsKey(key + ".remedy"));
    }

    private Properties read(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(getClass().getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
