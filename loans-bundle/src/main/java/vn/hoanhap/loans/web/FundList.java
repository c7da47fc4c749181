package vn.hoanhap.loans.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.organisation.Organisation;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Download;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.table.Table;
import vn.hoanhap.core.table.Table.Column;
import vn.hoanhap.core.table.Table.Form;
import vn.hoanhap.core.text.Formats;
import vn.hoanhap.core.text.ToneFree;
import vn.hoanhap.core.text.View;
import vn.hoanhap.loans.catalogue.Rights;
import vn.hoanhap.loans.domain.Fund;
import vn.hoanhap.loans.ledger.Labels;
import vn.hoanhap.loans.ledger.LoanOffice;
import vn.hoanhap.parts.table.Downloads;
import vn.hoanhap.parts.table.ListRoute;

/** Finds the funds that the page of funds shows, and gives them as a file: by name, by source, all or those that lend. */
final class FundList {
    static final List<String> FILTERS = List.of("q", "source", "lends");

    private static final String LIST = "loan-funds";
    private static final Map<String, Form> COLUMNS = columns();

    private final LoanOffice office;
    private final LoanExport.Files files;

    FundList(LoanOffice office, LoanExport.Files files) {
        this.office = office;
        this.files = files;
    }

    private static Map<String, Form> columns() {
        Map<String, Form> columns = new LinkedHashMap<>();
        columns.put("fund_id", Form.TEXT);
        columns.put("fund_name", Form.TEXT);
        columns.put("lender", Form.TEXT);
        columns.put("source", Form.TEXT);
        columns.put("valid_from", Form.DATE);
        columns.put("valid_to", Form.DATE);
        columns.put("state", Form.TEXT);
        return columns;
    }

    void contribute(Contributions add) {
        Route<None, Download> route =
                ListRoute.of(LIST, Rights.READ, office.words().both("route.funds.export"), this::file);
        for (String filter : FILTERS) {
            route = route.query(filter, office.words().both("route.query.funds." + filter));
        }
        add.route(route);
    }

    static Map<String, String> asked(Call call) {
        Map<String, String> asked = new LinkedHashMap<>();
        FILTERS.forEach(name -> asked.put(name, call.query(name).orElse("")));
        return asked;
    }

    static Downloads downloads(Call call) {
        return Downloads.ofList(LIST, call, new LinkedHashMap<>(asked(call)));
    }

    /** Returns the funds, by name: an office has a handful. */
    List<Fund> find(Call call) {
        Map<String, String> asked = asked(call);
        String words = ToneFree.fold(asked.getOrDefault("q", ""));
        String source = asked.getOrDefault("source", "");
        boolean lends = !asked.getOrDefault("lends", "").isEmpty();
        return office.funds().all().stream()
                .filter(fund -> ToneFree.fold(fund.name()).contains(words))
                .filter(fund -> source.isEmpty() || fund.source().equals(source))
                .filter(fund -> !lends || fund.lendsOn(call.asOf()))
                .toList();
    }

    /** Names who lends from a fund. */
    String lender(Fund fund, View v) {
        return office.register()
                .organisations()
                .find(fund.lenderId(), v.asOf())
                .map(Organisation::name)
                .orElse(Labels.NOTHING);
    }

    /** The list of sources is open: one that a newer version knows is shown by its code. */
    static String source(String code, View v) {
        return v.messages().has("source." + code) ? v.t("source." + code) : code;
    }

    private Download file(Call call) {
        View v = call.view(office.words().messages());
        List<List<@Nullable Object>> rows = files.transactions()
                .read(() -> find(call).stream().map(fund -> cells(fund, v)).toList());
        List<Column> columns = COLUMNS.entrySet().stream()
                .map(column -> new Column(
                        column.getKey(), office.words().both("export.column." + column.getKey()), column.getValue()))
                .toList();
        Table table = new Table(
                LIST + "-" + call.asOf(),
                office.words().both("funds.title"),
                List.of(office.words().both("export.as-of", Formats.date(call.asOf()))),
                columns,
                rows);
        return files.tables().file(table.withoutPeople(), ListRoute.format(call), call.language());
    }

    private List<@Nullable Object> cells(Fund fund, View v) {
        boolean lends = fund.lendsOn(v.asOf());
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(Long.toString(fund.id()));
        cells.add(fund.name());
        cells.add(lender(fund, v));
        cells.add(new Table.Coded(fund.source(), source(fund.source(), v)));
        cells.add(fund.validFrom());
        cells.add(fund.validTo());
        cells.add(new Table.Coded(lends ? "LENDS" : "RESTS", v.t(lends ? "funds.lends" : "funds.rests")));
        return cells;
    }
}
