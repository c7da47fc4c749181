package vn.hoanhap.methadone.rest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Download;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.table.Table;
import vn.hoanhap.core.table.Table.Column;
import vn.hoanhap.core.table.Table.Form;
import vn.hoanhap.core.table.Tables;
import vn.hoanhap.core.text.Formats;
import vn.hoanhap.core.text.View;
import vn.hoanhap.methadone.book.Asking;
import vn.hoanhap.methadone.book.Labels;
import vn.hoanhap.methadone.book.MethadoneOffice;
import vn.hoanhap.methadone.catalogue.Kinds;
import vn.hoanhap.methadone.catalogue.Rights;
import vn.hoanhap.methadone.domain.Application;
import vn.hoanhap.methadone.store.Wanted;
import vn.hoanhap.parts.table.ListRoute;
import vn.hoanhap.parts.table.WholeList;

/** Gives the list of applications as a file, narrowed as its page is. */
public final class ListFile {

    private static final List<String> COLUMNS = List.of(
            "id",
            "person",
            "unit",
            "state",
            "facility",
            "screened",
            "counselled",
            "consented",
            "sent",
            "due",
            "started",
            "ended");
    private static final Set<String> WORDS = Set.of("id", "person", "unit", "state", "facility");

    private final MethadoneOffice office;
    private final Tables tables;
    private final TransactionRunner transactions;
    private final Asking asking;

    /** Writes what the given office has. */
    public ListFile(MethadoneOffice office, Tables tables, TransactionRunner transactions) {
        this.office = office;
        this.tables = tables;
        this.transactions = transactions;
        this.asking = new Asking(office);
    }

    /** Adds the route. */
    public void contribute(Contributions add) {
        add.route(ApplicationRoutes.searching(
                ListRoute.of(Kinds.PROGRAMME, Rights.READ, office.desk().words().both("route.export"), this::file),
                office));
    }

    private Download file(Call call) {
        Wanted wanted = transactions.write(() -> asking.wanted(call));
        View view = call.view(office.desk().words().messages());
        var rows = new WholeList<>(
                transactions,
                (cursor, limit) -> office.applications().table().search(wanted, call.scope(), cursor, limit),
                Application::id,
                found -> rows(found, view));
        Table table = new Table(
                Kinds.PROGRAMME + "-" + call.asOf(),
                office.desk().words().both("list.title"),
                List.of(office.desk().words().both("export.as-of", Formats.date(call.asOf()))),
                COLUMNS.stream().map(this::column).toList(),
                rows);
        return tables.file(table, ListRoute.format(call), call.language());
    }

    private Column column(String name) {
        return new Column(
                name, office.desk().words().both("column." + name), WORDS.contains(name) ? Form.TEXT : Form.DATE);
    }

    private List<List<@Nullable Object>> rows(List<Application> found, View view) {
        List<Long> people = found.stream().map(Application::personId).toList();
        Labels labels = Labels.of(office.desk(), people, view.asOf());
        return found.stream().map(one -> row(one, labels, view)).toList();
    }

    private static List<@Nullable Object> row(Application one, Labels labels, View view) {
        Application.Steps steps = one.steps();
        return cells(
                Long.toString(one.id()),
                labels.person(one.personId()),
                labels.unit(one.homeId()),
                new Table.Coded(one.state().name(), view.t("state." + one.state())),
                labels.facility(one.sending().organisationId()),
                steps.screened(),
                steps.counselled(),
                steps.consented(),
                steps.sent(),
                one.sending().dueOn(),
                steps.started(),
                steps.ended());
    }

    private static List<@Nullable Object> cells(@Nullable Object... cells) {
        return new ArrayList<>(Arrays.asList(cells));
    }
}
