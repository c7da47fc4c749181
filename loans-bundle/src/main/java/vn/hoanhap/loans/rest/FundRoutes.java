package vn.hoanhap.loans.rest;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.loans.catalogue.Rights;
import vn.hoanhap.loans.domain.Product;
import vn.hoanhap.loans.ledger.Entry;
import vn.hoanhap.loans.ledger.FundInput;
import vn.hoanhap.loans.ledger.LoanOffice;

/** Serves funds and products. */
public final class FundRoutes {

    private final LoanOffice office;

    /** Serves from the given office. */
    public FundRoutes(LoanOffice office) {
        this.office = office;
    }

    /** Adds the routes. */
    public void contribute(Contributions add) {
        add.route(Route.get(
                "/loan-funds",
                Answers.FundList.class,
                Rights.READ,
                office.words().both("route.funds"),
                this::funds));
        add.route(Route.writing(Method.POST, "/loan-funds", FundBody.class, Answers.Kept.class)
                .answers(Rights.FUNDS, office.words().both("route.fund"), this::enter)
                .audited("loan-fund.established"));
        add.route(Route.get(
                "/loan-products",
                Answers.ProductList.class,
                Rights.READ,
                office.words().both("route.products"),
                this::products));
    }

    private Answer<Answers.FundList> funds(Call call, None nothing) {
        List<Answers.FundItem> items = office.funds().lendingOn(call.asOf()).stream()
                .map(AnswerWriter::fund)
                .toList();
        return Answer.ok(new Answers.FundList(items, null));
    }

    private Answer<Answers.Kept> enter(Call call, FundBody body) {
        FundInput input = new FundInput(
                body.name(),
                body.lender().value(),
                body.source(),
                body.validFrom(),
                body.validTo(),
                terms(body.terms()));
        long id = office.fundBook().enter(input, Entry.of(call), office.faults());
        return Answer.created("/loan-funds", new Answers.Kept(new Id(id), null, List.of()));
    }

    private static FundInput.@Nullable OwnTerms terms(FundBody.@Nullable Terms terms) {
        if (terms == null) {
            return null;
        }
        return new FundInput.OwnTerms(
                terms.borrowers() == null ? Set.of() : terms.borrowers(),
                new Product.Caps(terms.maxPerson(), terms.maxHousehold(), null),
                terms.maxMonths());
    }

    private Answer<Answers.ProductList> products(Call call, None nothing) {
        List<Answers.ProductItem> items = office.products().inForceOn(call.asOf()).stream()
                .map(product -> AnswerWriter.product(product, call.language()))
                .toList();
        return Answer.ok(new Answers.ProductList(items, null));
    }
}
