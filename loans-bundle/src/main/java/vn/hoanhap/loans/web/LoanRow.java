package vn.hoanhap.loans.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.View;
import vn.hoanhap.loans.domain.Agreement;
import vn.hoanhap.loans.domain.Loan;
import vn.hoanhap.loans.ledger.Labels;
import vn.hoanhap.loans.ledger.LoanFile;
import vn.hoanhap.loans.ledger.LoanOffice;

/**
 * Is a loan in a list, every text written for the reader.
 *
 * @param beneficiary whom it helps; null when that is the borrower
 * @param amount null when nobody knows it
 * @param arrears null when nothing is overdue
 */
public record LoanRow(
        String href,
        String borrower,
        String kind,
        @Nullable String beneficiary,
        String unit,
        String fund,
        String purpose,
        String disbursedOn,
        @Nullable String amount,
        String outstanding,
        @Nullable String arrears,
        Pill state) {

    static List<LoanRow> of(List<LoanFile> files, LoanOffice office, View v) {
        List<Loan> loans = files.stream().map(LoanFile::loan).toList();
        Labels labels = Labels.of(office, loans, v.asOf());
        return files.stream().map(file -> of(file, labels, v)).toList();
    }

    static LoanRow of(LoanFile file, Labels labels, View v) {
        Agreement agreement = file.loan().agreement();
        long arrears = file.standing().arrears();
        return new LoanRow(
                Addresses.loan(file.loan().id()),
                labels.borrower(agreement.borrower()),
                v.t("borrower." + agreement.borrower().kind()),
                agreement.helpsSomebodyElse() ? labels.person(agreement.beneficiaryId()) : null,
                labels.unit(agreement.unitId()),
                labels.fund(agreement.fundId()),
                agreement.purpose(),
                v.date(agreement.disbursedOn()),
                agreement.amount() == null ? null : v.dong(agreement.amount()),
                v.dong(file.standing().outstanding()),
                arrears == 0 ? null : v.dong(arrears),
                Pill.of(file, v));
    }
}
