package vn.hoanhap.casework.sheets;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.care.CareOffice;
import vn.hoanhap.casework.care.Entry;
import vn.hoanhap.casework.care.Fields;
import vn.hoanhap.casework.care.TestInput;
import vn.hoanhap.casework.catalogue.Rights;
import vn.hoanhap.casework.domain.DrugTest;
import vn.hoanhap.casework.law.TestResult;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.RowClashes;
import vn.hoanhap.core.programme.TakingBack;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.parts.Columns;
import vn.hoanhap.parts.SaidCells;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.sheets.OnlyOnce;

/** Is the sheet {@code tests}; the day of a test may be a month or a year. */
public final class TestsSheet implements ImportSheet, TakingBack {

    private final CareOffice office;
    private final LegalClock clock;

    /** Reads into the given office. */
    public TestsSheet(CareOffice office, LegalClock clock) {
        this.office = office;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "tests";
    }

    @Override
    public String subjectKind() {
        return "test";
    }

    @Override
    public Text title() {
        return office.desk().words().both("tests.title");
    }

    @Override
    public List<Column> columns() {
        return new Columns(name(), office.desk().words().messages())
                .requiredKey("person", "people")
                .required("unit", Type.UNIT)
                .required("taken", Type.TEXT)
                .requiredCode("occasion", "occasion.", DrugTest.Occasion.values())
                .optional("place", Type.TEXT)
                .optionalCode("sample", "sample.", DrugTest.Sample.values())
                .optionalCode("officer", "officer.", DrugTest.Sex.values())
                .requiredCode("result", "result.", TestResult.values())
                .list();
    }

    @Override
    public Optional<String> dayColumn() {
        return Optional.of("taken");
    }

    @Override
    public List<String> after() {
        return List.of("people");
    }

    @Override
    public Permission permission() {
        return Rights.TESTS_WRITE;
    }

    @Override
    public void check(Row row, Violations noted) {
        Faults faults = RowReader.faults(noted, office.desk().words());
        RowReader.checkDated(row, Fields.TAKEN, faults);
        office.tests().checkAlone(input(row), entry(row), faults);
    }

    @Override
    public void checkCorrection(Row row, long existing, Violations noted) {
        boolean reached = office.tests()
                .table()
                .find(existing, entry(row).scope())
                .filter(one -> !one.takenBack())
                .isPresent();
        if (!reached) {
            RowReader.elsewhere(noted, office.desk().words());
        }
    }

    @Override
    public RowClashes clashes(RowClashes.CheckedFile file) {
        Problem.FieldError fault = new Problem.FieldError(
                "taken",
                office.desk().words().both("fault.test-twice"),
                office.desk().words().both("fault.test-twice.remedy"));
        return new OnlyOnce(this::sameTest, (row, except) -> office.tests().twice(input(row), except), fault);
    }

    private Optional<String> sameTest(Row row) {
        return Optional.ofNullable(RowReader.dated(row, "taken"))
                .filter(taken -> taken.exact())
                .map(taken -> OnlyOnce.human(row, office.desk().register().people()) + " " + taken.written() + " "
                        + row.text("occasion") + " " + row.text("sample"));
    }

    @Override
    public long apply(Row row, @Nullable Long existing) {
        Faults faults = RowReader.faults(new Violations(), office.desk().words());
        if (existing == null) {
            return office.tests().enter(input(row), entry(row), faults).id();
        }
        Violations noted = new Violations();
        checkCorrection(row, existing, noted);
        noted.raise();
        int version = office.tests().open(existing, entry(row).scope()).version();
        return office.tests()
                .correct(existing, version, input(row), entry(row), faults)
                .id();
    }

    private Entry entry(Row row) {
        return RowReader.entry(row.principal(), permission(), clock);
    }

    private static TestInput input(Row row) {
        return new TestInput(
                RowReader.reference(row, "person"),
                row.id("unit"),
                RowReader.dated(row, "taken"),
                RowReader.code(row, "occasion", DrugTest.Occasion.class),
                row.text("place"),
                RowReader.code(row, "sample", DrugTest.Sample.class),
                RowReader.code(row, "officer", DrugTest.Sex.class),
                RowReader.code(row, "result", TestResult.class));
    }

    @Override
    public Optional<TakingBack> takingBack() {
        return Optional.of(this);
    }

    @Override
    public Optional<Map<String, String>> standing(long id) {
        return office.tests()
                .table()
                .find(id, Scope.EVERYTHING)
                .filter(one -> !one.takenBack())
                .map(one -> new SaidCells()
                        .with("person", one.personId())
                        .with("unit", one.unitId())
                        .with("taken", one.taken().written())
                        .with("occasion", one.occasion())
                        .with("place", one.place())
                        .with("sample", one.sample())
                        .with("officer", one.officer())
                        .with("result", one.result())
                        .cells());
    }

    @Override
    public Map<String, String> settled(Map<String, String> cells) {
        return RowReader.settled(cells, "taken");
    }

    /** What a test said is not for everybody who may record one. */
    @Override
    public Set<String> hidden(long id, Principal by) {
        return by.may(Rights.TESTS_READ) ? Set.of() : Set.of("result");
    }

    @Override
    public List<Reference> referring(String sheet, List<Long> ids) {
        return sheet.equals("people")
                ? office.tests().table().referring(ids).stream()
                        .map(ends -> new Reference(ends[0], ends[1]))
                        .toList()
                : List.of();
    }

    @Override
    public void remove(long id, Principal by) {
        Entry entry = RowReader.entry(by, permission(), clock);
        office.tests().takeBack(id, office.tests().open(id, entry.scope()).version(), entry);
    }
}
