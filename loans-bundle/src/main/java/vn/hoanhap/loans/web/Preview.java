package vn.hoanhap.loans.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.View;
import vn.hoanhap.loans.domain.Agreement;
import vn.hoanhap.loans.domain.BorrowerKind;
import vn.hoanhap.loans.domain.Instalment;
import vn.hoanhap.loans.domain.Plan;
import vn.hoanhap.loans.domain.Product;
import vn.hoanhap.loans.domain.Schedules;
import vn.hoanhap.loans.domain.Standing;
import vn.hoanhap.loans.ledger.AgreementRules;
import vn.hoanhap.loans.ledger.Fields;
import vn.hoanhap.loans.ledger.LoanOffice;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.entry.Typed;

/** Shows the schedule while somebody still types: what cannot be read yet is left out, nothing is an error. */
final class Preview {

    private static final int MOST_ROWS = 12;

    private final LoanOffice office;

    Preview(LoanOffice office) {
        this.office = office;
    }

    PreviewModel of(UnaryOperator<String> source, View v) {
        Faults faults = office.faults();
        Typed typed = new Typed(source, faults);
        LocalDate on = typed.date(Fields.DISBURSED_ON);
        Long amount = typed.number(Fields.AMOUNT);
        Optional<Product> product = product(typed.id(Fields.FUND), on);
        Optional<Plan> plan = new AgreementRules(faults).plan(LoanForm.plan(typed), true);
        String terms = product.map(one -> terms(one, v)).orElse(null);
        boolean sound = amount != null && amount > 0 && amount <= Agreement.MOST_AMOUNT;
        String warning = product.filter(one -> sound && above(one, typed, amount))
                .map(one -> v.t("preview.above"))
                .orElse(null);
        if (!sound || amount == null || on == null || plan.isEmpty()) {
            return new PreviewModel(terms, warning, null, List.of(), null);
        }
        List<Instalment> schedule = Schedules.of(amount, on, plan.get());
        return schedule(new PreviewModel(terms, warning, summary(schedule, v), List.of(), null), schedule, v);
    }

    private static PreviewModel schedule(PreviewModel head, List<Instalment> schedule, View v) {
        List<Instalment> first = schedule.subList(0, Math.min(MOST_ROWS, schedule.size()));
        int more = schedule.size() - first.size();
        return new PreviewModel(
                head.terms(),
                head.warning(),
                head.summary(),
                ScheduleRow.of(Standing.of(first, List.of(), LocalDate.MIN), v),
                more == 0 ? null : v.t("preview.more", v.number(more)));
    }

    private Optional<Product> product(@Nullable Long fund, @Nullable LocalDate on) {
        return fund == null || on == null
                ? Optional.empty()
                : office.funds().find(fund).flatMap(known -> office.products().governing(known, on));
    }

    private static boolean above(Product product, Typed typed, @Nullable Long amount) {
        String borrower = typed.text(LoanForm.BORROWER);
        boolean household = borrower != null && borrower.startsWith(Picker.HOUSEHOLD);
        Long cap = product.cap(household ? BorrowerKind.HOUSEHOLD : BorrowerKind.PERSON);
        return cap != null && amount != null && amount > cap;
    }

    private static String summary(List<Instalment> schedule, View v) {
        Instalment first = schedule.get(0);
        long interest = schedule.stream().mapToLong(Instalment::interest).sum();
        return v.t(
                "preview.summary",
                v.number(schedule.size()),
                v.date(first.dueOn()),
                v.dong(first.total()),
                v.dong(interest));
    }

    static String terms(Product product, View v) {
        StringBuilder said = new StringBuilder(v.t(product.title()));
        Product.Caps caps = product.caps();
        if (caps.person() != null) {
            said.append("; ").append(v.t("product.person", v.dong(caps.person())));
        }
        if (caps.household() != null) {
            said.append("; ").append(v.t("product.household", v.dong(caps.household())));
        }
        if (product.maxMonths() != null) {
            said.append("; ").append(v.t("product.months", v.number(product.maxMonths())));
        }
        return said.append('.').toString();
    }
}
