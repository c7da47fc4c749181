package vn.hoanhap.lifecycle.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Version;
import vn.hoanhap.core.text.Text;

class IndexReaderTest {

    private static final String SHA = "ab".repeat(32);

    @Test
    void readsWhatAProgrammeIsCalledWhereItLiesAndWhatIsNew() throws IOException {
        List<Available> found =
                read(resource("loans", "1.2.0", SHA, "title_vi", "Vốn vay", "notes_vi", "Lịch trả nợ mới"));

        assertThat(found)
                .containsExactly(new Available(
                        "loans",
                        Version.parseVersion("1.2.0"),
                        new Available.Content("loans-1.2.0.jar", SHA, 1234),
                        new Text("Vốn vay", "Vốn vay"),
                        new Text("Lịch trả nợ mới", "Lịch trả nợ mới")));
    }

    @Test
    void leavesOutWhatIsNoProgrammeOrHasNoNameDigestOrVersion() throws IOException {
        String library = """
                <resource>
                  <capability namespace="osgi.identity"><attribute name="osgi.identity" value="org.example.library"/></capability>
                  <capability namespace="osgi.content"><attribute name="osgi.content" value="%s"/><attribute name="url" value="l.jar"/></capability>
                </resource>
                """.formatted(SHA);

        List<Available> found = read(library
                + resource("short", "1.0.0", "ab")
                + resource("odd", "one", SHA)
                + resource("two,three", "1.0.0", SHA)
                + resource("good", "1.0.0", SHA));

        assertThat(found).extracting(Available::programmeId).containsExactly("good");
    }

    @Test
    void takesTheFirstOfTwoWithOneName() throws IOException {
        List<Available> found = read(resource("loans", "1.0.0", SHA) + resource("loans", "1.0.0", "cd".repeat(32)));

        assertThat(found).extracting(one -> one.content().sha256()).containsExactly(SHA);
    }

    @Test
    void cutsNotesThatNobodyReadsToTheirEnd() throws IOException {
        List<Available> found = read(resource("loans", "1.0.0", SHA, "notes_vi", "Mới. ".repeat(1_000)));

        Text notes = Objects.requireNonNull(found.get(0).notes());
        assertThat(notes.vi()).startsWith("Mới.").endsWith("…").hasSize(1_001);
    }

    @Test
    void doesNotTakeTheAttributesOfARequirementForThoseOfACapability() throws IOException {
        String requirement = """
                <requirement namespace="vn.hoanhap.programme"><attribute name="vn.hoanhap.programme" value="other"/></requirement>
                """;

        assertThat(read(resource("loans", "1.0.0", SHA).replace("</resource>", requirement + "</resource>")))
                .extracting(Available::programmeId)
                .containsExactly("loans");
    }

    @Test
    void refusesWhatIsNoIndexAndFollowsNoEntity() {
        assertThatThrownBy(() -> IndexReader.read(bytes("<html><body>404</body></html>")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("repository");
        assertThatThrownBy(() -> IndexReader.read(bytes("no xml")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("well-formed");
        assertThatThrownBy(() -> IndexReader.read(bytes(
                        "<!DOCTYPE r [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + "<repository>&e;</repository>")))
                .isInstanceOf(IOException.class);
    }

    @Test
    void refusesMoreVersionsThanAnybodyOffers() {
        String many = IntStream.rangeClosed(0, IndexReader.MOST_VERSIONS)
                .mapToObj(build -> resource("loans", "1.0." + build, SHA))
                .collect(Collectors.joining());

        assertThatThrownBy(() -> read(many)).isInstanceOf(IOException.class).hasMessageContaining("2000");
    }

    private static List<Available> read(String resources) throws IOException {
        return IndexReader.read(bytes(
                "<repository xmlns=\"http://www.osgi.org/xmlns/repository/v1.0.0\">" + resources + "</repository>"));
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String resource(String id, String version, String sha256, String... said) {
        StringBuilder more = new StringBuilder();
        for (int i = 0; i < said.length; i += 2) {
            more.append("<attribute name=\"%s\" value=\"%s\"/>".formatted(said[i], said[i + 1]));
        }
        return """
                <resource>
                  <capability namespace="osgi.identity">
                    <attribute name="osgi.identity" value="vn.hoanhap.%1$s"/><attribute name="version" type="Version" value="%2$s"/>
                  </capability>
                  <capability namespace="osgi.content">
                    <attribute name="osgi.content" value="%3$s"/><attribute name="url" value="%1$s-%2$s.jar"/>
                    <attribute name="size" type="Long" value="1234"/>
                  </capability>
                  <capability namespace="vn.hoanhap.programme"><attribute name="vn.hoanhap.programme" value="%1$s"/>%4$s</capability>
                </resource>
                """.formatted(id, version, sha256, more);
    }
}
