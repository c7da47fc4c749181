package vn.hoanhap.loans.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.text.View;
import vn.hoanhap.loans.catalogue.Rights;
import vn.hoanhap.loans.domain.Agreement;
import vn.hoanhap.loans.domain.Borrower;
import vn.hoanhap.loans.domain.BorrowerKind;
import vn.hoanhap.loans.domain.InstalmentStanding;
import vn.hoanhap.loans.domain.Payment;
import vn.hoanhap.loans.domain.Plan;
import vn.hoanhap.loans.domain.Product;
import vn.hoanhap.loans.domain.Repayment;
import vn.hoanhap.loans.domain.Standing;
import vn.hoanhap.loans.ledger.Entry;
import vn.hoanhap.loans.ledger.Fields;
import vn.hoanhap.loans.ledger.Labels;
import vn.hoanhap.loans.ledger.LoanFile;
import vn.hoanhap.loans.ledger.LoanOffice;
import vn.hoanhap.loans.ledger.RepaymentInput;
import vn.hoanhap.loans.web.LoanModel.RepaymentForm;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.entry.FormDay;
import vn.hoanhap.parts.entry.Typed;
import vn.hoanhap.parts.page.Renderer;

/** Shows one loan, and takes repayments on the same page: one step, with an undo beside each. */
final class LoanPage {

    private final LoanOffice office;
    private final Renderer renderer;

    LoanPage(LoanOffice office, Renderer renderer) {
        this.office = office;
        this.renderer = renderer;
    }

    PageAnswer show(Call call) {
        View v = renderer.view(call);
        LoanFile file = file(call);
        RepaymentForm form = new RepaymentForm(
                Addresses.repayments(file.loan().id()), suggestion(file.standing(), call, v), Map.of());
        return PageAnswer.html(v.t("loan.title"), html(call, file, form, v));
    }

    /** Records a repayment, or shows the page again with what is wrong. */
    PageAnswer repay(Call call) {
        View v = renderer.view(call);
        LoanFile file = file(call);
        Faults faults = office.faults();
        Typed typed = new Typed(call::field, faults);
        RepaymentInput input =
                new RepaymentInput(typed.date(Fields.PAID_ON), typed.number(Fields.AMOUNT), typed.text(Fields.RECEIPT));
        office.repaymentBook().check(file.loan(), input, Entry.of(call), faults);
        if (!faults.none()) {
            Map<String, String> values = new LinkedHashMap<>();
            for (String field : List.of(Fields.PAID_ON, Fields.AMOUNT, Fields.RECEIPT)) {
                values.put(field, call.field(field));
            }
            Map<String, String> errors = Renderer.errors(faults.errors(), v);
            RepaymentForm form =
                    new RepaymentForm(Addresses.repayments(file.loan().id()), values, errors);
            return PageAnswer.invalid(v.t("loan.title"), html(call, file, form, v));
        }
        office.repaymentBook().enter(file.loan().id(), input, Entry.of(call), faults);
        return PageAnswer.redirect(
                Addresses.loan(file.loan().id()), office.words().both("repayment.done", amount(input)));
    }

    /** Takes a repayment back. */
    PageAnswer undo(Call call) {
        long loan = call.pathId("id");
        office.repaymentBook().reverse(loan, call.pathId("repayment"), Entry.of(call));
        return PageAnswer.redirect(Addresses.loan(loan), office.words().both("repayment.undone"));
    }

    private static Long amount(RepaymentInput input) {
        Long amount = input.amount();
        return amount == null ? 0L : amount;
    }

    private LoanFile file(Call call) {
        long id = call.pathId("id");
        return office.files().find(id, call.scope(), call.asOf()).orElseThrow(() -> Problem.notFound(
                        office.words().both("loan.not-found", Long.toString(id)))
                .raise());
    }

    private String html(Call call, LoanFile file, RepaymentForm form, View v) {
        Labels labels = Labels.of(office, List.of(file.loan()), call.asOf());
        boolean mayRepay = call.principal().may(Rights.REPAY);
        boolean takesMoney = mayRepay
                && !file.schedule().isEmpty()
                && !Standing.of(file.schedule(), payments(file), call.today()).settled();
        LoanModel model = new LoanModel(
                LoanRow.of(file, labels, v),
                overdue(file.standing(), v),
                file.loan().concerns().stream()
                        .sorted()
                        .map(concern -> v.t("concern." + concern + ".flag"))
                        .toList(),
                facts(file, labels, v),
                ScheduleRow.of(file.standing(), v),
                ScheduleRow.sum(file.standing(), v),
                file.repayments().stream().map(one -> row(one, mayRepay, v)).toList(),
                takesMoney ? form : null,
                call.principal().may(Rights.WRITE) ? Addresses.edit(file.loan().id()) : null);
        return renderer.html("loan.jte", v, model);
    }

    private static List<Payment> payments(LoanFile file) {
        return file.repayments().stream()
                .filter(one -> !one.reversed())
                .map(Repayment::payment)
                .toList();
    }

    private static @Nullable String overdue(Standing standing, View v) {
        return standing.arrears() == 0
                ? null
                : v.t(
                        "loan.overdue",
                        v.dong(standing.arrears()),
                        v.number(standing.overdue().size()),
                        v.number(standing.daysLate()));
    }

    private Map<String, String> facts(LoanFile file, Labels labels, View v) {
        Agreement agreement = file.loan().agreement();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(v.t("fact.borrower"), borrower(agreement.borrower(), labels, v));
        facts.put(v.t("fact.beneficiary"), labels.person(agreement.beneficiaryId()));
        facts.put(v.t("fact.unit"), labels.unit(agreement.unitId()));
        facts.put(v.t("fact.fund"), labels.fund(agreement.fundId()));
        product(file).ifPresent(product -> facts.put(v.t("fact.product"), v.t(product.title())));
        facts.put(v.t("fact.purpose"), agreement.purpose());
        facts.put(v.t("fact.disbursed"), v.date(agreement.disbursedOn()));
        facts.put(
                v.t("fact.amount"),
                agreement.amount() == null ? v.t("loan.amount.unknown") : v.dong(agreement.amount()));
        Plan plan = agreement.plan();
        if (plan != null) {
            facts.put(v.t("fact.plan"), plan(plan, v));
            facts.put(v.t("fact.outstanding"), v.dong(file.standing().outstanding()));
        }
        return facts;
    }

    private static String borrower(Borrower borrower, Labels labels, View v) {
        String label = labels.borrower(borrower);
        return borrower.kind() == BorrowerKind.COUPLE ? v.t("borrower.COUPLE") + ": " + label : label;
    }

    private Optional<Product> product(LoanFile file) {
        Long product = file.loan().productId();
        return product == null ? Optional.empty() : office.products().find(product);
    }

    static String plan(Plan plan, View v) {
        String rate = plan.rate().tenThousandths() == 0
                ? v.t("plan.free")
                : v.t("plan.rate", Decimals.written(plan.rate().percent(), v));
        String grace = plan.graceMonths() == 0 ? "" : ", " + v.t("plan.grace", v.number(plan.graceMonths()));
        return v.t(
                        "plan.sentence",
                        v.number(plan.months()),
                        v.t("schedule." + plan.kind()),
                        v.number(plan.everyMonths()))
                + ", " + rate + grace;
    }

    private static LoanModel.RepaymentRow row(Repayment one, boolean mayRepay, View v) {
        return new LoanModel.RepaymentRow(
                v.date(one.payment().paidOn()),
                v.dong(one.payment().amount()),
                one.receipt() == null ? Labels.NOTHING : one.receipt(),
                one.reversed(),
                mayRepay && !one.reversed() ? Addresses.undo(one.loanId(), one.id()) : null);
    }

    /** Puts what is overdue, or else the next instalment, into the form: the usual case is one press. */
    private static Map<String, String> suggestion(Standing standing, Call call, View v) {
        long next = standing.next().map(InstalmentStanding::missing).orElse(0L);
        long amount = standing.arrears() > 0 ? standing.arrears() : next;
        return Map.of(
                Fields.PAID_ON, v.date(FormDay.of(call)), Fields.AMOUNT, amount == 0 ? "" : Long.toString(amount));
    }
}
