package vn.hoanhap.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DesignTest {

    private static final Pattern ADDRESS = Pattern.compile("url\\(\"([^\"?]+)[^\"]*\"\\)");

    @Test
    void shipsEveryFileThatTheStyleSheetNames() throws IOException {
        Stream<String> files = ADDRESS.matcher(read("/assets/hoanhap.css"))
                .results()
                .map(MatchResult::group)
                .map(DesignTest::file);

        assertThat(files).isNotEmpty().allSatisfy(file -> assertThat(getClass().getResource("/assets/" + file))
                .as(file)
                .isNotNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/hoanhap.css", "/assets/app.js", "/assets/calendar.js", "/assets/drafts.js"})
    void asksNoOtherServer(String file) throws IOException {
        assertThat(read(file)).doesNotContainPattern("https?://").doesNotContain("eval(", "new Function", ".style.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/messages_", "/parts_"})
    void saysEverythingInBothLanguages(String file) throws IOException {
        Properties vietnamese = properties(file + "vi.properties");
        Properties english = properties(file + "en.properties");

        assertThat(english.keySet()).isEqualTo(vietnamese.keySet());
        assertThat(Stream.concat(vietnamese.values().stream(), english.values().stream()))
                .allSatisfy(sentence -> assertThat((String) sentence).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/messages_vi", "/messages_en", "/parts_vi", "/parts_en"})
    void speaksOfPeopleInNeutralWords(String file) throws IOException {
        assertThat(read(file + ".properties").toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("đối tượng", "con nghiện", "danh sách đen", "addict", "blacklist", "propaganda");
    }

    private static String file(String url) {
        return ADDRESS.matcher(url).replaceAll("$1");
    }

    private static Properties properties(String file) throws IOException {
        Properties read = new Properties();
        read.load(new StringReader(read(file)));
        return read;
    }

    private static String read(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(DesignTest.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
