package vn.hoanhap.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.osgi.framework.BundleContext;
import vn.hoanhap.core.access.Roles;
import vn.hoanhap.testkit.FelixTest;
import vn.hoanhap.testkit.browser.Browser;
import vn.hoanhap.testkit.browser.Screen;
import vn.hoanhap.testkit.server.Api;
import vn.hoanhap.testkit.signing.ProgrammeJar;

/**
 * Holds a programme to what every programme promises, on the whole server. A module passes it by a class that extends this one
 * and says what the programme is called and how one of its records comes to be; its name ends in {@code IT}.
 */
@FelixTest(platform = ContractPlatform.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ProgrammeContract {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int UPDATES = 5;
    private static final String RECORD = "{id}";
    private static final Pattern PLACES = Pattern.compile("\\{\\d+");

    private final ContractServer server;

    /** Waits until the server is well. */
    protected ProgrammeContract(URI address) {
        this.server = new ContractServer(address);
    }

    /** Returns the programme's id. */
    protected abstract String id();

    /**
     * Lets somebody enter a record of {@link ContractServer#today} about somebody, through the programme's REST interface.
     *
     * @param by who enters it; what must be there beforehand, the {@link ContractServer#officer} enters
     * @return its address, such as {@code /api/v1/loans/12}
     * @throws AssertionError when the server refuses it, as {@link Api.Answer#good} throws
     */
    protected abstract String record(ContractServer on, Api by, String person);

    /** Returns the jar: the one that the module builds. */
    protected Path jar() {
        return Path.of(Objects.requireNonNull(
                System.getProperty("hoanhap.test.programme"), "override jar() or set -Dhoanhap.test.programme"));
    }

    /** Returns the jars of versions that were released, the oldest first: those in the folder {@code released} of the module. */
    protected List<Path> released() {
        return Releases.in(Path.of("released"));
    }

    /** Returns addresses of pages that the province's officer opens; {@code {id}} in one stands for a record. */
    protected List<String> pages() {
        return List.of("/p/" + id() + "/");
    }

    /** Returns the code of an indicator that counts the people with such records; empty when there is none. */
    protected Optional<String> peopleIndicator() {
        return Optional.empty();
    }

    /** Returns the code of a shipped role that has no right of the programme. */
    protected String strangerRole() {
        return Roles.TRAINER;
    }

    /** Returns the code of a role that reads and enters the programme's records in its own unit. */
    protected String localRole() {
        return Roles.COMMUNE_OFFICER;
    }

    private ProgrammeJar programme() {
        return ProgrammeJar.read(jar());
    }

    private String record() {
        return record(server, server.officer(), server.person());
    }

    private static String idOf(String record) {
        return record.substring(record.lastIndexOf('/') + 1);
    }

    private List<String> pages(String record) {
        return pages().stream().map(page -> page.replace(RECORD, idOf(record))).toList();
    }

    private Api local() {
        return server.account(localRole(), server.commune());
    }

    private Api elsewhere() {
        return server.account(localRole(), server.otherCommune());
    }

    @BeforeEach
    void isInstalled() {
        if (server.version(id()).isEmpty()) {
            server.install(programme());
        }
    }

    @Test
    void leavesNothingBehindButItsRecordsAndWhatWasCounted(BundleContext framework) {
        String record = record();
        server.page(pages().get(0), "vi");
        Optional<Long> counted = peopleIndicator().map(server.figures()::value);
        Installed installed = new Installed(framework, programme().symbolicName());
        installed.note();

        server.remove(id());

        assertThat(server.version(id())).isEmpty();
        assertThat(server.page(pages().get(0), "vi").statusCode()).isEqualTo(404);
        assertThat(server.operations(id())).isEmpty();
        assertThat(peopleIndicator().map(server.figures()::value)).isEqualTo(counted);
        installed.awaitNoneBut(0);
        server.install(programme());
        assertThat(server.officer().get(record).status()).isEqualTo(200);
    }

    @Test
    void guardsEveryRouteByARightOfItsOwn() {
        List<Operation> operations = server.operations(id());
        Api stranger = server.account(strangerRole(), null);
        List<String> open = new ArrayList<>();

        for (Operation operation : operations) {
            String address = operation.address("1");
            int nobody = server.status(operation.method(), address, null);
            int other = server.status(operation.method(), address, stranger);
            if (nobody != 401 || other != 403 || !operation.permission().startsWith(id() + ".")) {
                open.add(operation + " asks for " + operation.permission() + ", answers nobody " + nobody + " and "
                        + strangerRole() + " " + other);
            }
        }

        assertThat(operations).isNotEmpty();
        assertThat(open).isEmpty();
    }

    @Test
    void refusesAnotherUnitOnEveryRouteOfARecord() {
        String record = record();
        SampleBody bodies = new SampleBody(idOf(record), server.today());
        List<Operation> operations = server.operations(id()).stream()
                .filter(operation -> operation.about(record))
                .toList();
        JsonNode before = server.officer().get(record).good();
        List<String> open = new ArrayList<>();

        for (Operation operation : operations) {
            String address = operation.address(idOf(record));
            int status = server.send(operation.method(), address, elsewhere(), bodies.of(operation.body()))
                    .statusCode();
            boolean refused = operation.reads() ? status == 403 || status == 404 : status >= 400 && status < 500;
            if (!refused) {
                open.add(operation + " answers another unit " + status);
            }
        }

        assertThat(operations).isNotEmpty();
        assertThat(open).isEmpty();
        assertThat(server.officer().get(record).good()).isEqualTo(before);
        assertThat(local().get(record).status()).isEqualTo(200);
    }

    @Test
    void listsNoRecordToAnotherUnitAndTakesNoneFromIt() {
        String record = record(server, local(), server.person());
        String person = server.person();
        List<String> shown = new ArrayList<>();

        for (Operation operation : server.operations(id())) {
            if (operation.reads() && operation.plain()) {
                HttpResponse<String> list = server.send("get", operation.address(""), elsewhere(), Api.object());
                if (list.body().contains(idOf(record))) {
                    shown.add(operation.toString());
                }
            }
        }

        assertThat(shown).as("lists that show another unit’s record").isEmpty();
        assertThatThrownBy(() -> record(server, elsewhere(), person))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("answered 4");
    }

    @Test
    void opensNoPageToSomebodyWithoutTheRightOrFromAnotherUnit() {
        Api stranger = server.account(strangerRole(), null);
        String record = record();

        assertThat(pages(record)).allSatisfy(page -> {
            assertThat(server.status("get", page, stranger)).as(page).isEqualTo(403);
            assertThat(server.status("get", page, null)).as(page).isEqualTo(303);
        });
        assertThat(pages()).filteredOn(page -> page.contains(RECORD)).allSatisfy(page -> assertThat(
                        server.status("get", page.replace(RECORD, idOf(record)), elsewhere()))
                .as(page)
                .isIn(403, 404));
    }

    @Test
    void saysEverythingInBothLanguages() {
        Properties vietnamese = programme().sentences("vi");
        Properties english = programme().sentences("en");

        assertThat(vietnamese.stringPropertyNames()).isNotEmpty();
        assertThat(english.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(vietnamese.stringPropertyNames());
        assertThat(vietnamese.stringPropertyNames())
                .allSatisfy(key -> assertThat(places(english, key)).as(key).isEqualTo(places(vietnamese, key)));
        for (Properties sentences : List.of(vietnamese, english)) {
            assertThat(sentences).allSatisfy((key, sentence) -> {
                assertThat(sentence.toString()).as("%s", key).isNotBlank().doesNotContain("'");
                assertThat(new MessageFormat(sentence.toString())).as("%s", key).isNotNull();
            });
        }
    }

    private static Set<String> places(Properties sentences, String key) {
        return PLACES.matcher(sentences.getProperty(key))
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void opensEveryPageInBothLanguages() {
        for (String page : pages(record())) {
            for (String language : List.of("vi", "en")) {
                HttpResponse<String> answer = server.page(page, language);
                assertThat(answer.statusCode()).as(page).isEqualTo(200);
                assertThat(answer.body()).as(page).contains("<html lang=\"" + language + "\"");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void isAccessibleOnEveryPageThatLinksLeadTo(Screen screen) {
        List<String> pages = pages(record());
        try (Browser browser = Browser.launch(screen, getClass())) {
            PageWalk walk = new PageWalk(browser, server.address(), id());
            walk.signIn("province", ContractPlatform.PASSWORD);

            assertThat(walk.from(pages)).hasSizeGreaterThanOrEqualTo(pages.size());
        }
    }

    @Test
    void countsWhatItsLinesAddUpTo() {
        record();
        Figures figures = server.figures();

        List<String> codes = figures.codes(id());

        assertThat(codes.stream().map(figures::disagreement).filter(said -> !said.isEmpty()))
                .isEmpty();
        peopleIndicator().ifPresent(code -> assertThat(codes).contains(code));
    }

    @Test
    void countsOneHumanBeingAfterAMergeAndTwoAfterItsEnd() {
        String indicator = peopleIndicator().orElse("");
        Assumptions.assumeFalse(indicator.isEmpty(), id() + " has no indicator that counts people");
        String one = server.person();
        String other = server.person();
        Figures figures = server.figures();
        long before = figures.value(indicator);
        record(server, server.officer(), one);
        record(server, server.officer(), other);
        long two = figures.value(indicator);

        server.merge(other, one);
        long merged = figures.value(indicator);
        server.unmerge(other);

        assertThat(two).isEqualTo(before + 2);
        assertThat(merged).isEqualTo(before + 1);
        assertThat(figures.value(indicator)).isEqualTo(two);
    }

    @Test
    void migratesUpFromEachReleasedVersion() {
        Assumptions.assumeFalse(released().isEmpty(), id() + " has not been released yet: nothing to migrate from");
        for (Path release : released()) {
            server.purge(id());
            server.install(ProgrammeJar.read(release));
            String record = record();

            server.install(programme());

            assertThat(server.officer().get(record).status()).as("%s", release).isEqualTo(200);
            assertThat(server.officer().get(record()).status())
                    .as("%s", release)
                    .isEqualTo(200);
        }
    }

    @Test
    void losesNothingInUpdatesUnderLoad(BundleContext framework) {
        String record = record();
        Installed installed = new Installed(framework, programme().symbolicName());

        UnderLoad.Outcome outcome = busyWith(record).during(load -> {
            for (int update = 1; update <= UPDATES; update++) {
                installed.note();
                server.install(programme().as("99.0." + update));
                load.awaitMoreCalls(20, SOON);
            }
            installed.note();
            server.install(programme());
        });

        assertThat(outcome.absent()).as("calls that found nobody there").isZero();
        assertNothingLost(outcome);
        assertThat(server.version(id())).contains(programme().version());
        installed.awaitNoneBut(1);
    }

    @Test
    void losesNothingWhenItIsRemovedAndBroughtBackUnderLoad(BundleContext framework) {
        String record = record();
        Installed installed = new Installed(framework, programme().symbolicName());
        Optional<Long> before = peopleIndicator().map(server.figures()::value);

        UnderLoad.Outcome outcome = busyWith(record).during(load -> {
            installed.note();
            server.remove(id());
            load.awaitMoreCalls(20, SOON);
            server.install(programme());
            load.awaitMoreCalls(50, SOON);
        });

        assertThat(outcome.absent()).as("calls while it was away").isPositive();
        assertNothingLost(outcome);
        peopleIndicator().ifPresent(code -> assertThat(server.figures().value(code))
                .isEqualTo(before.orElseThrow() + outcome.written().size()));
        installed.awaitNoneBut(1);
    }

    private UnderLoad busyWith(String record) {
        return new UnderLoad(() -> server.officer().get(record).good(), this::record);
    }

    private void assertNothingLost(UnderLoad.Outcome outcome) {
        assertThat(outcome.report().failures()).isEmpty();
        assertThat(outcome.written())
                .isNotEmpty()
                .allSatisfy(one ->
                        assertThat(server.officer().get(one).status()).as(one).isEqualTo(200));
    }
}
