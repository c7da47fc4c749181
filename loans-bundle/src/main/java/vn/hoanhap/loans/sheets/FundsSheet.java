package vn.hoanhap.loans.sheets;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.TakingBack;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.loans.catalogue.Rights;
import vn.hoanhap.loans.ledger.Entry;
import vn.hoanhap.loans.ledger.FundInput;
import vn.hoanhap.loans.ledger.LoanOffice;
import vn.hoanhap.loans.store.LoanTable;
import vn.hoanhap.parts.Columns;
import vn.hoanhap.parts.SaidCells;
import vn.hoanhap.parts.entry.Faults;

/** Is the sheet {@code funds}. */
public final class FundsSheet implements ImportSheet, TakingBack {

    private static final List<String> SOURCES =
            List.of("POLICY_BANK", "STATE_BUDGET", "ASSOCIATION", "DONATION", "CLUB");

    private final LoanOffice office;
    private final LegalClock clock;

    /** Reads into the given office. */
    public FundsSheet(LoanOffice office, LegalClock clock) {
        this.office = office;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "funds";
    }

    @Override
    public String subjectKind() {
        return "fund";
    }

    @Override
    public Text title() {
        return office.words().both("sheet.funds");
    }

    @Override
    public List<Column> columns() {
        return new Columns(name(), office.words().messages())
                .required("name", Type.TEXT)
                .requiredKey("lender", "organisations")
                .requiredCode("source", "source.", SOURCES)
                .optional("valid_from", Type.DATE)
                .optional("valid_to", Type.DATE)
                .list();
    }

    @Override
    public List<String> after() {
        return List.of("organisations");
    }

    @Override
    public Permission permission() {
        return Rights.FUNDS;
    }

    @Override
    public void check(Row row, Violations noted) {
        office.fundBook().check(input(row), clock.today(), RowReader.faults(noted, office.words()));
    }

    @Override
    public void checkCorrection(Row row, long existing, Violations noted) {
        if (!office.fundBook().reaches(existing, RowReader.entry(row, permission(), clock))) {
            RowReader.elsewhere(noted, office.words());
        }
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
            return office.fundBook().enter(input(row), entry, faults);
        }
        office.fundBook().correct(existing, input(row), entry, faults);
        return existing;
    }

    private static FundInput input(Row row) {
        return new FundInput(
                row.text("name"),
                RowReader.reference(row, "lender"),
                row.text("source"),
                row.date("valid_from"),
                row.date("valid_to"),
                null);
    }

    @Override
    public Optional<TakingBack> takingBack() {
        return Optional.of(this);
    }

    @Override
    public Optional<Map<String, String>> standing(long id) {
        return office.funds().find(id).map(fund -> new SaidCells()
                .with("name", fund.name())
                .with("lender", fund.lenderId())
                .with("source", fund.source())
                .with("valid_from", fund.validFrom())
                .with("valid_to", fund.validTo())
                .cells());
    }

    @Override
    public List<Reference> referring(String sheet, List<Long> ids) {
        return sheet.equals("organisations")
                ? office.funds().all().stream()
                        .filter(fund -> ids.contains(fund.lenderId()))
                        .map(fund -> new Reference(fund.id(), fund.lenderId()))
                        .toList()
                : List.of();
    }

    @Override
    public void remove(long id, Principal by) {
        if (!office.loans().referring(LoanTable.Refers.FUND, List.of(id)).isEmpty()) {
            throw Problem.conflict(office.words().both("fund.lent", Long.toString(id)))
                    .raise();
        }
        office.fundBook().remove(id, RowReader.entry(by, permission(), clock));
    }
}
