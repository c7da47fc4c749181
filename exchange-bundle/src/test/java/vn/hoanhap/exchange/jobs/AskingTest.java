package vn.hoanhap.exchange.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.Leases;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.exchange.ExchangeProgramme;
import vn.hoanhap.exchange.fixture.Office;
import vn.hoanhap.exchange.staging.AskedRow;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.sql.OnBothDatabases;

/** What is shown before a file is written. Every test sends keys of its own: the tests of this class share one database. */
@OnBothDatabases
@WithSchema(value = "exchange", of = ExchangeProgramme.class)
class AskingTest {

    private static final String PEOPLE = "key,name,year\n";
    private static final String VISITS = "key,name,of\n";

    private final Office office;

    AskingTest(TransactionRunner transactions, Database database, Ids ids, Leases leases) {
        office = new Office(transactions, database, ids, leases);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void stopsAtCorrectionsAndShowsEachChangedCellBesideWhatStood() throws IOException {
        office.send(Wanted.ALL, Map.of("people", PEOPLE + "a1,An,1990\na2,Bình,1991\n"));

        Job asked = office.send(Wanted.ASK, Map.of("people", PEOPLE + "a1,An,1985\na2,Bình,1991\na3,Chi,1992\n"));

        assertThat(asked.state()).isEqualTo(JobState.CHECKED);
        assertThat(asked.counts()).isEqualTo(new Job.Counts(3, 1, 1, 1, 0, 0));
        assertThat(office.people.written()).containsExactly("a1:An", "a2:Bình");
        List<AskedRow> rows = office.kept.asked(asked, 0, 10);
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).why()).isEqualTo(AskedRow.Why.CORRECTION);
        assertThat(rows.get(0).row()).isEqualTo(2);
        assertThat(rows.get(0).cells())
                .containsExactly(
                        new AskedRow.Cell("key", "", "a1", AskedRow.Change.NONE),
                        new AskedRow.Cell("name", "", "An", AskedRow.Change.NONE),
                        new AskedRow.Cell("year", "1990", "1985", AskedRow.Change.CHANGED));

        Job done = office.again(asked, Wanted.ALL);

        assertThat(done.state()).isEqualTo(JobState.DONE);
        assertThat(office.people.written()).endsWith("a1:An", "a3:Chi");
        assertThat(office.kept.asked(done, 0, 10)).isEmpty();
    }

    @Test
    void asksAboutMoreRowsThanOneUnitOfWorkMayTakeAway() throws IOException {
        office.send(Wanted.ALL, Map.of("people", people(600, "1990")));
        Job asked = office.send(Wanted.ASK, Map.of("people", people(600, "1985")));
        assertThat(asked.counts().changed()).isEqualTo(600);
        assertThat(office.kept.asked(asked, 450, 100)).hasSize(50);

        assertThat(office.again(asked, Wanted.ALL).state()).isEqualTo(JobState.DONE);
        assertThat(office.kept.asked(asked, 0, 10)).isEmpty();
    }

    private static String people(int many, String year) {
        return IntStream.range(0, many)
                .mapToObj(each -> "m" + each + ",An" + each + "," + year + "\n")
                .collect(Collectors.joining("", PEOPLE, ""));
    }

    @Test
    void writesAtOnceWhenThereIsNothingToAskOrNobodyWantsToBeAsked() throws IOException {
        Job fresh = office.send(Wanted.ASK, Map.of("people", PEOPLE + "b1,An,1990\n"));
        Job same = office.send(Wanted.ASK, Map.of("people", PEOPLE + "b1,An,1990\n"));
        Job told = office.send(Wanted.ALL, Map.of("people", PEOPLE + "b1,An,1991\n"));

        assertThat(List.of(fresh, same, told)).extracting(Job::state).containsOnly(JobState.DONE);
        assertThat(fresh.wanted()).isEqualTo(Wanted.ASK);
    }

    @Test
    void showsWhatSomebodyWroteByHandSinceTheFileBefore() throws IOException {
        office.send(Wanted.ALL, Map.of("people", PEOPLE + "c1,An,1990\n"));
        office.people.rename(1, "An Nguyễn");

        Job asked = office.send(Wanted.CHECK, Map.of("people", PEOPLE + "c1,An,1991\n"));

        assertThat(changes(asked)).containsExactly("name: An Nguyễn → An", "year: 1990 → 1991");
    }

    @Test
    void showsWhatAnImportHasChangedAsLongAsItCanBeTakenBack() throws IOException {
        office.people.countFrom(8_000);
        office.send(
                Wanted.ALL, Map.of("people", PEOPLE + "n1,An,1990\nn2,Bình,1990\n", "visits", VISITS + "n3,Thăm,n1\n"));
        office.people.hide(Set.of("name"));
        Job done = office.send(
                Wanted.ALL,
                Map.of(
                        "people", PEOPLE + "n1,Ân,1991\nn2,Bình,1990\nn4,Chi,1990\n",
                        "visits", VISITS + "n3,Thăm,n2\n"));
        var reader = new WrittenChanges.Reader(office.officer, Language.VI);

        WrittenChanges.Some first = office.written.of(done, 0, 1, reader);
        WrittenChanges.Some rest = office.written.of(done, Objects.requireNonNull(first.next()), 10, reader);

        assertThat(first.rows()).singleElement().satisfies(row -> {
            assertThat(row.row()).isEqualTo(2);
            assertThat(row.cells())
                    .containsExactly(
                            new AskedRow.Cell("Cột name", "", "", AskedRow.Change.HIDDEN),
                            new AskedRow.Cell("Cột year", "1990", "1991", AskedRow.Change.CHANGED));
        });
        assertThat(rest.rows()).singleElement().satisfies(row -> assertThat(row.cells())
                .containsExactly(new AskedRow.Cell("Cột of", "n1", "n2", AskedRow.Change.CHANGED)));
        assertThat(rest.next()).isNull();
        office.steps.forget(done.id());
        assertThat(office.written.of(done, 0, 10, reader).rows()).isEmpty();
    }

    @Test
    void showsThatAColumnWhichTheFileLeavesOutIsEmptied() throws IOException {
        office.send(Wanted.ALL, Map.of("people", PEOPLE + "d1,An,1990\n"));

        Job asked = office.send(Wanted.CHECK, Map.of("people", "key,name\nd1,Ân\n"));

        assertThat(changes(asked)).containsExactly("name: An → Ân", "year: 1990 → ");
    }

    @Test
    void namesRecordsOfAnotherSheetByTheirKeys() throws IOException {
        office.people.countFrom(7_000);
        office.send(
                Wanted.ALL,
                Map.of("people", PEOPLE + "e1,An,1990\ne2,Bình,1990\n", "visits", VISITS + "w1,Thăm,e1\nw2,Thăm,e1\n"));

        Job asked = office.send(
                Wanted.CHECK,
                Map.of("people", PEOPLE + "e3,Chi,1990\n", "visits", VISITS + "w1,Thăm,e2\nw2,Thăm,e3\n"));

        assertThat(changes(asked)).containsExactly("of: e1 → e2", "of: e1 → e3");
    }

    @Test
    void showsNothingOfWhatIsNotForWhoImportsNorWhetherItChanges() throws IOException {
        office.send(Wanted.ALL, Map.of("people", PEOPLE + "g1,An,1990\n"));
        office.people.hide(Set.of("name"));

        Job asked = office.send(Wanted.CHECK, Map.of("people", PEOPLE + "g1,An,1985\n"));

        assertThat(office.kept.asked(asked, 0, 10).get(0).cells())
                .contains(new AskedRow.Cell("name", "", "An", AskedRow.Change.HIDDEN))
                .contains(new AskedRow.Cell("year", "1990", "1985", AskedRow.Change.CHANGED));
    }

    @Test
    void takesTheSameValueWrittenDifferentlyForTheSame() throws IOException {
        office.send(Wanted.ALL, Map.of("people", PEOPLE + "h1,An,1990\n", "visits", VISITS + "h2,Thăm,h1\n"));

        Job again = office.send(
                Wanted.ASK, Map.of("people", "year,key,name\n1.990,h1,An\n", "visits", "of,key,name\nh1,h2,Thăm\n"));

        assertThat(again.state()).isEqualTo(JobState.DONE);
        assertThat(again.counts()).isEqualTo(new Job.Counts(2, 0, 0, 2, 0, 0));
    }

    @Test
    void saysThatTheRecordIsAsTheRowWantsIt() throws IOException {
        office.send(Wanted.ALL, Map.of("people", PEOPLE + "h3,An,1990\n"));
        office.people.rename(1, "Ân");

        Job asked = office.send(Wanted.ASK, Map.of("people", PEOPLE + "h3,Ân,1990\n"));

        assertThat(asked.state()).isEqualTo(JobState.CHECKED);
        assertThat(changes(asked)).isEmpty();
        assertThat(office.kept.asked(asked, 0, 10).get(0).notes().get(0).vi()).contains("hồ sơ giữ nguyên");
    }

    @Test
    void keepsTheFirstCorrectionsOnlyAndCountsAll() throws IOException {
        int many = Asking.MOST_KEPT + 20;
        office.send(Wanted.ALL, Map.of("people", PEOPLE + rows(many, "1990")));

        Job asked = office.send(Wanted.ASK, Map.of("people", PEOPLE + rows(many, "1991")));

        assertThat(asked.counts().changed()).isEqualTo(many);
        assertThat(office.kept.asked(asked, 0, 2 * many)).hasSize(Asking.MOST_KEPT);
        assertThat(office.kept.asked(asked, Asking.MOST_KEPT - 1, 10)).hasSize(1);
    }

    @Test
    void stopsAtDoubtsAndWritesThemOnceSomebodySaysSo() throws IOException {
        office.people.doubtSameNames();

        Job asked = office.send(Wanted.ASK, Map.of("people", PEOPLE + "k1,Lan,1985\nk2,Mai,1990\nk3,Lan,1990\n"));

        assertThat(asked.state()).isEqualTo(JobState.CHECKED);
        assertThat(asked.problems()).isZero();
        assertThat(asked.counts().doubtful()).isEqualTo(1);
        AskedRow row = office.kept.asked(asked, 0, 10).get(0);
        assertThat(row.why()).isEqualTo(AskedRow.Why.DOUBT);
        assertThat(row.row()).isEqualTo(4);
        assertThat(row.notes().get(0).vi()).isEqualTo("Trùng tên với dòng 2.");

        assertThat(office.again(asked, Wanted.ALL).state()).isEqualTo(JobState.DONE);
        assertThat(office.people.written()).contains("k1:Lan", "k3:Lan");
    }

    @Test
    void asksNobodyAgainOnceRowsAreBeingWritten() throws IOException {
        office.people.beforeNext(() -> {
            throw new IllegalStateException("the power is gone");
        });
        Job failed = office.send(Wanted.ASK, Map.of("people", PEOPLE + "m1,An,1990\n"));
        assertThat(failed.state()).isEqualTo(JobState.FAILED);

        office.people.doubtSameNames();
        office.interrupted(failed, JobState.APPLYING);

        assertThat(office.goneOn(failed.id()).state()).isEqualTo(JobState.DONE);
    }

    private static String rows(int many, String year) {
        return IntStream.range(0, many)
                .mapToObj(at -> "i" + at + ",An," + year + "\n")
                .collect(Collectors.joining());
    }

    private List<String> changes(Job asked) {
        return office.kept.asked(asked, 0, 10).stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.change() == AskedRow.Change.CHANGED)
                .map(cell -> cell.heading() + ": " + cell.before() + " → " + cell.after())
                .toList();
    }
}
