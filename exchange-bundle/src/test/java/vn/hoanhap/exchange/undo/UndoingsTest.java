package vn.hoanhap.exchange.undo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.Leases;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.exchange.ExchangeProgramme;
import vn.hoanhap.exchange.fixture.Office;
import vn.hoanhap.exchange.jobs.Job;
import vn.hoanhap.exchange.jobs.JobState;
import vn.hoanhap.exchange.jobs.RowProblem;
import vn.hoanhap.exchange.jobs.UndoState;
import vn.hoanhap.exchange.jobs.Wanted;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.sql.OnBothDatabases;

/** Every test sends keys of its own: the tests of this class share one database. */
@OnBothDatabases
@WithSchema(value = "exchange", of = ExchangeProgramme.class)
class UndoingsTest {

    private static final String PEOPLE = "key,name,year\n";
    private static final String VISITS = "key,name,of\n";

    private final TransactionRunner transactions;
    private final Office office;

    UndoingsTest(TransactionRunner transactions, Database database, Ids ids, Leases leases) {
        this.transactions = transactions;
        office = new Office(transactions, database, ids, leases);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void takesAWholeImportBackAndLetsTheSameFileComeAgain() throws IOException {
        Map<String, String> file =
                Map.of("people", PEOPLE + "a1,An,1990\na2,Bình,1991\n", "visits", VISITS + "av,Thăm,a1\n");
        Job job = office.send(Wanted.ALL, file);

        Undo undo = office.undo(job, UndoWanted.ALL);

        assertThat(undo.state()).isEqualTo(UndoState.UNDONE);
        assertThat(undo.progress()).isEqualTo(new Undo.Progress(3, 3));
        assertThat(undo.sheets())
                .containsExactly(new Undo.OfSheet("people", 2, 0, 0), new Undo.OfSheet("visits", 1, 0, 0));
        assertThat(office.people.standing()).isEmpty();
        assertThat(office.visits.standing()).isEmpty();
        assertThat(office.audit.told())
                .contains("record.import-undone people 1 import " + job.id())
                .contains("record.import-undone visits 1 import " + job.id());

        Job again = office.send(Wanted.ALL, file);
        assertThat(again.counts()).isEqualTo(new Job.Counts(3, 3, 0, 0, 0, 3));
        assertThat(office.people.standing()).containsExactly("An", "Bình");
    }

    @Test
    void looksWithoutTakingAnythingBack() throws IOException {
        Job job = office.send(Wanted.ALL, Map.of("people", PEOPLE + "b1,An,1990\nb2,Bình,1991\n"));

        Undo undo = office.undo(job, UndoWanted.CHECK);

        assertThat(undo.state()).isEqualTo(UndoState.LOOKED);
        assertThat(undo.going()).isEqualTo(2);
        assertThat(undo.progress().done()).isZero();
        assertThat(office.people.standing()).containsExactly("An", "Bình");
    }

    @Test
    void bringsACorrectedRecordBackToWhatItWas() throws IOException {
        Job first = office.send(Wanted.ALL, Map.of("people", PEOPLE + "c1,An,1990\n"));
        Job second = office.send(Wanted.ALL, Map.of("people", PEOPLE + "c1,An Nhiên,1990\nc2,Bình,1991\n"));

        assertThat(office.undo(first, UndoWanted.ALL).state())
                .as("a later import corrected it")
                .isEqualTo(UndoState.REFUSED);
        assertThat(obstacles(first))
                .singleElement()
                .satisfies(why -> assertThat(why.message().vi()).contains(String.valueOf(second.id())));

        Undo undo = office.undo(second, UndoWanted.ALL);
        assertThat(undo.sheets()).containsExactly(new Undo.OfSheet("people", 1, 1, 0));
        assertThat(office.people.standing()).containsExactly("An");

        assertThat(office.undo(first, UndoWanted.ALL).state()).isEqualTo(UndoState.UNDONE);
        assertThat(office.people.standing()).isEmpty();
    }

    @Test
    void beginsNothingWhenOneRecordWasChangedByHandUnlessTheRestIsWanted() throws IOException {
        Job job = office.send(Wanted.ALL, Map.of("people", PEOPLE + "d1,An,1990\nd2,Bình,1991\nd3,Chi,1992\n"));
        office.people.rename(2, "Bình An");

        assertThat(office.undo(job, UndoWanted.ALL).state()).isEqualTo(UndoState.REFUSED);
        assertThat(office.people.standing()).hasSize(3);
        assertThat(obstacles(job)).singleElement().satisfies(why -> {
            assertThat(why.sheet()).isEqualTo("people");
            assertThat(why.row()).isEqualTo(3);
            assertThat(why.message().vi()).contains("sửa tay");
        });

        Undo undo = office.undo(job, UndoWanted.GOOD);

        assertThat(undo.state()).isEqualTo(UndoState.PARTLY);
        assertThat(undo.progress()).isEqualTo(new Undo.Progress(3, 2));
        assertThat(office.people.standing()).containsExactly("Bình An");
        assertThat(obstacles(job)).hasSize(1);
        office.people.rename(2, "Bình");
        assertThat(office.undo(job, UndoWanted.ALL).state()).isEqualTo(UndoState.UNDONE);
    }

    @Test
    void keepsARecordOnWhichAnotherHangsWithEverythingThatHangsOnThat() throws IOException {
        Job job = office.send(
                Wanted.ALL,
                Map.of(
                        "people",
                        PEOPLE + "e1,An,1990\ne2,Bình,1991\n",
                        "visits",
                        VISITS + "ev1,Thăm,e1\nev2,Thăm,e2\n"));
        office.visits.rename(2, "Thăm lại");
        office.visits.add("Ghi tay", 1);

        Undo undo = office.undo(job, UndoWanted.GOOD);

        assertThat(undo.sheets())
                .containsExactly(new Undo.OfSheet("people", 0, 0, 2), new Undo.OfSheet("visits", 1, 0, 1));
        assertThat(office.people.standing()).containsExactly("An", "Bình");
        assertThat(office.visits.standing()).containsExactly("Thăm lại", "Ghi tay");
        assertThat(obstacles(job))
                .filteredOn(why -> why.sheet().equals("people"))
                .hasSize(2)
                .allSatisfy(why -> assertThat(why.message().vi()).contains("Bảng visits (1)"));
    }

    @Test
    void letsARecordGoToWhichACorrectedOneReferredOnlySinceTheImport() throws IOException {
        office.send(Wanted.ALL, Map.of("people", PEOPLE + "g1,An,1990\n", "visits", VISITS + "gv,Thăm,g1\n"));
        Job job =
                office.send(Wanted.ALL, Map.of("people", PEOPLE + "g2,Bình,1991\n", "visits", VISITS + "gv,Thăm,g2\n"));

        Undo undo = office.undo(job, UndoWanted.ALL);

        assertThat(undo.state()).isEqualTo(UndoState.UNDONE);
        assertThat(office.people.standing()).containsExactly("An");
        assertThat(office.visits.standing(1).orElseThrow()).containsEntry("of", "1");
    }

    @Test
    void takesNothingBackWhereARecordIsGoneAlready() throws IOException {
        Job job = office.send(Wanted.ALL, Map.of("people", PEOPLE + "h1,An,1990\nh2,Bình,1991\n"));
        office.people.delete(1);

        assertThat(office.undo(job, UndoWanted.ALL).state()).isEqualTo(UndoState.UNDONE);
        assertThat(office.people.standing()).isEmpty();
    }

    @Test
    void goesOnWhereAStoppedServerLeftItAndTakesNothingBackTwice() throws IOException {
        Job job = office.send(Wanted.ALL, Map.of("people", PEOPLE + rows("i", 40)));
        office.people.beforeNext(() -> {
            throw new IllegalStateException("the power is gone");
        });
        assertThat(office.undo(job, UndoWanted.ALL).state()).isEqualTo(UndoState.FAILED);
        assertThat(office.people.standing()).hasSize(40);
        transactions.change(() -> office.undone.state(job.id(), UndoState.UNDOING));

        try (Undoings afterRestart = office.undoings()) {
            assertThat(office.undoneBy(afterRestart, job).state()).isEqualTo(UndoState.UNDONE);
        }
        assertThat(office.people.standing()).isEmpty();
        assertThat(office.audit.told().stream().filter(row -> row.startsWith("record.import-undone")))
                .hasSize(40)
                .doesNotHaveDuplicates();
    }

    @Test
    void waitsForASheetThatIsNotInstalledYet() throws IOException {
        Job job = office.send(Wanted.ALL, Map.of("people", PEOPLE + "j1,An,1990\n"));
        transactions.change(() -> office.undone.begin(job.id(), office.officer.accountId(), UndoWanted.ALL, 1));
        office.elected.install(office.visits);

        office.undoings.goOn();
        assertThat(transactions
                        .read(() -> office.undone.find(job.id()))
                        .orElseThrow()
                        .state())
                .isEqualTo(UndoState.LOOKING);

        office.elected.install(office.people, office.visits);
        office.undoings.goOn();
        assertThat(office.undoEnded(job).state()).isEqualTo(UndoState.UNDONE);
    }

    @Test
    void runsNoImportThatIsBeingTakenBackAndTakesNoneBackThatRuns() throws IOException {
        Job partly = office.send(Wanted.GOOD, Map.of("people", PEOPLE + "k1,An,1990\nk2,Bình,12\n"));
        transactions.change(() -> office.undone.begin(partly.id(), office.officer.accountId(), UndoWanted.ALL, 1));
        assertThat(office.job(partly.id()).waits()).isFalse();
        refusesAsUnderWay(() -> office.imports.again(partly.id(), office.officer, Wanted.ALL));
        refusesAsUnderWay(() -> office.undoings.begin(partly.id(), office.officer, UndoWanted.ALL));
        office.undoings.goOn();
        office.undoEnded(partly);

        Job again = office.again(partly, Wanted.GOOD);

        assertThat(again.counts().written()).isEqualTo(1);
        assertThat(again.course().undo()).isNull();
        transactions.change(() -> office.jobs.progress(again.id(), JobState.APPLYING, again.counts()));
        refusesAsUnderWay(() -> office.undoings.begin(again.id(), office.officer, UndoWanted.ALL));
    }

    @Test
    void forgetsAfterAWeekHowAnImportIsTakenBack() throws IOException {
        Job job = office.send(Wanted.ALL, Map.of("people", PEOPLE + rows("l", 20)));
        office.keptLater(Duration.ofDays(6)).tidy();
        assertThat(transactions.<Boolean>read(() -> office.undoings.possible(job.id())))
                .isTrue();

        office.keptLater(Duration.ofDays(8)).tidy();

        assertThat(transactions.<Boolean>read(() -> office.undoings.possible(job.id())))
                .isFalse();
        refusesAsUnderWay(() -> office.undoings.begin(job.id(), office.officer, UndoWanted.ALL));
    }

    private static void refusesAsUnderWay(Runnable action) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(action::run)
                .satisfies(refusal -> assertThat(refusal.problem().status()).isEqualTo(409));
    }

    private List<RowProblem> obstacles(Job job) {
        return transactions.read(() -> office.undone.obstacles(job.id(), 100));
    }

    private static String rows(String key, int count) {
        return IntStream.range(0, count).mapToObj(at -> key + at + ",An,1990\n").collect(Collectors.joining());
    }
}
