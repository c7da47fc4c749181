package vn.hoanhap.loans.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.organisation.Organisation;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.text.View;
import vn.hoanhap.loans.catalogue.Rights;
import vn.hoanhap.loans.domain.Fund;
import vn.hoanhap.loans.domain.Product;
import vn.hoanhap.loans.ledger.Entry;
import vn.hoanhap.loans.ledger.Fields;
import vn.hoanhap.loans.ledger.FundInput;
import vn.hoanhap.loans.ledger.LoanOffice;
import vn.hoanhap.loans.web.FundsModel.FundForm;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.entry.Typed;
import vn.hoanhap.parts.page.Renderer;

/** Shows funds and what may be lent from them, and sets up a new one. */
final class FundsPage {

    private static final List<String> SOURCES =
            List.of("POLICY_BANK", "STATE_BUDGET", "ASSOCIATION", "DONATION", "CLUB");
    private static final String MAX_PERSON = "maxPerson";
    private static final String MAX_HOUSEHOLD = "maxHousehold";
    private static final String MAX_MONTHS = "maxMonths";
    private static final List<String> FIELDS = List.of(
            Fields.NAME,
            Fields.LENDER,
            Fields.SOURCE,
            "validFrom",
            Fields.VALID_TO,
            MAX_PERSON,
            MAX_HOUSEHOLD,
            MAX_MONTHS);

    private final LoanOffice office;
    private final Renderer renderer;
    private final FundList list;

    FundsPage(LoanOffice office, Renderer renderer, FundList list) {
        this.office = office;
        this.renderer = renderer;
        this.list = list;
    }

    PageAnswer show(Call call) {
        View v = renderer.view(call);
        return PageAnswer.html(v.t("funds.title"), html(call, Map.of(), Map.of(), v));
    }

    /** Sets up a fund, or shows the page again with what is wrong. */
    PageAnswer enter(Call call) {
        View v = renderer.view(call);
        Faults faults = office.faults();
        FundInput input = read(call, faults);
        office.fundBook().check(input, call.today(), faults);
        if (!faults.none()) {
            Map<String, String> values = new LinkedHashMap<>();
            FIELDS.forEach(field -> values.put(field, call.field(field)));
            return PageAnswer.invalid(v.t("funds.title"), html(call, values, Renderer.errors(faults.errors(), v), v));
        }
        office.fundBook().enter(input, Entry.of(call), faults);
        return PageAnswer.redirect(Addresses.FUNDS, office.words().both("funds.done"));
    }

    private static FundInput read(Call call, Faults faults) {
        Typed typed = new Typed(call::field, faults);
        Long person = typed.number(MAX_PERSON);
        Long household = typed.number(MAX_HOUSEHOLD);
        Long months = typed.number(MAX_MONTHS);
        FundInput.OwnTerms terms = person == null && household == null && months == null
                ? null
                : new FundInput.OwnTerms(
                        Set.of(),
                        new Product.Caps(person, household, null),
                        months == null ? null : (int) Math.min(Integer.MAX_VALUE, months));
        return new FundInput(
                typed.text(Fields.NAME),
                typed.id(Fields.LENDER),
                typed.text(Fields.SOURCE),
                typed.date("validFrom"),
                typed.date(Fields.VALID_TO),
                terms);
    }

    private String html(Call call, Map<String, String> values, Map<String, String> errors, View v) {
        List<FundsModel.FundRow> rows =
                list.find(call).stream().map(fund -> row(fund, call, v)).toList();
        List<String> products = office.products().inForceOn(call.asOf()).stream()
                .map(product -> Preview.terms(product, v))
                .toList();
        FundForm form =
                call.principal().may(Rights.FUNDS) ? new FundForm(values, errors, lenders(call), sources(v)) : null;
        FundsModel model =
                new FundsModel(rows, FundList.asked(call), sources(v), FundList.downloads(call), products, form);
        return renderer.html("funds.jte", v, model);
    }

    private FundsModel.FundRow row(Fund fund, Call call, View v) {
        boolean lends = fund.lendsOn(call.asOf());
        return new FundsModel.FundRow(
                Addresses.with(Addresses.LIST, Map.of("fund", Long.toString(fund.id()))),
                fund.name(),
                list.lender(fund, v),
                FundList.source(fund.source(), v),
                date(fund.validFrom(), v) + " – " + date(fund.validTo(), v),
                new Pill(lends ? "ok" : "plain", v.t(lends ? "funds.lends" : "funds.rests")));
    }

    private static String date(@Nullable LocalDate date, View v) {
        return date == null ? "…" : v.date(date);
    }

    private Map<String, String> lenders(Call call) {
        Map<String, String> lenders = new LinkedHashMap<>();
        for (Organisation organisation : office.register().organisations().list(null, call.today())) {
            if (!organisation.kind().equals("PEOPLES_COMMITTEE")) {
                lenders.put(Long.toString(organisation.id()), organisation.name());
            }
        }
        return lenders;
    }

    private static Map<String, String> sources(View v) {
        Map<String, String> sources = new LinkedHashMap<>();
        SOURCES.forEach(code -> sources.put(code, FundList.source(code, v)));
        return sources;
    }
}
