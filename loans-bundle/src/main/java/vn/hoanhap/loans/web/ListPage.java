package vn.hoanhap.loans.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.text.View;
import vn.hoanhap.loans.catalogue.Rights;
import vn.hoanhap.loans.domain.Fund;
import vn.hoanhap.loans.domain.Loan;
import vn.hoanhap.loans.ledger.Asking;
import vn.hoanhap.loans.ledger.LoanOffice;
import vn.hoanhap.loans.store.LoanSearch.State;
import vn.hoanhap.loans.store.LoanSearch.Totals;
import vn.hoanhap.loans.store.LoanSearch.Wanted;
import vn.hoanhap.parts.page.Renderer;

/** Shows the list of loans with what they add up to. */
final class ListPage {

    static final List<String> FILTERS = List.of("q", "unit", "fund", "state");

    /** The right of exchange to bring files in. */
    private static final Permission IMPORT = new Permission("exchange.import");

    private final LoanOffice office;
    private final Renderer renderer;
    private final Asking asking;

    ListPage(LoanOffice office, Renderer renderer) {
        this.office = office;
        this.renderer = renderer;
        this.asking = new Asking(office);
    }

    PageAnswer show(Call call) {
        View v = renderer.view(call);
        Wanted wanted = asking.wanted(call);
        List<Loan> loans = office.search().find(wanted, call.scope(), call.cursor(), call.limit());
        Map<String, String> filters = filters(call);
        ListModel model = new ListModel(
                figures(office.search().totals(wanted, call.scope()), filters, v),
                filters,
                funds(),
                states(v),
                LoanRow.of(office.files().open(loans, call.asOf()), office, v),
                next(call, loans, filters),
                call.cursor() == 0 ? null : Addresses.with(Addresses.LIST, filters),
                call.principal().may(Rights.WRITE),
                call.principal().may(IMPORT) ? "/p/exchange/" : null,
                LoanExport.downloads(filters, call));
        return PageAnswer.html(v.t("loans.title"), renderer.html("list.jte", v, model));
    }

    private static List<ListModel.Figure> figures(Totals totals, Map<String, String> filters, View v) {
        Map<String, String> overdue = new LinkedHashMap<>(filters);
        overdue.put("state", State.OVERDUE.name());
        return List.of(
                new ListModel.Figure(
                        v.t("figure.loans"),
                        v.number(totals.loans()),
                        v.t("figure.loans.unit"),
                        totals.unknown() == 0
                                ? v.t("figure.loans.known")
                                : v.t("figure.loans.unknown", v.number(totals.unknown())),
                        null,
                        "loan"),
                new ListModel.Figure(
                        v.t("figure.lent"),
                        v.number(totals.lent()),
                        v.t("figure.dong"),
                        v.t("figure.lent.repaid", v.dong(totals.repaid())),
                        null,
                        "support"),
                new ListModel.Figure(
                        v.t("figure.arrears"),
                        v.number(totals.arrears()),
                        v.t("figure.dong"),
                        totals.overdue() == 0
                                ? v.t("figure.arrears.none")
                                : v.t("figure.arrears.loans", v.number(totals.overdue())),
                        totals.overdue() == 0 ? null : Addresses.with(Addresses.LIST, overdue),
                        "clock"));
    }

    private Map<String, String> funds() {
        Map<String, String> funds = new LinkedHashMap<>();
        for (Fund fund : office.funds().all()) {
            funds.put(Long.toString(fund.id()), fund.name());
        }
        return funds;
    }

    private static Map<String, String> states(View v) {
        Map<String, String> states = new LinkedHashMap<>();
        for (State state : State.values()) {
            states.put(state.name(), v.t("filter.state." + state));
        }
        return states;
    }

    private static Map<String, String> filters(Call call) {
        Map<String, String> filters = new LinkedHashMap<>();
        FILTERS.forEach(name -> filters.put(name, call.query(name).orElse("")));
        return filters;
    }

    private static @Nullable String next(Call call, List<Loan> loans, Map<String, String> filters) {
        if (loans.size() < call.limit()) {
            return null;
        }
        Map<String, String> query = new LinkedHashMap<>(filters);
        query.put("cursor", Long.toString(loans.get(loans.size() - 1).id()));
        return Addresses.with(Addresses.LIST, query);
    }
}
