package vn.hoanhap.loans.ledger;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.loans.domain.Agreement;
import vn.hoanhap.loans.domain.Concern;
import vn.hoanhap.loans.domain.Fund;
import vn.hoanhap.loans.domain.Product;
import vn.hoanhap.loans.store.FundTable;
import vn.hoanhap.loans.store.LoanTable;
import vn.hoanhap.loans.store.ProductTable;
import vn.hoanhap.parts.entry.Faults;

/**
 * Judges an agreement against the register, its fund and the product in force on the day of disbursement. What the rules do
 * not allow is refused for a new loan; on one that was paid out in the past it is only flagged, since it happened.
 */
public final class Examination {

    private final References references;
    private final FundTable funds;
    private final ProductTable products;
    private final LoanTable loans;
    private final LoanFiles files;

    /** Judges by the given records. */
    public Examination(
            References references, FundTable funds, ProductTable products, LoanTable loans, LoanFiles files) {
        this.references = references;
        this.funds = funds;
        this.products = products;
        this.loans = loans;
        this.files = files;
    }

    /**
     * Is what the judgement came to.
     *
     * @param productId the product that governs; null when none is in force for the fund
     * @param concerns what is to be flagged
     */
    record Verdict(@Nullable Long productId, Set<Concern> concerns) {}

    /** Judges an agreement; {@code loanId} is the loan that it replaces, 0 for a new one. Notes what refuses it. */
    Verdict judge(Agreement agreement, long loanId, Entry entry, Faults faults) {
        references.check(agreement, entry, faults);
        Optional<Fund> fund =
                agreement.fundId() == LoanInput.PENDING ? Optional.empty() : funds.find(agreement.fundId());
        faults.require(fund.isPresent() || agreement.fundId() == LoanInput.PENDING, Fields.FUND, "fault.fund");
        Optional<Product> product = fund.flatMap(one -> products.governing(one, agreement.disbursedOn()));
        Set<Concern> concerns = EnumSet.noneOf(Concern.class);
        String stood = references.stoodThen(agreement);
        if (!stood.isEmpty()) {
            faults.add(Fields.UNIT, "fault.unit-day", agreement.disbursedOn(), stood);
        } else if (!references.unitWasThere(agreement)) {
            concerns.add(Concern.UNIT_NOT_THERE);
        }
        if (fund.isPresent() && !fund.get().lendsOn(agreement.disbursedOn())) {
            concerns.add(Concern.FUND_NOT_LENDING);
        }
        long outstanding =
                product.map(one -> outstanding(agreement, one, loanId)).orElse(0L);
        product.ifPresent(one -> concerns.addAll(one.concerns(agreement, outstanding)));
        if (!entry.historicalOn(agreement.disbursedOn())) {
            concerns.forEach(concern -> refuse(concern, agreement, new Terms(product, outstanding), faults));
        }
        return new Verdict(product.map(Product::id).orElse(null), concerns);
    }

    private long outstanding(Agreement agreement, Product product, long except) {
        return files
                .open(loans.ofBorrower(agreement.borrower(), product.id(), except), agreement.disbursedOn())
                .stream()
                .filter(file -> !file.loan().agreement().disbursedOn().isAfter(agreement.disbursedOn()))
                .mapToLong(file -> file.standing().outstanding())
                .sum();
    }

    private record Terms(Optional<Product> product, long outstanding) {}

    private static void refuse(Concern concern, Agreement agreement, Terms terms, Faults faults) {
        switch (concern) {
            case UNIT_NOT_THERE -> faults.add(Fields.UNIT, "concern.UNIT_NOT_THERE", agreement.disbursedOn());
            case FUND_NOT_LENDING -> faults.add(Fields.FUND, "concern.FUND_NOT_LENDING", agreement.disbursedOn());
            case BORROWER_NOT_SERVED, ABOVE_CAP, TERM_TOO_LONG ->
                terms.product().ifPresent(product -> refuse(concern, agreement, product, terms.outstanding(), faults));
        }
    }

    private static void refuse(Concern concern, Agreement agreement, Product product, long outstanding, Faults faults) {
        Long cap = product.cap(agreement.borrower().kind());
        if (concern == Concern.BORROWER_NOT_SERVED) {
            faults.add(Fields.BORROWER_KIND, "concern.BORROWER_NOT_SERVED", product.title());
        } else if (concern == Concern.TERM_TOO_LONG && product.maxMonths() != null) {
            faults.add(Fields.TERM_MONTHS, "concern.TERM_TOO_LONG", product.title(), product.maxMonths());
        } else if (concern == Concern.ABOVE_CAP && cap != null) {
            faults.add(
                    Fields.AMOUNT,
                    "fault.above-cap",
                    product.title(),
                    cap,
                    outstanding,
                    Math.max(0, cap - outstanding));
        }
    }
}
