package vn.hoanhap.loans.ledger;

import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.text.Names;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.loans.domain.Agreement;
import vn.hoanhap.loans.domain.BorrowerKind;
import vn.hoanhap.loans.domain.Fund;
import vn.hoanhap.loans.domain.Plan;
import vn.hoanhap.loans.domain.Product;
import vn.hoanhap.loans.store.FundTable;
import vn.hoanhap.loans.store.ProductTable;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.entry.Sentences;

/** Sets up funds and their own terms. Every method that writes runs in the writing unit of work of its caller. */
public final class FundBook {

    private static final int MOST_NAME = 200;
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");

    private final FundTable funds;
    private final ProductTable products;
    private final References references;
    private final Ids ids;
    private final Sentences words;

    FundBook(FundTable funds, ProductTable products, References references, Ids ids, Sentences words) {
        this.funds = funds;
        this.products = products;
        this.references = references;
        this.ids = ids;
        this.words = words;
    }

    /** Notes what is wrong with a fund, and writes nothing. */
    public void check(FundInput input, LocalDate today, Faults faults) {
        String name = input.name();
        String source = input.source();
        Long lender = input.lender();
        faults.require(name != null && !name.isBlank(), Fields.NAME, "fault.missing");
        faults.require(name == null || name.isBlank() || Names.readable(name), Fields.NAME, "fault.unreadable");
        faults.require(name == null || name.strip().length() <= MOST_NAME, Fields.NAME, "fault.too-long", MOST_NAME);
        faults.require(source != null && CODE.matcher(source).matches(), Fields.SOURCE, "fault.source");
        if (faults.require(lender != null, Fields.LENDER, "fault.missing") && lender != null) {
            faults.require(known(lender, input, today), Fields.LENDER, "fault.lender");
        }
        FundInput.OwnTerms terms = input.terms();
        if (terms != null) {
            checkTerms(terms, faults);
        }
        LocalDate from = input.validFrom();
        LocalDate to = input.validTo();
        faults.require(from == null || to == null || !to.isBefore(from), Fields.VALID_TO, "fault.dates");
    }

    private static void checkTerms(FundInput.OwnTerms terms, Faults faults) {
        cap(terms.caps().person(), Fields.MAX_PERSON, faults);
        cap(terms.caps().household(), Fields.MAX_HOUSEHOLD, faults);
        Integer months = terms.maxMonths();
        boolean fits = months == null || (months >= 1 && months <= Plan.MOST_MONTHS);
        faults.require(fits, Fields.MAX_MONTHS, "fault.range", 1, Plan.MOST_MONTHS);
    }

    private static void cap(@Nullable Long cap, String field, Faults faults) {
        boolean fits = cap == null || (cap > 0 && cap <= Agreement.MOST_AMOUNT);
        faults.require(fits, field, "fault.amount", Agreement.MOST_AMOUNT);
    }

    private boolean known(long lender, FundInput input, LocalDate today) {
        LocalDate from = input.validFrom();
        return lender == LoanInput.PENDING
                || references.organisationKnown(lender, today)
                || (from != null && references.organisationKnown(lender, from));
    }

    /**
     * Sets up a fund.
     *
     * @throws ProblemException naming each field that is wrong and what to do
     */
    public long enter(FundInput input, Entry entry, Faults faults) {
        check(input, entry.today(), faults);
        faults.raise();
        Fund fund = fund(ids.next(), input);
        funds.insert(fund, entry.accountId());
        FundInput.OwnTerms terms = input.terms();
        if (terms != null) {
            products.insert(product(fund, terms));
        }
        return fund.id();
    }

    /** Tells whether somebody may change a fund: who serves the whole office, or the unit of its lender. */
    public boolean reaches(long id, Entry entry) {
        return entry.scope().everything()
                || funds.find(id)
                        .filter(fund -> references.lenderReached(fund.lenderId(), entry))
                        .isPresent();
    }

    /**
     * Corrects a fund; loans from it stay as they are.
     *
     * @throws ProblemException 404 when the fund is not for the caller to change, else naming each field that is wrong
     */
    public void correct(long id, FundInput input, Entry entry, Faults faults) {
        if (!reaches(id, entry)) {
            throw Problem.notFound(words.both("fund.not-found", Long.toString(id)))
                    .raise();
        }
        check(input, entry.today(), faults);
        faults.raise();
        funds.update(fund(id, input), entry.accountId());
    }

    /**
     * Takes back a fund that was entered by mistake, with its own terms.
     *
     * @throws ProblemException 404 when it is not for the caller to change
     */
    public void remove(long id, Entry entry) {
        if (!reaches(id, entry)) {
            throw Problem.notFound(words.both("fund.not-found", Long.toString(id)))
                    .raise();
        }
        products.removeOf(id);
        funds.remove(id);
    }

    private static Fund fund(long id, FundInput input) {
        return new Fund(
                id,
                text(input.name()).strip(),
                input.lender() == null ? 0 : input.lender(),
                text(input.source()),
                input.validFrom(),
                input.validTo());
    }

    private static String text(@Nullable String checked) {
        return checked == null ? "" : checked;
    }

    private Product product(Fund fund, FundInput.OwnTerms terms) {
        Set<BorrowerKind> borrowers = terms.borrowers().isEmpty()
                ? Set.of(BorrowerKind.PERSON, BorrowerKind.HOUSEHOLD, BorrowerKind.COUPLE)
                : terms.borrowers();
        long id = ids.next();
        Text title = words.both("product.own", fund.name());
        return new Product(
                id,
                "FUND-" + fund.id(),
                title,
                fund.id(),
                null,
                fund.validFrom(),
                fund.validTo(),
                borrowers,
                terms.caps(),
                terms.maxMonths(),
                null,
                null,
                null);
    }
}
