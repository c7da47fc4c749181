package vn.hoanhap.registry.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoanhap.registry.RegisterWorld.JUNE;
import static vn.hoanhap.registry.db.Tables.CONTACT;
import static vn.hoanhap.registry.db.Tables.HOUSEHOLD;
import static vn.hoanhap.registry.db.Tables.JOURNAL_LINE;
import static vn.hoanhap.registry.db.Tables.MEMBERSHIP;
import static vn.hoanhap.registry.db.Tables.NAME_TOKEN;
import static vn.hoanhap.registry.db.Tables.ORGANISATION;
import static vn.hoanhap.registry.db.Tables.PERSON;
import static vn.hoanhap.registry.db.Tables.PERSON_CATEGORY;
import static vn.hoanhap.registry.db.Tables.PERSON_IDENTITY;
import static vn.hoanhap.registry.db.Tables.TEAM;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.activity.ActivityKind;
import vn.hoanhap.core.activity.ActivityLine;
import vn.hoanhap.core.activity.Measure;
import vn.hoanhap.core.activity.Quantity;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.programme.TakingBack;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.parts.SaidCells;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.RegisterWorld;
import vn.hoanhap.registry.RegistryProgramme;
import vn.hoanhap.registry.attachments.PaperDesk;
import vn.hoanhap.registry.attachments.files.Papers;
import vn.hoanhap.registry.contacts.ContactDraft;
import vn.hoanhap.registry.people.PersonMerges;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.FewSheets;
import vn.hoanhap.testkit.programme.TestRow;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

/** What sheets wrote says the same as their rows, and goes again as if it had never come. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
class TakingBackTest {
    private static final Principal OFFICER = RegisterWorld.officer(null, RegisterRights.PEOPLE_WRITE);

    private final RegisterWorld world;
    private final List<ImportSheet> sheets;
    private final Map<String, Long> ids = new HashMap<>();

    TakingBackTest(OpenStore store) {
        world = new RegisterWorld(store);
        sheets = RegisterSheets.of(world.register(), new FewSheets());
    }

    @PreparesDatabase
    static void found(OpenStore store) {
        new RegisterWorld(store).founded();
    }

    @Test
    void everyRecordSaysWhatItsRowSaidAndGoesAgain() {
        List<Integer> empty = counts();
        long standing = stood();
        Map<ImportSheet, Map<String, Long>> made = new LinkedHashMap<>();
        for (ImportSheet sheet : sheets) {
            made.put(sheet, takeSample(sheet));
        }
        assertThat(made.values()).allSatisfy(records -> assertThat(records).isNotEmpty());

        List<ImportSheet> backwards = new ArrayList<>(sheets);
        Collections.reverse(backwards);
        for (ImportSheet sheet : backwards) {
            made.getOrDefault(sheet, Map.of()).values().forEach(id -> remove(sheet, id));
        }

        assertThat(counts()).as("as if nothing had come").isEqualTo(empty);
        assertThat(stood()).as("the journal stands where it stood").isEqualTo(standing);
    }

    private Map<String, Long> takeSample(ImportSheet sheet) {
        Map<String, Long> made = new LinkedHashMap<>();
        for (Map<String, String> cells : SampleSheet.rows(sheet.name())) {
            TestRow row = row(sheet, cells);
            long id = world.write(() -> sheet.apply(row, null));
            ids.put(row.key(), id);
            made.put(row.key(), id);
            assertThat(standing(sheet, id))
                    .as("%s %s", sheet.name(), row.key())
                    .isEqualTo(back(sheet).settled(SaidCells.of(row, sheet.columns())));
        }
        return made;
    }

    @Test
    void aCorrectedRecordReturnsToWhatItWas() {
        long person = take("people", person().with("phone", "0912 345 678"));
        Map<String, String> before = standing(sheet("people"), person);

        TestRow corrected = person().with("full_name", "Nguyễn Văn Tám")
                .with("category", "POST_REHAB")
                .with("category_since", "2024-01-01")
                .row();
        world.write(() -> sheet("people").apply(corrected, person));
        assertThat(standing(sheet("people"), person)).isNotEqualTo(before);
        world.write(() -> sheet("people").apply(saidAgain(before), person));

        assertThat(standing(sheet("people"), person)).isEqualTo(before);
        assertThat(before).containsEntry("initials", "N.V.B.").containsEntry("birth_year", "1988");
    }

    @Test
    void whatNoRowCanSayIsSeenAsChanged() {
        long person = take("people", person().with("category", "HIGH_RISK").with("category_since", "2023-01-01"));
        Map<String, String> said = standing(sheet("people"), person);
        assertThat(said).containsEntry("category", "HIGH_RISK");

        world.write(() -> {
            var categories = world.register().people().categories();
            categories.end(person, categories.of(person).get(0).id(), LocalDate.of(2024, 1, 31));
            return true;
        });

        assertThat(standing(sheet("people"), person).get("category")).isNotIn("HIGH_RISK", "");
    }

    @Test
    void aPersonWithAContactStays() {
        long person = take("people", person());
        long contact = world.write(() -> world.register()
                .contacts()
                .create(new ContactDraft(
                        person,
                        person,
                        null,
                        world.unit("28249", JUNE),
                        JUNE,
                        "PHONE",
                        null,
                        new ContactDraft.Said("hỏi thăm", null, null, null))));

        assertThat(world.<List<TakingBack.Reference>>read(
                        () -> back(sheet("contacts")).referring("people", List.of(person))))
                .containsExactly(new TakingBack.Reference(contact, person));
        assertThatThrownBy(() -> remove(sheet("people"), person))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("key");
        assertThat(standing(sheet("people"), person)).isNotEmpty();
    }

    @Test
    void aPersonOfWhomAProgrammeThatIsGoneHasWrittenStays() {
        long person = take("people", person());
        world.write(() -> {
            world.register()
                    .journal()
                    .publish(
                            "loans",
                            List.of(new ActivityKind(
                                    "loan.lent", new Text("Cho vay", "Lent"), Measure.DONG, "loans.read")));
            return world.register()
                    .journal()
                    .write(
                            "loans",
                            ActivityLine.of(
                                            "loan.lent",
                                            JUNE,
                                            world.unit("28249", JUNE),
                                            Quantity.of(1_000, Measure.DONG),
                                            "77")
                                    .withPerson(person, null));
        });

        assertThat(faults(sheet("people"), person)).containsExactly("key");
    }

    @Test
    void aMergedPersonStays() {
        long one = take("people", person());
        long other = take("people", person());
        world.write(() -> {
            world.register()
                    .people()
                    .merges()
                    .merge(new PersonMerges.Merge(one, other, "cùng một người"), Scope.EVERYTHING, 1);
            return true;
        });

        assertThat(faults(sheet("people"), one)).containsExactly("key");
        assertThat(faults(sheet("people"), other)).containsExactly("key");
    }

    @Test
    void anActivityThatCameAgainIsKnownByItsNewLine() {
        long person = take("people", person());
        ids.put("P", person);
        Cells activity = new Cells("activities")
                .with("kind", "methadone.started")
                .with("on", "2024-06-01")
                .with("unit", "28249@2024-06-06")
                .with("person", "P");
        long first = take("activities", activity);
        world.write(() -> sheet("activities").apply(activity.row(), first));
        remove(sheet("activities"), first);
        assertThat(world.<Boolean>read(
                        () -> back(sheet("activities")).standing(first).isEmpty()))
                .isTrue();

        long again = take("activities", activity);

        assertThat(again).isNotEqualTo(first);
        assertThat(world.<List<TakingBack.Reference>>read(
                        () -> back(sheet("activities")).referring("people", List.of(person))))
                .containsExactly(new TakingBack.Reference(again, person));
    }

    /** Collects the cells of a row. */
    private final class Cells {
        private final Map<String, String> cells;
        private final String sheet;

        Cells(String sheet) {
            this.sheet = sheet;
            cells = new HashMap<>(Map.of("key", "TB-" + sheet));
        }

        Cells with(String column, String cell) {
            cells.put(column, cell);
            return this;
        }

        TestRow row() {
            return TakingBackTest.this.row(sheet(sheet), cells);
        }
    }

    private Cells person() {
        return new Cells("people")
                .with("full_name", "Nguyễn Văn Bảy")
                .with("birth_date", "1988-05-19")
                .with("unit", "28249@2024-06-06");
    }

    private long take(String sheet, Cells cells) {
        return world.write(() -> sheet(sheet).apply(cells.row(), null));
    }

    private void remove(ImportSheet sheet, long id) {
        world.write(() -> {
            back(sheet).remove(id, OFFICER);
            return true;
        });
    }

    @Test
    void aPersonStaysWhilePapersLieThere() {
        long person = take("people", person().with("phone", "0912 345 678"));
        PaperDesk papers = new PaperDesk(world);
        long paper = papers.add(person, Papers.pdf("x", 900), Scope.EVERYTHING);

        assertThat(world.<String>read(() -> {
                    Violations faults = new Violations();
                    back(sheet("people")).checkRemoval(person, OFFICER, faults);
                    return faults.errors().get(0).message().vi();
                }))
                .isEqualTo("Người này đã có giấy tờ kèm theo.");
        assertThatThrownBy(() -> remove(sheet("people"), person)).isInstanceOf(ProblemException.class);

        papers.withdraw(paper, "nhầm người", Scope.EVERYTHING);
        assertThat(faults(sheet("people"), person)).isEmpty();
        remove(sheet("people"), person);
    }

    private List<String> faults(ImportSheet sheet, long id) {
        return world.read(() -> {
            Violations faults = new Violations();
            back(sheet).checkRemoval(id, OFFICER, faults);
            return faults.errors().stream().map(error -> error.field()).toList();
        });
    }

    private Map<String, String> standing(ImportSheet sheet, long id) {
        return world.read(() -> back(sheet).settled(back(sheet).standing(id).orElseThrow()));
    }

    private static TakingBack back(ImportSheet sheet) {
        return sheet.takingBack().orElseThrow();
    }

    private ImportSheet sheet(String name) {
        return sheets.stream()
                .filter(sheet -> sheet.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Makes a row of what a record says: references are ids already. */
    private static TestRow saidAgain(Map<String, String> cells) {
        return TestRow.of(cells).knowing((column, id) -> Long.valueOf(id)).by(OFFICER);
    }

    private TestRow row(ImportSheet sheet, Map<String, String> cells) {
        return TestRow.of(cells)
                .knowing((column, reference) -> column.equals("unit")
                        ? world.<Long>read(
                                () -> world.register().units().units().resolve(reference, JUNE))
                        : ids.get(reference))
                .by(RegisterWorld.officer(null, sheet.permission()));
    }

    private List<Integer> counts() {
        return world.read(() -> Stream.of(
                        ORGANISATION,
                        PERSON,
                        PERSON_IDENTITY,
                        PERSON_CATEGORY,
                        NAME_TOKEN,
                        HOUSEHOLD,
                        TEAM,
                        MEMBERSHIP,
                        CONTACT)
                .map(table -> world.dsl().fetchCount(table))
                .toList());
    }

    private long stood() {
        return world.read(() -> world.dsl()
                .select(DSL.coalesce(DSL.sum(JOURNAL_LINE.QUANTITY.mul(JOURNAL_LINE.LINE_SIGN)), BigDecimal.ZERO))
                .from(JOURNAL_LINE)
                .fetchSingle()
                .value1()
                .longValueExact());
    }
}
