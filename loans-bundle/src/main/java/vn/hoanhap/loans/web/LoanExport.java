package vn.hoanhap.loans.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Download;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.table.Table;
import vn.hoanhap.core.table.Table.Column;
import vn.hoanhap.core.table.Table.Form;
import vn.hoanhap.core.table.Tables;
import vn.hoanhap.core.text.Formats;
import vn.hoanhap.core.text.View;
import vn.hoanhap.loans.catalogue.Rights;
import vn.hoanhap.loans.domain.Agreement;
import vn.hoanhap.loans.domain.Loan;
import vn.hoanhap.loans.ledger.Asking;
import vn.hoanhap.loans.ledger.Labels;
import vn.hoanhap.loans.ledger.LoanFile;
import vn.hoanhap.loans.ledger.LoanOffice;
import vn.hoanhap.loans.store.LoanSearch.State;
import vn.hoanhap.loans.store.LoanSearch.Wanted;
import vn.hoanhap.parts.table.Downloads;
import vn.hoanhap.parts.table.ListRoute;
import vn.hoanhap.parts.table.WholeList;

/** Gives the list of loans as a file, narrowed as the page is. */
final class LoanExport {

    private static final String LIST = "loans";

    private final LoanOffice office;
    private final Files files;
    private final Asking asking;

    /** Is what writes a file and reads its rows. */
    record Files(Tables tables, TransactionRunner transactions) {}

    LoanExport(LoanOffice office, Files files) {
        this.office = office;
        this.files = files;
        this.asking = new Asking(office);
    }

    void contribute(Contributions add) {
        Route<None, Download> route =
                ListRoute.of(LIST, Rights.READ, office.words().both("route.export"), this::file);
        for (String filter : ListPage.FILTERS) {
            route = route.query(filter, office.words().both("route.query." + filter));
        }
        add.route(route);
    }

    static Downloads downloads(Map<String, String> filters, Call call) {
        return Downloads.ofList(LIST, call, new LinkedHashMap<>(filters));
    }

    private Download file(Call call) {
        Wanted wanted = files.transactions().write(() -> asking.wanted(call));
        View view = call.view(office.words().messages());
        var rows = new WholeList<>(
                files.transactions(),
                (cursor, limit) -> office.search().find(wanted, call.scope(), cursor, limit),
                Loan::id,
                found -> cells(found, view));
        Table table = new Table(
                LIST + "-" + call.asOf(),
                office.words().both("loans.title"),
                List.of(office.words().both("export.as-of", Formats.date(call.asOf()))),
                columns(),
                rows);
        return files.tables().file(table, ListRoute.format(call), call.language());
    }

    private List<Column> columns() {
        return List.of(
                column("id", Form.TEXT),
                column("borrower", Form.TEXT),
                column("borrower_kind", Form.TEXT),
                column("beneficiary", Form.TEXT),
                column("unit", Form.TEXT),
                column("fund", Form.TEXT),
                column("purpose", Form.TEXT),
                column("disbursed_on", Form.DATE),
                column("amount", Form.DONG),
                column("outstanding", Form.DONG),
                column("arrears", Form.DONG),
                column("state", Form.TEXT));
    }

    private Column column(String name, Form form) {
        return new Column(name, office.words().both("export.column." + name), form);
    }

    private List<List<@Nullable Object>> cells(List<Loan> loans, View view) {
        Labels labels = Labels.of(office, loans, view.asOf());
        return office.files().open(loans, view.asOf()).stream()
                .map(file -> cells(file, labels, view))
                .toList();
    }

    /** What a loan without a known amount still owes is not known either: its cells stay empty. */
    private static List<@Nullable Object> cells(LoanFile file, Labels labels, View view) {
        Agreement agreement = file.loan().agreement();
        boolean known = agreement.amount() != null;
        String kind = agreement.borrower().kind().name();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(Long.toString(file.loan().id()));
        cells.add(labels.borrower(agreement.borrower()));
        cells.add(new Table.Coded(kind, view.t("borrower." + kind)));
        Long beneficiary = agreement.beneficiaryId();
        cells.add(beneficiary == null ? null : labels.person(beneficiary));
        cells.add(labels.unit(agreement.unitId()));
        cells.add(labels.fund(agreement.fundId()));
        cells.add(agreement.purpose());
        cells.add(agreement.disbursedOn());
        cells.add(agreement.amount());
        cells.add(known ? file.standing().outstanding() : null);
        cells.add(known ? file.standing().arrears() : null);
        cells.add(state(file, view));
        return cells;
    }

    private static Table.@Nullable Coded state(LoanFile file, View view) {
        if (file.schedule().isEmpty()) {
            return null;
        }
        State state =
                file.standing().arrears() > 0 ? State.OVERDUE : file.standing().settled() ? State.SETTLED : State.OPEN;
        return new Table.Coded(state.name(), view.t("filter.state." + state));
    }
}
