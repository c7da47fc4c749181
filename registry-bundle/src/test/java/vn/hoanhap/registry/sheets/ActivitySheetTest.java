package vn.hoanhap.registry.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoanhap.registry.RegisterWorld.JUNE;
import static vn.hoanhap.registry.RegisterWorld.TODAY;
import static vn.hoanhap.registry.db.Tables.JOURNAL_LINE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.activity.ActivityKind;
import vn.hoanhap.core.activity.Measure;
import vn.hoanhap.core.programme.Elected;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.programme.RowDoubts;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.registry.RegisterWorld;
import vn.hoanhap.registry.RegistryProgramme;
import vn.hoanhap.registry.db.tables.records.JournalLineRecord;
import vn.hoanhap.registry.journal.Journal;
import vn.hoanhap.registry.journal.JournalLine;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.FewSheets;
import vn.hoanhap.testkit.programme.TestRow;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

/** What happened in programmes that are not installed becomes lines of the journal, one for each row. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
class ActivitySheetTest {
    private static final Text TRAINING = new Text("Việc làm", "Jobs");

    private final RegisterWorld world;
    private final Map<String, Long> ids = new HashMap<>();
    private long unit;
    private Elected elected = new FewSheets();
    private @Nullable Long importersUnit;

    ActivitySheetTest(OpenStore store) {
        world = new RegisterWorld(store);
        unit = world.unit("28249", JUNE);
    }

    @PreparesDatabase
    static void found(OpenStore store) {
        new RegisterWorld(store).founded();
    }

    @Test
    void writesOneLineForARow() {
        long line = apply(row("E1", "outreach.event").with("quantity", "36").with("qualifier", "ABOUT"), null);

        assertThat(stored(line)).satisfies(stored -> {
            assertThat(stored.getKind()).isEqualTo("outreach.event");
            assertThat(stored.getQuantity()).isEqualTo(36);
            assertThat(stored.getMeasure()).isEqualTo("ATTENDANCES");
            assertThat(stored.get(JOURNAL_LINE.QUALIFIER)).isEqualTo("ABOUT");
            assertThat(stored.getProgrammeId()).isEqualTo("register");
            assertThat(stored.getRecordId()).startsWith("activity:").doesNotContain("E1");
        });
    }

    @Test
    void asksAboutAQuantityThatIsUnusualForOneOccasion() {
        ActivitySheet sheet = new ActivitySheet(world.register(), elected);
        RowDoubts doubts = sheet.doubts(RegisterWorld.officer(null));
        List<Cells> rows = List.of(
                row("L1", "outreach.leaflets-given").with("quantity", "999999999999"),
                row("L2", "outreach.leaflets-given").with("quantity", "200000"),
                row("L3", "outreach.broadcast").with("quantity", "2000"));

        List<RowDoubts.Doubt> asked = doubts.of(IntStream.range(0, rows.size())
                .mapToObj(at -> new RowDoubts.Numbered(at, row(rows.get(at), sheet), null))
                .toList());

        assertThat(asked).extracting(RowDoubts.Doubt::number).containsExactly(0L, 2L);
        assertThat(asked.get(0).question().vi()).contains("lớn khác thường");
    }

    @Test
    void countsThePersonOnTheLineWithTheCategoryOnRecord() {
        long person = world.person(unit, "M.T.D.", 1990);
        world.write(() -> {
            world.register().people().categories().only(person, "DRUG_DEPENDENT", LocalDate.of(2023, 1, 1));
            return true;
        });
        ids.put("P1", person);

        long line = apply(row("M1", "methadone.started").with("person", "P1"), null);

        assertThat(stored(line)).satisfies(stored -> {
            assertThat(stored.getPersonId()).isEqualTo(person);
            assertThat(stored.getQuantity()).isEqualTo(1);
            assertThat(stored.getCategory()).isEqualTo("DRUG_DEPENDENT");
        });
    }

    @Test
    void takesACorrectedRowBackAndWritesItAnew() {
        long first = apply(row("E2", "outreach.event").with("quantity", "63"), null);

        long second = apply(row("E2", "outreach.event").with("quantity", "36"), first);

        assertThat(second).as("the record keeps its id").isEqualTo(first);
        assertThat(standing(first))
                .singleElement()
                .satisfies(line -> assertThat(line.line().quantity().value()).isEqualTo(36));
        assertThat(lines(first)).as("line, reversal, new line").isEqualTo(3);
    }

    @Test
    void correctsARowThatIsAlreadyCorrected() {
        long first = apply(row("E3", "outreach.event").with("quantity", "1"), null);
        apply(row("E3", "outreach.event").with("quantity", "2"), first);
        apply(row("E3", "class.held").with("quantity", "3"), first);

        assertThat(standing(first)).singleElement().satisfies(line -> assertThat(line.kind())
                .isEqualTo("class.held"));
    }

    @Test
    void refusesWhatIsOutOfReach() {
        ids.put("P2", world.person(unit, "N.G.X.", 1991));
        ids.put("T2", world.team(unit, LocalDate.of(2020, 1, 1)));
        ids.put("H2", -1L);
        importersUnit = world.unit("28252", JUNE);

        assertThat(faults(row("X1", "team.met").with("team", "T2").with("quantity", "6")))
                .containsExactly("unit", "team");
        assertThat(faults(row("X2", "job.placed").with("person", "P2"))).containsExactly("unit", "person");
        assertThat(faults(row("X3", "support.given").with("household", "H2").with("quantity", "1")))
                .containsExactly("unit", "household");
        assertThatThrownBy(() -> apply(row("X2", "job.placed").with("person", "P2"), null))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void namesTheCellsThatAreWrong() {
        assertThat(faults(row("W1", "outreach.broadcast"))).containsExactly("quantity");
        assertThat(faults(row("W2", "outreach.broadcast").with("quantity", "-15")))
                .containsExactly("quantity");
        assertThat(faults(row("W3", "outreach.event").with("quantity", "5").on(TODAY.plusDays(1))))
                .containsExactly("on");
        assertThat(faults(row("W4", "outreach.event").with("quantity", "5").on(LocalDate.of(204, 6, 5))))
                .containsExactly("on");
        assertThat(faults(row("W5", "outreach.event").with("quantity", "5").on(TODAY)))
                .as("the commune has ended")
                .containsExactly("unit");
        assertThat(faults(row("W6", "outreach.event").with("quantity", "5").on(TODAY.minusDays(1))))
                .as("the one that took over is on record")
                .containsExactly("unit");
    }

    @Test
    void leavesAKindToTheProgrammeThatServesIt() {
        long before = apply(row("S1", "job.placed").with("person", "P3", person("J.O.B.")), null);
        publish("training", new ActivityKind("job.placed", TRAINING, Measure.PERSONS, "training.read"));
        elected = new OneServes("training", TRAINING, new Text("Giới thiệu việc làm", "Job referrals"));

        List<Problem.FieldError> refused = errors(row("S2", "job.placed").with("person", "P3"));
        assertThat(refused).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo("kind");
            assertThat(error.message().vi()).contains("Việc làm");
            assertThat(error.remedy().vi()).contains("Giới thiệu việc làm");
        });
        assertThatThrownBy(() -> apply(row("S2", "job.placed").with("person", "P3"), null))
                .isInstanceOf(ProblemException.class);
        assertThat(faults(row("S1", "job.placed").with("person", "P3")))
                .as("the same file again")
                .isEmpty();
        assertThat(faults(row("S1", "job.stable").with("person", "P3"))).isEmpty();
        assertThat(apply(row("S1", "job.placed").with("person", "P3").on(JUNE.minusDays(3)), before))
                .isEqualTo(before);
        assertThat(stored(before).getProgrammeId()).isEqualTo(Journal.REGISTER);

        elected = new OneServes("training", TRAINING, null);
        assertThat(errors(row("S2", "job.placed").with("person", "P3")))
                .singleElement()
                .satisfies(error -> assertThat(error.remedy().vi()).contains("trong chương trình đó"));

        elected = new FewSheets();
        assertThat(faults(row("S2", "job.placed").with("person", "P3")))
                .as("the programme was removed")
                .isEmpty();
    }

    @Test
    void asksForTheUnitOfTheDayAndMarksHistoryOfWhichNobodyKnowsIt() {
        unit = world.unit("28738", TODAY);
        assertThat(errors(row("U1", "class.held").with("quantity", "1")))
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.field()).isEqualTo("unit");
                    assertThat(error.message().vi()).contains("bắt đầu từ ngày 01/07/2025");
                    assertThat(error.remedy().vi()).contains("@2024-06-06)");
                });

        LocalDate day = TODAY.minusDays(30);
        unit = world.read(() -> world.register()
                .units()
                .withoutSuccessor(day, Scope.EVERYTHING)
                .get(0)
                .id());
        long line = apply(row("U2", "class.held").with("quantity", "1").on(day), null);
        assertThat(standing(line)).singleElement().satisfies(written -> assertThat(
                        written.line().attributes())
                .containsEntry(Journal.UNIT_WARNING, "outside-life"));
    }

    /** Is a row that is being written down. */
    private final class Cells {
        private final Map<String, String> cells = new HashMap<>();

        Cells with(String column, String cell) {
            cells.put(column, cell);
            return this;
        }

        Cells with(String column, String key, long id) {
            ids.put(key, id);
            return with(column, key);
        }

        Cells on(LocalDate day) {
            return with("on", day.toString());
        }
    }

    private Cells row(String key, String kind) {
        return new Cells()
                .with("key", key)
                .with("kind", kind)
                .with("unit", "28249@2024-06-06")
                .on(JUNE);
    }

    private long person(String initials) {
        return world.person(unit, initials, 1992);
    }

    private TestRow row(Cells cells, ActivitySheet sheet) {
        return TestRow.of(cells.cells)
                .knowing((column, reference) -> column.equals("unit") ? Long.valueOf(unit) : ids.get(reference))
                .by(RegisterWorld.officer(importersUnit, sheet.permission()));
    }

    private long apply(Cells cells, @Nullable Long existing) {
        ActivitySheet sheet = new ActivitySheet(world.register(), elected);
        return world.write(() -> sheet.apply(row(cells, sheet), existing));
    }

    private List<String> faults(Cells cells) {
        return errors(cells).stream().map(Problem.FieldError::field).toList();
    }

    private List<Problem.FieldError> errors(Cells cells) {
        ActivitySheet sheet = new ActivitySheet(world.register(), elected);
        return world.read(() -> {
            Violations faults = new Violations();
            sheet.check(row(cells, sheet), faults);
            return new ArrayList<>(faults.errors());
        });
    }

    private void publish(String programme, ActivityKind kind) {
        world.write(() -> {
            world.register().journal().publish(programme, List.of(kind));
            return true;
        });
    }

    private JournalLineRecord stored(long line) {
        return world.read(() -> world.dsl().fetchSingle(JOURNAL_LINE, JOURNAL_LINE.ID.eq(line)));
    }

    private List<JournalLine> standing(long line) {
        return world.read(() -> world.register()
                .journal()
                .standing(Journal.REGISTER, stored(line).getRecordId()));
    }

    private int lines(long line) {
        return world.read(() -> world.dsl()
                .fetchCount(JOURNAL_LINE, JOURNAL_LINE.RECORD_ID.eq(stored(line).getRecordId())));
    }
}
