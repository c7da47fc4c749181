package vn.hoanhap.exchange.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.store.Leases;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.table.Table;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.exchange.ExchangeProgramme;
import vn.hoanhap.exchange.file.Headings;
import vn.hoanhap.exchange.fixture.Office;
import vn.hoanhap.exchange.staging.Mends;
import vn.hoanhap.exchange.staging.StagedRow;
import vn.hoanhap.exchange.table.TableFiles;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.Await;
import vn.hoanhap.testkit.sql.OnBothDatabases;

/** Every test sends keys of its own: the tests of this class share one database. */
@OnBothDatabases
@WithSchema(value = "exchange", of = ExchangeProgramme.class)
class ImportsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String PEOPLE = "key,name,year\n";
    private static final String VISITS = "key,name,of\n";

    private final TransactionRunner transactions;
    private final Office office;
    private final Leases others;

    ImportsTest(OpenStore store) {
        transactions = store.transactions();
        office = new Office(transactions, store.database(), store.ids(), store.leases());
        others = store.leasesOfAnotherNode();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void writesACleanFileAndKeepsNothingOfIt() throws IOException {
        Job job = office.send(Wanted.ALL, Map.of("people", PEOPLE + "a1,An,1990\na2,Bình,1991\n"));

        assertThat(job.state()).isEqualTo(JobState.DONE);
        assertThat(job.counts()).isEqualTo(new Job.Counts(2, 2, 0, 0, 0, 2));
        assertThat(job.fileKept()).isFalse();
        assertThat(office.staging.file(job.id())).isEmpty();
        assertThat(office.people.written()).containsExactly("a1:An", "a2:Bình");
    }

    @Test
    void readsTitlesBetweenSemicolonsAsExcelWritesThemHere() throws IOException {
        Job job = office.send(Wanted.ALL, Map.of("people", "\uFEFFKhóa;Cột name;Cột year\r\ns1;An;1.990\r\n"));

        assertThat(job.state()).isEqualTo(JobState.DONE);
        assertThat(office.people.written()).containsExactly("s1:An");
    }

    @Test
    void readsAListBackUnderItsNamesAndUnderItsTitles() throws IOException {
        List<Table.Column> columns = new ArrayList<>();
        columns.add(new Table.Column("key", Headings.KEY_TITLE, Table.Form.TEXT));
        office.people
                .columns()
                .forEach(column -> columns.add(new Table.Column(column.name(), column.title(), Table.Form.TEXT)));
        for (String format : List.of("csv", "csv-titles")) {
            List<List<@Nullable Object>> row = List.of(List.of("back-" + format, "An", "1990"));
            Table table = new Table("people", new Text("Người", "People"), List.of(), columns, row);
            ByteArrayOutputStream lines = new ByteArrayOutputStream();
            new TableFiles().file(table, format, Language.VI).writer().writeTo(lines);

            Job job = office.send(Wanted.ALL, Map.of("people", lines.toString(StandardCharsets.UTF_8)));

            assertThat(transactions.read(() -> office.jobs.problems(job.id(), 10)))
                    .isEmpty();
            assertThat(job.state()).isEqualTo(JobState.DONE);
        }
        assertThat(office.people.written()).containsExactly("back-csv:An", "back-csv-titles:An");
    }

    @Test
    void passesAnUntouchedExampleByAndSaysWhenSomebodyFilledItIn() throws IOException {
        String untouched = "VÍ DỤ,1990,12\n";
        String filledIn = "VÍ DỤ (EXAMPLE),Nguyễn Thị Mai,1990\n";

        Job passed = office.send(Wanted.ALL, Map.of("people", PEOPLE + untouched + "ex1,An,1990\n"));
        Job refused = office.send(Wanted.ALL, Map.of("people", PEOPLE + filledIn + "ex2,Bình,1990\n"));

        assertThat(passed.state()).isEqualTo(JobState.DONE);
        assertThat(refused.state()).isEqualTo(JobState.REFUSED);
        assertThat(transactions.read(() -> office.jobs.problems(refused.id(), 10)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.row()).isEqualTo(2);
                    assertThat(problem.message().vi())
                            .contains("Dòng ví dụ này đã được điền")
                            .doesNotContain("Mai");
                });

        office.kept.mend(refused, List.of(new KeptFiles.Mend(new Mends.Place("people", 2), 0, "ex3")));
        assertThat(office.again(refused, Wanted.ALL).state()).isEqualTo(JobState.DONE);
        assertThat(office.people.written()).containsExactly("ex1:An", "ex3:Nguyễn Thị Mai", "ex2:Bình");
    }

    @Test
    void writesNothingWhileARowNeedsMendingAndShowsThatRow() throws IOException {
        Job job = office.send(Wanted.ALL, Map.of("people", PEOPLE + "b1,An,1990\nb2,Bình,year\n"));

        assertThat(job.state()).isEqualTo(JobState.REFUSED);
        assertThat(office.people.written()).isEmpty();
        List<StagedRow> rows = office.kept.rows(job, 0, 10);
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).row()).isEqualTo(3);
        assertThat(rows.get(0).cells()).containsExactly("b2", "Bình", "year");
        assertThat(rows.get(0).faults()).extracting(StagedRow.Fault::column).containsExactly(2);
    }

    @Test
    void writesTheFileAsItWasMended() throws IOException {
        Job refused = office.send(Wanted.ALL, Map.of("people", PEOPLE + "c1,An,1990\nc2,Bình,year\n"));
        office.kept.mend(refused, List.of(new KeptFiles.Mend(new Mends.Place("people", 3), 1, "  Bình An ")));
        assertThat(office.again(refused, Wanted.CHECK).state()).isEqualTo(JobState.REFUSED);

        office.kept.mend(refused, List.of(new KeptFiles.Mend(new Mends.Place("people", 3), 2, "1991")));
        Job checked = office.again(refused, Wanted.CHECK);
        Job done = office.again(checked, Wanted.ALL);

        assertThat(checked.state()).isEqualTo(JobState.CHECKED);
        assertThat(checked.problems()).isZero();
        assertThat(done.state()).isEqualTo(JobState.DONE);
        assertThat(office.people.written()).containsExactly("c1:An", "c2:Bình An");
    }

    @Test
    void writesTheGoodRowsAndHoldsThoseThatReferToAFaultyOne() throws IOException {
        Job partly = office.send(
                Wanted.GOOD,
                Map.of(
                        "people", PEOPLE + "d1,An,1990\nd2,Bình,12\n",
                        "visits", VISITS + "v1,Thăm An,d1\nv2,Thăm Bình,d2\n"));

        assertThat(partly.state()).isEqualTo(JobState.PARTLY);
        assertThat(partly.counts()).isEqualTo(new Job.Counts(4, 2, 0, 0, 1, 2));
        assertThat(partly.problems()).isEqualTo(1);
        assertThat(office.people.written()).containsExactly("d1:An");
        assertThat(office.visits.written()).containsExactly("v1:Thăm An");

        office.kept.mend(partly, List.of(new KeptFiles.Mend(new Mends.Place("people", 3), 2, "1991")));
        Job done = office.again(partly, Wanted.ALL);

        assertThat(done.state()).isEqualTo(JobState.DONE);
        assertThat(done.counts()).isEqualTo(new Job.Counts(4, 4, 0, 0, 0, 4));
        assertThat(office.people.written()).containsExactly("d1:An", "d2:Bình");
        assertThat(office.visits.written()).containsExactly("v1:Thăm An", "v2:Thăm Bình");
    }

    @Test
    void leavesOutASheetWhoseHeadIsWrongWithEverythingThatRefersToIt() throws IOException {
        Job partly =
                office.send(Wanted.GOOD, Map.of("people", "key,year\ne1,1990\n", "visits", VISITS + "w1,Thăm An,e1\n"));

        assertThat(partly.state()).isEqualTo(JobState.PARTLY);
        assertThat(partly.counts().written()).isZero();
        assertThat(office.visits.written()).isEmpty();
    }

    @Test
    void goesOnWhereAStoppedServerLeftIt() throws IOException {
        String rows =
                IntStream.range(0, 40).mapToObj(at -> "f" + at + ",An,1990\n").collect(Collectors.joining());
        long job = office.coming("f.zip");
        office.staging.keep(job, Office.zip(Map.of("people", PEOPLE + rows)));
        transactions.change(() -> office.jobs.received(job, List.of("people")));

        office.imports.goOn();

        assertThat(office.ended(job).state()).isEqualTo(JobState.DONE);
        assertThat(office.people.written()).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void waitsForASheetThatItHadReadBeforeTheStop() {
        long job = office.coming("g.zip");
        office.staging.keep(job, Office.zip(Map.of("visits", VISITS)));
        transactions.change(() -> office.jobs.received(job, List.of("visits")));
        office.elected.install(office.people);

        office.imports.goOn();
        assertThat(office.job(job).state()).isEqualTo(JobState.CHECKING);

        office.elected.install(office.people, office.visits);
        office.imports.goOn();
        assertThat(office.ended(job).state()).isEqualTo(JobState.DONE);
    }

    @Test
    void throwsAFileAwayAndTakesNoMoreMends() throws IOException {
        Job refused = office.send(Wanted.ALL, Map.of("people", PEOPLE + "h1,An,year\n"));

        office.kept.leave(refused);

        Job left = office.job(refused.id());
        assertThat(left.fileKept()).isFalse();
        assertThat(transactions.read(() -> office.staging.rows(refused.id(), 0, 10)))
                .isEmpty();
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> office.again(left, Wanted.ALL))
                .satisfies(refusal -> assertThat(refusal.problem().status()).isEqualTo(409));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() ->
                        office.kept.mend(left, List.of(new KeptFiles.Mend(new Mends.Place("people", 2), 2, "1990"))));
    }

    @Test
    void keepsTheNewestFilesOfAnAccountOnly() throws IOException {
        Job first = office.send(Wanted.ALL, Map.of("people", PEOPLE + "i0,An,year\n"));
        for (int more = 1; more <= KeptFiles.MOST_OF_ACCOUNT; more++) {
            office.send(Wanted.ALL, Map.of("people", PEOPLE + "i" + more + ",An,year\n"));
        }

        Await.present(PATIENCE, "the oldest file to go", () -> Optional.of(office.job(first.id()))
                .filter(job -> !job.fileKept()));
        assertThat(transactions.read(office.jobs::waiting)).hasSize(KeptFiles.MOST_OF_ACCOUNT);
    }

    @Test
    void takesSoManyMendsAndNoMore() throws IOException {
        Job refused = office.send(Wanted.ALL, Map.of("people", PEOPLE + "k1,An,year\n"));
        List<KeptFiles.Mend> many = IntStream.range(0, 1_000)
                .mapToObj(row -> new KeptFiles.Mend(new Mends.Place("people", row), 2, "1990"))
                .toList();
        for (int round = 0; round < KeptFiles.MOST_MENDS / many.size(); round++) {
            int first = round * many.size();
            office.kept.mend(
                    refused,
                    many.stream()
                            .map(mend -> new KeptFiles.Mend(
                                    new Mends.Place("people", mend.place().row() + first), 2, "1990"))
                            .toList());
        }

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> office.kept.mend(refused, many))
                .satisfies(refusal -> assertThat(refusal.problem().status()).isEqualTo(422));
    }

    @Test
    void tellsAtOnceThatAFileWasCutOffWhenNobodyHoldsOnToIt() {
        long job = office.coming("l.zip");
        office.staging.keep(job, Office.zip(Map.of("people", PEOPLE)));

        try (Holding node = new Holding(others, "import")) {
            assertThat(node.take(job)).isTrue();
            office.imports.goOn();
            assertThat(office.job(job).state()).as("it is still coming").isEqualTo(JobState.RECEIVING);
            node.give(job);
        }
        office.imports.goOn();

        assertThat(office.ended(job).state()).isEqualTo(JobState.FAILED);
        assertThat(transactions.read(() -> office.jobs.problems(job, 10)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.message().vi()).startsWith("Tệp bị đứt khi đang nhận");
                    assertThat(problem.remedy().vi()).isEqualTo("Gửi lại tệp.");
                });
        assertThat(office.staging.file(job)).isEmpty();
    }

    @Test
    void tellsAtOnceThatAFileWasCutOffWhenItCouldNotBeKept() {
        office.protection.refuse(true);

        assertThatThrownBy(() -> office.send(Wanted.ALL, Map.of("people", PEOPLE + "m1,An,1990\n")))
                .isInstanceOf(IllegalStateException.class);

        Job cut = transactions.read(() -> office.jobs.newest(null, 0, 1)).get(0);
        assertThat(cut.state()).isEqualTo(JobState.FAILED);
        assertThat(cut.fileKept()).isFalse();
        assertThat(office.staging.file(cut.id())).isEmpty();
    }

    @Test
    void writesNoRowTwiceWhenItsServerStopsBetweenPortions() throws IOException {
        String rows =
                IntStream.range(10, 50).mapToObj(at -> "j" + at + ",An,1990\n").collect(Collectors.joining());
        office.people.beforeNext(() -> {
            throw new IllegalStateException("the power is gone");
        });
        Job failed = office.send(Wanted.ALL, Map.of("people", PEOPLE + rows));
        assertThat(failed.state()).isEqualTo(JobState.FAILED);
        assertThat(failed.waits()).isTrue();

        Job done = office.again(failed, Wanted.ALL);

        assertThat(done.state()).isEqualTo(JobState.DONE);
        assertThat(office.people.written()).hasSize(40).doesNotHaveDuplicates();
    }
}
