package vn.hoanhap.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PageTemplatesTest {

    private static final String HEADER = "@template.parts.pageHeader(";
    private static final String FIELD = "@template\\.parts\\.(?:field|dateField)\\(";

    /** What follows the name of the lead, up to the next argument or the end of the call. */
    private static final Pattern LEAD = Pattern.compile(
            "\\blead = (.*?)(?:,\\s*(?:title|crumbs|before|meta|actions) = |\\s*\\)\\s*$)", Pattern.DOTALL);

    /** A sentence of the message files, or one that the model has taken from there; never nothing, a name or a place alone. */
    private static final Pattern SENTENCE = Pattern.compile("\\bv\\.t\\(|^model\\.lead\\(\\)$");

    private static final Pattern NOTHING = Pattern.compile("[?:]\\s*(?:null|model\\.)");

    /** The names of fields that tell who somebody is. */
    private static final Pattern IDENTITY =
            Pattern.compile(FIELD + "[^\\n]*name = \"(?:full_name|birth_date|phone|address|id_number)\"[^\\n]*");

    private static final Checkout CHECKOUT = new Checkout();

    @Test
    void helpTheReaderWithASentenceUnderEveryTitle() {
        List<String> without = templates()
                .flatMap(template -> headers(text(template))
                        .filter(header -> !helps(header))
                        .map(header -> CHECKOUT.name(template) + ": "
                                + header.lines().findFirst().orElse("")))
                .toList();

        assertThat(templates().flatMap(template -> headers(text(template)))).hasSizeGreaterThan(60);
        assertThat(without).isEmpty();
    }

    @Test
    void letNoBrowserKeepWhoSomebodyIs() {
        List<String> fields = templates()
                .flatMap(template -> IDENTITY.matcher(text(template))
                        .results()
                        .map(field -> CHECKOUT.name(template) + ": " + field.group()))
                .toList();

        assertThat(fields).hasSizeGreaterThan(6).allSatisfy(field -> assertThat(field)
                .contains("identity = true"));
    }

    private static boolean helps(String header) {
        return lead(header)
                .filter(lead ->
                        SENTENCE.matcher(lead).find() && !NOTHING.matcher(lead).find())
                .isPresent();
    }

    private static Optional<String> lead(String header) {
        Matcher found = LEAD.matcher(header);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** The calls of the part, each up to the bracket that closes it. */
    private static Stream<String> headers(String template) {
        List<String> calls = new ArrayList<>();
        for (int at = template.indexOf(HEADER); at >= 0; at = template.indexOf(HEADER, at + 1)) {
            calls.add(template.substring(at, closing(template, at + HEADER.length())));
        }
        return calls.stream();
    }

    private static int closing(String text, int from) {
        int open = 1;
        int at = from;
        while (open > 0) {
            char letter = text.charAt(at++);
            open += letter == '(' ? 1 : letter == ')' ? -1 : 0;
        }
        return at;
    }

    private static Stream<Path> templates() {
        return CHECKOUT
                .files(file ->
                        file.toString().endsWith(".jte") && file.toString().contains("/src/main/jte/"))
                .stream();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + CHECKOUT.name(file), e);
        }
    }
}
