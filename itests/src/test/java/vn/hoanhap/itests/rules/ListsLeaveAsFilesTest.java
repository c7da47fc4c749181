package vn.hoanhap.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever narrows a list or leafs through one may take it along as a file, through the one writer of lists. */
class ListsLeaveAsFilesTest {

    /** Pages of which no list leaves, and why. */
    private static final Map<String, String> STAYS = Map.of(
            "registry-bundle/src/main/jte/people/person.jte", "the journey of one person is no list",
            "registry-bundle/src/main/jte/teams/ended.jte",
                    "a form; its teams leave with the list of teams, ended=true",
            "reporting-bundle/src/main/jte/figures.jte", "figures leave as the report, and each with its lines",
            "exchange-bundle/src/main/jte/changes.jte", "what waits for an answer; the file itself has the rows");

    private static final Pattern LIST = Pattern.compile("@template\\.parts\\.(pagination|filters)\\(");
    private static final Pattern FILE_ROUTE = Pattern.compile("(ListRoute\\.of|ListFile\\.contribute)\\(");
    private static final Checkout CHECKOUT = new Checkout();

    static List<Path> lists() {
        return CHECKOUT.files(file -> file.toString().contains("/src/main/jte/")
                && file.toString().endsWith(".jte")
                && LIST.matcher(text(file)).find());
    }

    @ParameterizedTest
    @MethodSource("lists")
    void isOfferedWhereAListIsShown(Path template) {
        String name = CHECKOUT.name(template);

        assertThat(text(template).contains("@template.parts.downloads(") || STAYS.containsKey(name))
                .as("%s shows a list: declare its file (ListRoute) and offer it (parts.downloads)", name)
                .isTrue();
    }

    @Test
    void looksAtEveryListAndAtNoPageThatIsGone() {
        assertThat(lists()).hasSizeGreaterThan(20);
        assertThat(STAYS.keySet()).allMatch(page -> Files.exists(CHECKOUT.root().resolve(page)));
    }

    /** A bundle that shows lists declares their files by itself; nothing else gives a table away. */
    @Test
    void areDeclaredByTheBundleThatShowsThem() {
        List<String> silent = lists().stream()
                .map(template -> template.subpath(0, CHECKOUT.root().getNameCount() + 1))
                .map(bundle -> bundle.getFileName().toString())
                .distinct()
                .filter(bundle -> CHECKOUT.mainSources().stream()
                        .filter(source -> CHECKOUT.name(source).startsWith(bundle))
                        .noneMatch(source -> FILE_ROUTE.matcher(text(source)).find()))
                .toList();

        assertThat(silent).isEmpty();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
