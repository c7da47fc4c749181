package vn.hoanhap.loans.sheets;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.RowClashes;
import vn.hoanhap.core.programme.TakingBack;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.loans.catalogue.Rights;
import vn.hoanhap.loans.ledger.Entry;
import vn.hoanhap.loans.ledger.LoanInput;
import vn.hoanhap.loans.ledger.LoanOffice;
import vn.hoanhap.loans.ledger.RepaymentBook;
import vn.hoanhap.loans.ledger.RepaymentInput;
import vn.hoanhap.parts.Columns;
import vn.hoanhap.parts.SaidCells;
import vn.hoanhap.parts.entry.Faults;

/** Is the sheet {@code repayments}. What is left to pay after the rows above is for {@link RepaymentClashes} to see. */
public final class RepaymentsSheet implements ImportSheet, TakingBack {

    private final LoanOffice office;
    private final LegalClock clock;

    /** Reads into the given office. */
    public RepaymentsSheet(LoanOffice office, LegalClock clock) {
        this.office = office;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "repayments";
    }

    @Override
    public String subjectKind() {
        return "repayment";
    }

    @Override
    public Text title() {
        return office.words().both("sheet.repayments");
    }

    @Override
    public List<Column> columns() {
        return new Columns(name(), office.words().messages())
                .requiredKey("loan", "loans")
                .required("paid_on", Type.DATE)
                .required("amount", Type.DONG)
                .optional("receipt", Type.TEXT)
                .list();
    }

    @Override
    public List<String> after() {
        return List.of("loans");
    }

    @Override
    public Permission permission() {
        return Rights.REPAY;
    }

    @Override
    public void check(Row row, Violations noted) {
        Long loan = RowReader.reference(row, "loan");
        Faults faults = RowReader.faults(noted, office.words());
        long target = loan == null ? LoanInput.PENDING : loan;
        office.repaymentBook().checkRow(target, input(row), RowReader.entry(row, permission(), clock), faults);
    }

    @Override
    public void checkCorrection(Row row, long existing, Violations noted) {
        if (!office.repaymentBook().reaches(existing, row.principal().scope(permission()))) {
            RowReader.elsewhere(noted, office.words());
        }
    }

    @Override
    public RowClashes clashes(RowClashes.CheckedFile file) {
        return new RepaymentClashes(office, file, permission());
    }

    @Override
    public long apply(Row row, @Nullable Long existing) {
        Entry entry = RowReader.entry(row, permission(), clock);
        Faults faults = RowReader.faults(new Violations(), office.words());
        long loan = Objects.requireNonNull(row.id("loan"), "repayments row without a loan");
        if (existing != null) {
            Violations noted = new Violations();
            checkCorrection(row, existing, noted);
            noted.raise();
        }
        if (existing == null) {
            return office.repaymentBook().enter(loan, input(row), entry, faults).id();
        }
        return office.repaymentBook()
                .correct(new RepaymentBook.Target(existing, loan), input(row), entry, faults)
                .id();
    }

    private static RepaymentInput input(Row row) {
        return new RepaymentInput(row.date("paid_on"), row.number("amount"), row.text("receipt"));
    }

    @Override
    public Optional<TakingBack> takingBack() {
        return Optional.of(this);
    }

    @Override
    public Optional<Map<String, String>> standing(long id) {
        return office.repaymentBook().standing(id).map(repayment -> new SaidCells()
                .with("loan", repayment.loanId())
                .with("paid_on", repayment.payment().paidOn())
                .with("amount", repayment.payment().amount())
                .with("receipt", repayment.receipt())
                .cells());
    }

    @Override
    public List<Reference> referring(String sheet, List<Long> ids) {
        return sheet.equals("loans")
                ? office.repaymentBook().standingOf(ids).stream()
                        .map(repayment -> new Reference(repayment.id(), repayment.loanId()))
                        .toList()
                : List.of();
    }

    @Override
    public void remove(long id, Principal by) {
        office.repaymentBook().remove(id, by.scope(permission()));
    }
}
