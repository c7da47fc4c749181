package vn.hoanhap.loans.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.DueItems;
import vn.hoanhap.core.text.View;
import vn.hoanhap.loans.domain.InstalmentStanding;
import vn.hoanhap.loans.domain.Loan;
import vn.hoanhap.loans.ledger.Labels;
import vn.hoanhap.loans.ledger.LoanFile;
import vn.hoanhap.loans.ledger.LoanOffice;
import vn.hoanhap.parts.page.Renderer;
import vn.hoanhap.parts.sql.Reach;

/** Tells which loans have an instalment to pay: the oldest that is not paid, once for each loan. */
final class DueInstalments {

    private static final int MOST_LOOKED_AT = 200;

    private final LoanOffice office;
    private final Renderer renderer;

    DueInstalments(LoanOffice office, Renderer renderer) {
        this.office = office;
        this.renderer = renderer;
    }

    List<DueItems.Item> list(Call call, DueItems.Asked asked) {
        Reach reach = new Reach(call.scope(), asked.assigned());
        List<Loan> owing = office.search().owing(call.asOf(), asked.until(), reach, MOST_LOOKED_AT);
        Labels labels = Labels.of(office, owing, call.asOf());
        View view = renderer.view(call);
        return office.files().open(owing, call.asOf()).stream()
                .flatMap(file -> item(file, labels, view).stream())
                .sorted(Comparator.comparing(DueItems.Item::on))
                .limit(asked.limit())
                .toList();
    }

    private static Optional<DueItems.Item> item(LoanFile file, Labels labels, View view) {
        return unpaid(file).map(first -> {
            LocalDate on = first.instalment().dueOn();
            long arrears = file.standing().arrears();
            String what = view.t(
                    "due.instalment",
                    view.number(first.instalment().ordinal()),
                    view.dong(arrears > 0 ? arrears : first.missing()));
            Loan loan = file.loan();
            return new DueItems.Item(
                    on,
                    what,
                    labels.borrower(loan.agreement().borrower()),
                    labels.fund(loan.agreement().fundId()),
                    "/" + loan.id());
        });
    }

    private static Optional<InstalmentStanding> unpaid(LoanFile file) {
        return file.standing().instalments().stream()
                .filter(one -> one.missing() > 0)
                .findFirst();
    }
}
