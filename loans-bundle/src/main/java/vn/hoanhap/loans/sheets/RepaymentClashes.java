package vn.hoanhap.loans.sheets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.ImportSheet.Row;
import vn.hoanhap.core.programme.Problem.FieldError;
import vn.hoanhap.core.programme.RowClashes;
import vn.hoanhap.core.programme.RowDoubts;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.loans.domain.Repayment;
import vn.hoanhap.loans.ledger.Fields;
import vn.hoanhap.loans.ledger.LoanBook.Terms;
import vn.hoanhap.loans.ledger.LoanOffice;
import vn.hoanhap.parts.entry.Faults;

/** Finds repayments of more than is left of a loan, be it on record or of the same file, after the rows above are written. */
final class RepaymentClashes implements RowClashes {

    /** Under this name the sheet of loans notes what each of its rows asks back, by key. */
    static final String TERMS = "loans.terms";

    private final LoanOffice office;
    private final Scope scope;
    private final Map<?, ?> noted;
    private final Map<Object, Account> accounts = new HashMap<>();
    private final Set<Long> left = new HashSet<>();

    RepaymentClashes(LoanOffice office, CheckedFile file, Permission permission) {
        this.office = office;
        this.scope = file.by().scope(permission);
        this.noted = file.notes().get(TERMS) instanceof Map<?, ?> terms ? terms : Map.of();
    }

    /** Is what was paid of a loan by the rows so far: the repayments on record, by id, without those that a row replaced. */
    private static final class Account {
        private final @Nullable Terms terms;
        private final Map<Long, Long> onRecord = new HashMap<>();
        private final Set<Long> moved = new HashSet<>();
        private long byRows;

        Account(@Nullable Terms terms) {
            this.terms = terms;
        }

        long paidBeside(@Nullable Long replaced) {
            long standing = onRecord.entrySet().stream()
                    .filter(each -> !moved.contains(each.getKey()) && !Objects.equals(each.getKey(), replaced))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            return standing + byRows;
        }
    }

    @Override
    public List<Clash> of(List<RowDoubts.Numbered> rows) {
        List<Clash> clashes = new ArrayList<>();
        for (RowDoubts.Numbered row : rows) {
            Account account = accounts.computeIfAbsent(named(row.row()), loan -> account(row.row()));
            Optional<FieldError> fault = fault(row, account);
            fault.ifPresent(found -> clashes.add(new Clash(row.number(), found)));
            if (fault.isEmpty()) {
                account.byRows += Objects.requireNonNullElse(row.row().number("amount"), 0L);
                leave(row.existing());
            }
        }
        return clashes;
    }

    /** A corrected repayment leaves the loan that it was of, which may be another. */
    private void leave(@Nullable Long replaced) {
        if (replaced != null) {
            left.add(replaced);
            accounts.values().forEach(account -> account.moved.add(replaced));
        }
    }

    private static Object named(Row row) {
        Long id = row.id("loan");
        return id == null ? row.cells().getOrDefault("loan", "").strip() : id;
    }

    private Account account(Row row) {
        Long loan = row.id("loan");
        Terms inFile = noted.get(row.cells().getOrDefault("loan", "").strip()) instanceof Terms said ? said : null;
        if (loan == null) {
            return new Account(inFile);
        }
        Terms onRecord = office.loans()
                .find(loan, scope)
                .map(found -> Terms.of(found.agreement()))
                .orElse(null);
        Account account = new Account(inFile == null ? onRecord : inFile);
        for (Repayment each : office.repaymentBook().standingOf(List.of(loan))) {
            account.onRecord.put(each.id(), each.payment().amount());
        }
        account.moved.addAll(left);
        return account;
    }

    private Optional<FieldError> fault(RowDoubts.Numbered row, Account account) {
        Terms terms = account.terms;
        if (terms == null) {
            return Optional.empty(); // the loan's own row has a fault: this one waits for it
        }
        Violations found = new Violations();
        Faults faults = RowReader.faults(found, office.words());
        LocalDate paidOn = row.row().date("paid_on");
        boolean after = paidOn == null || !paidOn.isBefore(terms.disbursedOn());
        faults.require(after, Fields.PAID_ON, "fault.before-disbursement", terms.disbursedOn());
        Long asked = terms.asked();
        faults.require(asked != null, Fields.LOAN, "fault.loan-unknown");
        Long amount = row.row().number("amount");
        if (asked != null && amount != null) {
            long rest = asked - account.paidBeside(row.existing());
            faults.require(amount <= rest, Fields.AMOUNT, "fault.too-much", rest);
        }
        return found.errors().stream().findFirst();
    }
}
