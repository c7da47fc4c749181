package vn.hoanhap.loans.rest;

import java.util.List;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.loans.catalogue.Rights;
import vn.hoanhap.loans.ledger.Entry;
import vn.hoanhap.loans.ledger.LoanOffice;
import vn.hoanhap.loans.ledger.RepaymentInput;
import vn.hoanhap.loans.ledger.Written;

/** Serves repayments: recording one, and taking it back. */
public final class RepaymentRoutes {

    private final LoanOffice office;

    /** Serves from the given office. */
    public RepaymentRoutes(LoanOffice office) {
        this.office = office;
    }

    /** Adds the routes. */
    public void contribute(Contributions add) {
        add.route(Route.writing(Method.POST, "/loans/{id}/repayments", RepaymentBody.class, Answers.Kept.class)
                .answers(Rights.REPAY, office.words().both("route.repay"), this::repay)
                .audited("loan.repaid"));
        add.route(Route.writing(Method.DELETE, "/loans/{id}/repayments/{repayment}", None.class, None.class)
                .answers(Rights.REPAY, office.words().both("route.take-back"), this::takeBack)
                .audited("loan.repayment-taken-back"));
    }

    private Answer<Answers.Kept> repay(Call call, RepaymentBody body) {
        long loan = call.pathId("id");
        RepaymentInput input = new RepaymentInput(body.paidOn(), body.amount(), body.receipt());
        Written written = office.repaymentBook().enter(loan, input, Entry.of(call), office.faults());
        Answers.Kept kept = new Answers.Kept(new Id(written.id()), written.version(), List.of());
        return Answer.created("/loans/" + loan, kept).version(written.version());
    }

    private Answer<None> takeBack(Call call, None nothing) {
        office.repaymentBook().reverse(call.pathId("id"), call.pathId("repayment"), Entry.of(call));
        return Answer.empty();
    }
}
