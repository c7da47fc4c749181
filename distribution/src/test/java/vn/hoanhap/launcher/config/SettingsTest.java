package vn.hoanhap.launcher.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoanhap.launcher.server.ServeVerb;
import vn.hoanhap.launcher.shell.CommandLine;
import vn.hoanhap.launcher.shell.Refusal;
import vn.hoanhap.launcher.shell.Sentences;
import vn.hoanhap.launcher.shell.Shell;
import vn.hoanhap.launcher.shell.Terminal;

class SettingsTest {
    private static final Path SHIPPED_FILE = Path.of("src/main/dist/conf/hoanhap.properties");

    @TempDir
    private Path home;

    @Test
    void optionsWinOverTheEnvironmentWhichWinsOverTheFileWhichWinsOverWhatIsShipped() throws IOException {
        Settings file = read("hoanhap.http.port=8081\nhoanhap.http.host=10.0.0.1\nhoanhap.log.level=WARN");
        Settings environment = file.with(Map.of("HOANHAP_HTTP_PORT", "8082", "HOANHAP_HTTP_HOST", "10.0.0.2"));
        Settings options = environment.withOptions(Map.of("hoanhap.http.port", "8083"));

        assertThat(options.value(Setting.HTTP_PORT)).hasValue("8083");
        assertThat(options.value(Setting.HTTP_HOST)).hasValue("10.0.0.2");
        assertThat(options.value(Setting.LOG_LEVEL)).hasValue("WARN");
        assertThat(options.value(Setting.LOG_FORMAT)).hasValue("text");
    }

    @Test
    void anEmptyVariableTakesTheShippedValueBack() throws IOException {
        Settings settings = read("hoanhap.http.port=8081").with(Map.of("HOANHAP_HTTP_PORT", ""));

        assertThat(settings.value(Setting.HTTP_PORT)).hasValue("8080");
    }

    @Test
    void relativePathsStandUnderTheDistributionAndTheRestUnderTheDataFolder() throws IOException {
        Settings settings = read("hoanhap.data.dir=var");

        assertThat(settings.frameworkProperties())
                .containsEntry("hoanhap.data.dir", home.resolve("var").toString())
                .containsEntry(
                        "hoanhap.programmes.shipped", home.resolve("shipped").toString())
                .containsEntry(
                        "hoanhap.programmes.inbox",
                        home.resolve("var/programmes").toString())
                .containsEntry(
                        "hoanhap.keystore.file",
                        home.resolve("var/keys/identity.p12").toString());
    }

    @ParameterizedTest
    @CsvSource({"https://example.org/shelf, https://example.org/shelf", "/media/stick, /media/stick"})
    void aPlaceIsAFolderOrAWebAddress(String written, String read) throws IOException {
        assertThat(read("hoanhap.programmes.catalogue=" + written).frameworkProperties())
                .containsEntry("hoanhap.programmes.catalogue", read);
        assertThat(read("hoanhap.programmes.catalogue=shelf").frameworkProperties())
                .containsEntry(
                        "hoanhap.programmes.catalogue", home.resolve("shelf").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://name:a-password@example.org/", "https://two words/", "http:///shelf"})
    void refusesAWebAddressThatCannotBeAskedAndRepeatsNoPassword(String written) {
        assertThatThrownBy(() -> read("hoanhap.programmes.catalogue=" + written))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.in(Sentences.in("en")))
                        .contains("hoanhap.programmes.catalogue")
                        .doesNotContain("a-password"));
    }

    @Test
    void anUnsetKeyIsAbsentFromTheFrameworkProperties() throws IOException {
        assertThat(read("hoanhap.date=").frameworkProperties())
                .doesNotContainKeys("hoanhap.date", "hoanhap.database.url", "hoanhap.demo");
    }

    @Test
    void aPasswordIsReadFromItsFileAndNeverShown() throws IOException {
        Path secret = Files.writeString(home.resolve("secret"), "  mật-khẩu-rất-dài \nsecond line\n");

        Settings settings = read("hoanhap.database.password-file=" + secret)
                .with(Map.of("HOANHAP_DEMO_PASSWORD", "another-secret"));

        assertThat(settings.value(Setting.DATABASE_PASSWORD)).hasValue("mật-khẩu-rất-dài");
        assertThat(settings.toString())
                .doesNotContain("mật-khẩu", "another-secret")
                .contains("hoanhap.demo.password=***");
    }

    @Test
    void refusesAPasswordInTheFileAndSaysWhereItBelongs() {
        assertThatThrownBy(() -> read("hoanhap.database.password=abc"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.in(Sentences.in("en")))
                        .contains("hoanhap.database.password", "HOANHAP_DATABASE_PASSWORD")
                        .doesNotContain("abc"));
    }

    @Test
    void aMissingPasswordFileIsNamed() throws IOException {
        Settings settings = read("hoanhap.database.password-file=/nowhere/secret");

        assertThatThrownBy(settings::frameworkProperties)
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.in(Sentences.in("en")))
                        .contains("/nowhere/secret", "hoanhap.database.password-file"));
    }

    @ParameterizedTest
    @CsvSource({
        "hoanhap.http.port, 70000",
        "hoanhap.http.port, -1",
        "hoanhap.http.port, 80a",
        "hoanhap.date, 06/06/2024",
        "hoanhap.date, 2024-02-30",
        "hoanhap.demo, yes",
        "hoanhap.log.format, xml",
        "hoanhap.log.to, syslog",
        "hoanhap.log.level, LOUD",
        "hoanhap.data.min-free, much",
    })
    void refusesAWrongValueAndSaysWhichIsRight(String key, String value) {
        assertThatThrownBy(() -> read(key + "=" + value)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.exitCode()).isEqualTo(1);
            assertThat(refusal.in(Sentences.in("en"))).contains(key, value);
        });
    }

    @Test
    void namesUnknownKeysAndVariablesBecauseTheyAreTypingErrors() throws IOException {
        Settings settings = read("hoanhap.htpp.port=1")
                .with(Map.of("HOANHAP_PROT", "1", "HOANHAP_LANG", "vi", "HOANHAP_TEST_PG_URL", "x", "PATH", "/bin"));

        assertThat(settings.unknown()).containsExactlyInAnyOrder("hoanhap.htpp.port", "HOANHAP_PROT");
    }

    @ParameterizedTest
    @CsvSource({
        "HOANHAP_PORT, HOANHAP_HTTP_PORT",
        "HOANHAP_HTPP_PORT, HOANHAP_HTTP_PORT",
        "HOANHAP_SESSION_DAY, HOANHAP_SESSION_DAYS",
        "HOANHAP_SIGNIN_WINDOWS_MINUTES, HOANHAP_SIGNIN_WINDOW_MINUTES",
    })
    void refusesWhatIsNoSettingAndNamesTheNearestOne(String written, String meant) {
        Shell shell = new Shell(home, Map.of(written, "1"), Terminal.ofProcess(Sentences.in("en")));
        CommandLine line = CommandLine.read(List.of("serve"), Map.of("serve", new ServeVerb()));

        assertThatThrownBy(() -> Settings.of(line, shell, Map.of())).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.exitCode()).isEqualTo(1);
            assertThat(refusal.in(Sentences.in("en"))).contains(written + " (" + meant + "?)");
        });
    }

    @Test
    void aFileThatIsNotThereIsRefusedOnlyWhenItWasAskedFor() {
        Path missing = home.resolve("missing.properties");

        assertThat(Settings.read(home, missing, false).value(Setting.HTTP_PORT)).hasValue("8080");
        assertThatThrownBy(() -> Settings.read(home, missing, true)).isInstanceOf(Refusal.class);
    }

    @Test
    void theShippedFileExplainsEverySettingButSecretsAndShowsItsShippedValue() throws IOException {
        Map<String, String> explained = new TreeMap<>();
        Pattern.compile("(?m)^#(hoanhap\\.[a-z.-]+)=(.*)$")
                .matcher(Files.readString(SHIPPED_FILE))
                .results()
                .forEach(match -> explained.put(match.group(1), match.group(2)));

        Map<String, String> expected = Arrays.stream(Setting.values())
                .filter(setting -> setting.kind() != Kind.SECRET)
                .collect(Collectors.toMap(Setting::key, Setting::shipped));
        assertThat(explained).isEqualTo(new TreeMap<>(expected));
    }

    @Test
    void noTwoSettingsShareAVariable() {
        Set<String> variables =
                Arrays.stream(Setting.values()).map(Setting::variable).collect(Collectors.toSet());

        assertThat(variables).hasSize(Setting.values().length);
    }

    private Settings read(String text) throws IOException {
        Path file = Files.writeString(home.resolve("hoanhap.properties"), text);
        return Settings.read(home, file, true);
    }
}
