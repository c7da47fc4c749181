package vn.hoanhap.loans.rest;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.loans.domain.Agreement;
import vn.hoanhap.loans.domain.Concern;
import vn.hoanhap.loans.domain.Fund;
import vn.hoanhap.loans.domain.Instalment;
import vn.hoanhap.loans.domain.InstalmentStanding;
import vn.hoanhap.loans.domain.Loan;
import vn.hoanhap.loans.domain.Plan;
import vn.hoanhap.loans.domain.Product;
import vn.hoanhap.loans.domain.Standing;
import vn.hoanhap.loans.ledger.Labels;
import vn.hoanhap.loans.ledger.LoanFile;
import vn.hoanhap.loans.rest.Answers.Named;
import vn.hoanhap.loans.rest.Answers.Warning;
import vn.hoanhap.parts.entry.Sentences;

/** Writes loans as callers see them. */
final class AnswerWriter {

    private AnswerWriter() {}

    static Answers.LoanItem item(LoanFile file, Labels labels) {
        Loan loan = file.loan();
        Agreement agreement = loan.agreement();
        return new Answers.LoanItem(
                new Id(loan.id()),
                fund(agreement, labels),
                agreement.borrower().kind(),
                labels.borrower(agreement.borrower()),
                new Named(new Id(agreement.beneficiaryId()), labels.person(agreement.beneficiaryId())),
                unit(agreement, labels),
                agreement.disbursedOn(),
                agreement.amount(),
                file.standing().outstanding(),
                file.standing().arrears(),
                file.standing().daysLate(),
                file.standing().settled());
    }

    static Answers.LoanDetail detail(LoanFile file, Labels labels, List<Warning> warnings) {
        Agreement agreement = file.loan().agreement();
        return new Answers.LoanDetail(
                item(file, labels),
                id(agreement.borrower().personId()),
                id(agreement.borrower().secondPersonId()),
                id(agreement.borrower().householdId()),
                agreement.purpose(),
                terms(agreement.plan()),
                id(file.loan().productId()),
                file.standing().paid(),
                file.repayments().stream()
                        .map(one -> new Answers.RepaymentItem(
                                new Id(one.id()),
                                one.payment().paidOn(),
                                one.payment().amount(),
                                one.receipt(),
                                one.reversed()))
                        .toList(),
                warnings,
                file.loan().version());
    }

    static Answers.Schedule schedule(LoanFile file) {
        Standing standing = file.standing();
        return new Answers.Schedule(
                new Id(file.loan().id()),
                standing.asOf(),
                file.schedule().stream().mapToLong(Instalment::principal).sum(),
                file.schedule().stream().mapToLong(Instalment::interest).sum(),
                standing.paid(),
                standing.outstanding(),
                standing.arrears(),
                standing.instalments().stream().map(AnswerWriter::instalment).toList());
    }

    static Answers.ArrearsItem arrears(LoanFile file, Labels labels) {
        Agreement agreement = file.loan().agreement();
        List<InstalmentStanding> overdue = file.standing().overdue();
        return new Answers.ArrearsItem(
                new Id(file.loan().id()),
                fund(agreement, labels),
                labels.borrower(agreement.borrower()),
                unit(agreement, labels),
                overdue.get(0).instalment().dueOn(),
                overdue.size(),
                file.standing().arrears(),
                file.standing().daysLate());
    }

    static Answers.FundItem fund(Fund fund) {
        return new Answers.FundItem(
                new Id(fund.id()),
                fund.name(),
                new Id(fund.lenderId()),
                fund.source(),
                fund.validFrom(),
                fund.validTo());
    }

    static Answers.ProductItem product(Product product, Language language) {
        return new Answers.ProductItem(
                new Id(product.id()),
                product.code(),
                product.title().in(language),
                id(product.fundId()),
                product.fundSource(),
                product.validFrom(),
                product.validTo(),
                product.borrowers().stream().sorted().toList(),
                product.caps().person(),
                product.caps().household(),
                product.caps().business(),
                product.maxMonths(),
                product.rate(),
                product.overduePercent(),
                product.legalReference());
    }

    static List<Warning> warnings(Set<Concern> concerns, Sentences words, Language language) {
        return concerns.stream()
                .sorted()
                .map(one ->
                        new Warning(one, words.both("concern." + one + ".flag").in(language)))
                .toList();
    }

    private static Answers.ScheduleItem instalment(InstalmentStanding one) {
        return new Answers.ScheduleItem(
                one.instalment().ordinal(),
                one.instalment().dueOn(),
                one.instalment().principal(),
                one.instalment().interest(),
                one.paid(),
                one.missing(),
                one.state(),
                one.daysLate());
    }

    private static Answers.@Nullable Terms terms(@Nullable Plan plan) {
        return plan == null
                ? null
                : new Answers.Terms(
                        plan.months(), plan.rate().percent(), plan.kind(), plan.everyMonths(), plan.graceMonths());
    }

    private static Named fund(Agreement agreement, Labels labels) {
        return new Named(new Id(agreement.fundId()), labels.fund(agreement.fundId()));
    }

    private static Named unit(Agreement agreement, Labels labels) {
        return new Named(new Id(agreement.unitId()), labels.unit(agreement.unitId()));
    }

    private static @Nullable Id id(@Nullable Long value) {
        return value == null ? null : new Id(value);
    }
}
