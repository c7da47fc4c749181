package vn.hoanhap.loans.sheets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.RowClashes;
import vn.hoanhap.core.programme.RowDoubts;
import vn.hoanhap.core.programme.TakingBack;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.loans.catalogue.Rights;
import vn.hoanhap.loans.domain.Agreement;
import vn.hoanhap.loans.domain.BorrowerKind;
import vn.hoanhap.loans.domain.Plan;
import vn.hoanhap.loans.domain.ScheduleKind;
import vn.hoanhap.loans.ledger.Entry;
import vn.hoanhap.loans.ledger.Fields;
import vn.hoanhap.loans.ledger.LoanBook;
import vn.hoanhap.loans.ledger.LoanInput;
import vn.hoanhap.loans.ledger.LoanOffice;
import vn.hoanhap.loans.store.LoanTable;
import vn.hoanhap.parts.Columns;
import vn.hoanhap.parts.SaidCells;
import vn.hoanhap.parts.entry.Faults;

/** Is the sheet {@code loans}: what was paid out before today is history, on which caps are only flagged. */
public final class LoansSheet implements ImportSheet, TakingBack {

    private final LoanOffice office;
    private final LegalClock clock;

    /** Reads into the given office. */
    public LoansSheet(LoanOffice office, LegalClock clock) {
        this.office = office;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "loans";
    }

    @Override
    public String subjectKind() {
        return "loan";
    }

    @Override
    public Text title() {
        return office.words().both("sheet.loans");
    }

    @Override
    public List<Column> columns() {
        return new Columns(name(), office.words().messages())
                .requiredKey("fund", "funds")
                .requiredCode(
                        "borrower_kind", "borrower.", BorrowerKind.PERSON, BorrowerKind.HOUSEHOLD, BorrowerKind.COUPLE)
                .optionalKey("borrower_person", "people")
                .optionalKey("borrower_person_2", "people")
                .optionalKey("borrower_household", "households")
                .optionalKey("beneficiary", "people")
                .required("unit", Type.UNIT)
                .optional("amount", Type.DONG)
                .required("purpose", Type.TEXT)
                .required("disbursed_on", Type.DATE)
                .optional("term_months", Type.NUMBER)
                .optional("annual_rate_percent", Type.DECIMAL)
                .optionalCode("schedule", "schedule.", ScheduleKind.values())
                .optional("instalment_every_months", Type.NUMBER)
                .optional("grace_months", Type.NUMBER)
                .list();
    }

    @Override
    public List<String> after() {
        return List.of("funds", "people", "households");
    }

    @Override
    public Permission permission() {
        return Rights.WRITE;
    }

    @Override
    public Optional<String> dayColumn() {
        return Optional.of("disbursed_on");
    }

    @Override
    public void check(Row row, Violations noted) {
        // Whether the row corrects a loan is not known yet: only one paid out today could be judged by its own balance.
        Faults faults = RowReader.faults(noted, office.words());
        LoanInput input = input(row);
        office.loanBook().check(input, 0, RowReader.entry(row, permission(), clock), faults);
        // Rows of the same file have no ids yet, but keys that tell them apart.
        Long second = input.borrowerPerson2();
        boolean two = second == null
                || second != LoanInput.PENDING
                || !Objects.equals(
                        row.cells().get("borrower_person_2"), row.cells().get("borrower_person"));
        faults.require(two, Fields.BORROWER_PERSON_2, "fault.same-person");
    }

    @Override
    public void checkCorrection(Row row, long existing, Violations noted) {
        if (office.loans().find(existing, row.principal().scope(permission())).isEmpty()) {
            RowReader.elsewhere(noted, office.words());
            return;
        }
        Faults faults = RowReader.faults(noted, office.words());
        office.loanBook().checkRepaid(existing, input(row), RowReader.entry(row, permission(), clock), faults);
    }

    /** Notes what the loans of a file ask back, for repayments in the same file. */
    @Override
    public RowClashes clashes(RowClashes.CheckedFile file) {
        Map<String, LoanBook.Terms> terms = new HashMap<>();
        file.notes().put(RepaymentClashes.TERMS, terms);
        return rows -> {
            for (RowDoubts.Numbered row : rows) {
                office.loanBook()
                        .terms(input(row.row()), RowReader.entry(row.row(), permission(), clock))
                        .ifPresent(said -> terms.put(row.row().key(), said));
            }
            return List.of();
        };
    }

    @Override
    public long apply(Row row, @Nullable Long existing) {
        Entry entry = RowReader.entry(row, permission(), clock);
        Faults faults = RowReader.faults(new Violations(), office.words());
        if (existing != null) {
            Violations noted = new Violations();
            checkCorrection(row, existing, noted);
            noted.raise();
        }
        if (existing == null) {
            return office.loanBook().enter(input(row), entry, faults).id();
        }
        return office.loanBook()
                .correct(new LoanBook.Target(existing, null), input(row), entry, faults)
                .id();
    }

    private static LoanInput input(Row row) {
        return new LoanInput(
                RowReader.reference(row, "fund"),
                RowReader.code(row, "borrower_kind", BorrowerKind.class),
                RowReader.reference(row, "borrower_person"),
                RowReader.reference(row, "borrower_person_2"),
                RowReader.reference(row, "borrower_household"),
                RowReader.reference(row, "beneficiary"),
                RowReader.reference(row, "unit"),
                row.number("amount"),
                row.text("purpose"),
                row.date("disbursed_on"),
                new LoanInput.PlanInput(
                        row.number("term_months"),
                        row.decimal("annual_rate_percent"),
                        RowReader.code(row, "schedule", ScheduleKind.class),
                        row.number("instalment_every_months"),
                        row.number("grace_months")));
    }

    @Override
    public Optional<TakingBack> takingBack() {
        return Optional.of(this);
    }

    @Override
    public Optional<Map<String, String>> standing(long id) {
        return office.loans().find(id, Scope.EVERYTHING).map(loan -> cells(loan.agreement()));
    }

    private static Map<String, String> cells(Agreement agreement) {
        SaidCells cells = new SaidCells()
                .with("fund", agreement.fundId())
                .with("borrower_kind", agreement.borrower().kind())
                .with("borrower_person", agreement.borrower().personId())
                .with("borrower_person_2", agreement.borrower().secondPersonId())
                .with("borrower_household", agreement.borrower().householdId())
                .with("beneficiary", agreement.beneficiaryId())
                .with("unit", agreement.unitId())
                .with("amount", agreement.amount())
                .with("purpose", agreement.purpose())
                .with("disbursed_on", agreement.disbursedOn());
        Plan plan = agreement.plan();
        if (plan != null) {
            cells.with("term_months", plan.months())
                    .with("annual_rate_percent", plan.rate().percent())
                    .with("schedule", plan.kind())
                    .with("instalment_every_months", plan.everyMonths())
                    .with("grace_months", plan.graceMonths());
        }
        return cells.cells();
    }

    /** A loan helps who stands in the contract unless a row says otherwise, and has no grace months. */
    @Override
    public Map<String, String> settled(Map<String, String> cells) {
        Map<String, String> helping = RowReader.withDefault(cells, "beneficiary", cells.get("borrower_person"));
        return RowReader.withDefault(helping, "grace_months", helping.containsKey("term_months") ? "0" : null);
    }

    @Override
    public List<Reference> referring(String sheet, List<Long> ids) {
        return switch (sheet) {
            case "people" -> referring(LoanTable.Refers.PERSON, ids);
            case "households" -> referring(LoanTable.Refers.HOUSEHOLD, ids);
            case "funds" -> referring(LoanTable.Refers.FUND, ids);
            default -> List.of();
        };
    }

    private List<Reference> referring(LoanTable.Refers to, List<Long> ids) {
        return office.loans().referring(to, ids).stream()
                .map(ends -> new Reference(ends[0], ends[1]))
                .toList();
    }

    @Override
    public void remove(long id, Principal by) {
        office.loanBook().remove(id, by.scope(permission()));
    }
}
