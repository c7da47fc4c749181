package vn.hoanhap.registry.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoanhap.registry.db.Tables.JOURNAL_ATTRIBUTE;
import static vn.hoanhap.registry.db.Tables.JOURNAL_LINE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.registry.RegisterWorld;
import vn.hoanhap.registry.RegistryProgramme;
import vn.hoanhap.registry.db.tables.records.JournalLineRecord;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.FewSheets;
import vn.hoanhap.testkit.programme.TestRow;
import vn.hoanhap.testkit.sql.OnBothDatabases;

/** The shipped sample of Tiền Giang through the sheets: the figures of the article come out of the journal. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
class SampleImportTest {
    private static final LocalDate JUNE = LocalDate.of(2024, 6, 6);
    private static final int ROWS_A_TIME = 8;

    private final RegisterWorld world;
    private final Map<String, Long> ids = new HashMap<>();
    private final Map<String, Long> units = new HashMap<>();

    SampleImportTest(OpenStore store) {
        world = new RegisterWorld(store);
    }

    @Test
    void givesTheFiguresOfTheArticle() {
        world.founded();
        for (ImportSheet sheet : RegisterSheets.of(world.register(), new FewSheets())) {
            take(sheet, SampleSheet.rows(sheet.name()));
        }

        assertThat(stock("team.active", JOURNAL_LINE.TEAM_ID)).isEqualTo(114);
        assertThat(stock("team.member", JOURNAL_LINE.PERSON_ID)).isEqualTo(630);
        assertThat(reached(DSL.noCondition())).isEqualTo(143);
        assertThat(reached(JOURNAL_LINE.CATEGORY.eq("HIGH_RISK"))).isEqualTo(49);
        assertThat(reached(JOURNAL_LINE.CATEGORY.eq("DRUG_DEPENDENT"))).isEqualTo(52);
        assertThat(reached(JOURNAL_LINE.CATEGORY.eq("POST_REHAB"))).isEqualTo(42);
        assertThat(reached(met())).isEqualTo(71);

        countsWhatHappenedWithoutAProgramme();
        changesNothingWhenTakenAgain();
        takesACorrection();
    }

    private void countsWhatHappenedWithoutAProgramme() {
        assertThat(happened("class.held")).isEqualTo("3 580 EXACT");
        assertThat(happened("outreach.event")).isEqualTo("176 6421 EXACT");
        assertThat(happened("outreach.leaflets-given")).endsWith(" 773 EXACT");
        assertThat(happened("outreach.broadcast")).isEqualTo("35 525 EXACT");
        assertThat(happened("outreach.school-event")).isEqualTo("10 4854 EXACT");
        assertThat(happened("outreach.loudspeaker-run")).isEqualTo("7 1535 ABOUT");
        assertThat(people(JOURNAL_LINE.KIND.eq("methadone.started"))).isEqualTo(9);
        assertThat(people(JOURNAL_LINE.KIND.eq("job.stable"))).isEqualTo(4);
        assertThat(people(JOURNAL_LINE.KIND.in("contact.made", "methadone.started", "job.stable")))
                .as("the nine and the four are among those reached")
                .isEqualTo(143);
    }

    private void changesNothingWhenTakenAgain() {
        int before = lines();
        for (ImportSheet sheet : RegisterSheets.of(world.register(), new FewSheets())) {
            if (List.of("people", "teams", "members").contains(sheet.name())) {
                take(sheet, SampleSheet.rows(sheet.name()).subList(0, 40));
            }
        }
        assertThat(lines()).isEqualTo(before);
    }

    private void takesACorrection() {
        Map<String, String> row = new HashMap<>(SampleSheet.rows("teams").get(0));
        row.put("status", "SUSPENDED");
        row.put("status_since", "2024-06-01");
        row.put("status_reason", "thiếu người");

        take(teams(), List.of(row));

        assertThat(stock("team.active", JOURNAL_LINE.TEAM_ID)).isEqualTo(113);
        assertThat(stock("team.member", JOURNAL_LINE.PERSON_ID)).isLessThan(630);
    }

    @Test
    void namesWhatIsWrongInARow() {
        Map<String, String> row = new HashMap<>(SampleSheet.rows("teams").get(0));
        row.put("established_on", "2030-01-01");
        row.put("status", "SUSPENDED");

        assertThat(faults(teams(), row)).containsExactly("established_on", "status_since", "status_reason");

        Map<String, String> assignment =
                new HashMap<>(SampleSheet.rows("assignments").get(0));
        assignment.put("person", "TG-P-0001");
        assignment.put("team", "");
        assertThat(faults(new AssignmentSheet(world.register()), assignment)).containsExactly("person", "team");
    }

    private ImportSheet teams() {
        return RegisterSheets.of(world.register(), new FewSheets()).stream()
                .filter(sheet -> sheet.name().equals("teams"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> faults(ImportSheet sheet, Map<String, String> cells) {
        if (units.isEmpty()) {
            units.put(cells.getOrDefault("unit", ""), 1L);
        }
        return world.read(() -> {
            Violations faults = new Violations();
            sheet.check(row(cells, sheet), faults);
            return faults.errors().stream().map(Problem.FieldError::field).toList();
        });
    }

    private void take(ImportSheet sheet, List<Map<String, String>> rows) {
        List<Problem.FieldError> faults = new ArrayList<>();
        for (Map<String, String> cells : rows) {
            Violations found = new Violations();
            world.read(() -> {
                sheet.check(row(cells, sheet), found);
                return true;
            });
            faults.addAll(found.errors());
        }
        assertThat(faults).isEmpty();
        for (int start = 0; start < rows.size(); start += ROWS_A_TIME) {
            List<Map<String, String>> portion = rows.subList(start, Math.min(start + ROWS_A_TIME, rows.size()));
            ids.putAll(world.write(() -> apply(sheet, portion)));
        }
    }

    private Map<String, Long> apply(ImportSheet sheet, List<Map<String, String>> portion) {
        Map<String, Long> made = new HashMap<>();
        for (Map<String, String> cells : portion) {
            TestRow row = row(cells, sheet);
            made.put(row.key(), sheet.apply(row, ids.get(row.key())));
        }
        return made;
    }

    private TestRow row(Map<String, String> cells, ImportSheet sheet) {
        return TestRow.of(cells)
                .knowing((column, reference) -> column.equals("unit") ? unit(reference) : ids.get(reference))
                .by(RegisterWorld.officer(null, sheet.permission()));
    }

    private Long unit(String reference) {
        return units.computeIfAbsent(
                reference, text -> world.register().units().units().resolve(text, JUNE));
    }

    private int lines() {
        return world.read(() -> world.dsl().fetchCount(JOURNAL_LINE));
    }

    private static Condition met() {
        return DSL.exists(DSL.selectOne()
                .from(JOURNAL_ATTRIBUTE)
                .where(JOURNAL_ATTRIBUTE.LINE_ID.eq(JOURNAL_LINE.ID))
                .and(JOURNAL_ATTRIBUTE.NAME.eq("channel"))
                .and(JOURNAL_ATTRIBUTE.ATTR_VALUE.eq("FACE_TO_FACE")));
    }

    private int reached(Condition narrower) {
        return world.read(() -> world.dsl()
                .select(DSL.countDistinct(JOURNAL_LINE.PERSON_ID))
                .from(JOURNAL_LINE)
                .where(JOURNAL_LINE.KIND.eq("contact.made"))
                .and(JOURNAL_LINE.ON_DATE.between(LocalDate.of(2024, 1, 1), JUNE))
                .and(narrower)
                .fetchSingle()
                .value1());
    }

    private int people(Condition lines) {
        return world.read(() -> world.dsl()
                .select(DSL.countDistinct(JOURNAL_LINE.PERSON_ID))
                .from(JOURNAL_LINE)
                .where(lines)
                .fetchSingle()
                .value1());
    }

    private String happened(String kind) {
        return world.read(() -> world.dsl()
                .select(DSL.count(), DSL.sum(JOURNAL_LINE.QUANTITY), DSL.max(JOURNAL_LINE.QUALIFIER))
                .from(JOURNAL_LINE)
                .where(JOURNAL_LINE.KIND.eq(kind))
                .fetchSingle(row -> row.value1() + " " + row.value2().longValueExact() + " " + row.value3()));
    }

    private int stock(String kind, TableField<JournalLineRecord, Long> group) {
        return world.read(() -> world.dsl()
                .select(group)
                .from(JOURNAL_LINE)
                .where(JOURNAL_LINE.KIND.eq(kind))
                .and(JOURNAL_LINE.ON_DATE.le(JUNE))
                .groupBy(group)
                .having(DSL.sum(JOURNAL_LINE.QUANTITY.mul(JOURNAL_LINE.LINE_SIGN))
                        .gt(BigDecimal.ZERO))
                .fetch()
                .size());
    }
}
