package vn.hoanhap.casework.rest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.care.AreaNames;
import vn.hoanhap.casework.care.CareOffice;
import vn.hoanhap.casework.catalogue.Rights;
import vn.hoanhap.casework.domain.AreaClass;
import vn.hoanhap.casework.domain.AreaProposal;
import vn.hoanhap.casework.domain.AreaStanding;
import vn.hoanhap.casework.law.AreaCode;
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
import vn.hoanhap.parts.table.ListRoute;
import vn.hoanhap.parts.table.WholeList;

/** Gives the lists of areas and of proposals about them as files, narrowed as their pages are. */
public final class AreaFiles {

    /** Segment of the list of areas. */
    public static final String AREAS = "areas";

    /** Segment of the list of proposals about them. */
    public static final String PROPOSALS = "area-proposals";

    private static final Set<String> DATES = Set.of("until", "proposed", "decided");
    private static final List<String> CLASSED =
            List.of("id", "commune", "spot", "area_class", "began", "until", "area_state", "number", "authority");
    private static final List<String> PROPOSED =
            List.of("id", "commune", "spot", "area_class", "by", "proposed", "state", "decided", "number", "authority");

    private final CareOffice office;
    private final Tables tables;
    private final TransactionRunner transactions;
    private final AreaAsking asking;

    /** Writes what the given office has. */
    public AreaFiles(CareOffice office, Tables tables, TransactionRunner transactions) {
        this.office = office;
        this.tables = tables;
        this.transactions = transactions;
        this.asking = new AreaAsking(office);
    }

    /** Adds the routes. */
    public void contribute(Contributions add) {
        add.route(asking.searching(
                ListRoute.of(AREAS, Rights.AREAS_READ, office.desk().words().both("route.export.areas"), this::areas)));
        add.route(asking.searching(ListRoute.of(
                PROPOSALS,
                Rights.AREAS_READ,
                office.desk().words().both("route.export.area-proposals"),
                this::proposals)));
    }

    private Download areas(Call call) {
        var wanted = transactions.write(() -> asking.wantedAreas(call));
        View view = call.view(office.desk().words().messages());
        return file(
                call,
                AREAS,
                CLASSED,
                new WholeList<>(
                        transactions,
                        (cursor, limit) -> office.areas().table().search(wanted, call.scope(), cursor, limit),
                        AreaClass::id,
                        found -> rows(found, call, view)));
    }

    private Download proposals(Call call) {
        var wanted = transactions.write(() -> asking.wantedProposals(call));
        View view = call.view(office.desk().words().messages());
        AreaNames names = new AreaNames(office.desk(), call.asOf());
        return file(
                call,
                PROPOSALS,
                PROPOSED,
                new WholeList<>(
                        transactions,
                        (cursor, limit) -> office.areaProposals().table().search(wanted, call.scope(), cursor, limit),
                        AreaProposal::id,
                        found -> found.stream()
                                .map(one -> cells(one, names, view))
                                .toList()));
    }

    private Download file(Call call, String list, List<String> columns, WholeList<?> rows) {
        Table table = new Table(
                list + "-" + call.asOf(),
                office.desk().words().both(list + ".title"),
                List.of(office.desk().words().both("export.as-of", Formats.date(call.asOf()))),
                columns.stream().map(this::column).toList(),
                rows);
        return tables.file(table, ListRoute.format(call), call.language());
    }

    private Column column(String name) {
        return new Column(
                name,
                office.desk().words().both("export.column." + name),
                DATES.contains(name) ? Form.DATE : Form.TEXT);
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return new ArrayList<>(Arrays.asList(cells));
    }

    private List<List<@Nullable Object>> rows(List<AreaClass> found, Call call, View view) {
        AreaNames names = new AreaNames(office.desk(), call.asOf());
        AreaWriter writer = new AreaWriter(office, call, found);
        return found.stream()
                .map(one -> cells(one, writer.standing(one), names, view))
                .toList();
    }

    private static List<@Nullable Object> cells(AreaClass one, AreaStanding standing, AreaNames names, View view) {
        return row(
                Long.toString(one.id()),
                names.unit(one.spot().unitId()),
                one.spot().place(),
                coded(one.code(), names, view),
                one.began().written(),
                standing.last(),
                new Table.Coded(standing.state().name(), view.t("area.state." + standing.state())),
                one.decision().number(),
                one.decision().authority());
    }

    private static List<@Nullable Object> cells(AreaProposal one, AreaNames names, View view) {
        return row(
                Long.toString(one.id()),
                names.unit(one.spot().unitId()),
                one.spot().place(),
                coded(one.code(), names, view),
                new Table.Coded(
                        one.asked().by().name(),
                        view.t("proposal.by." + one.asked().by())),
                one.asked().on(),
                new Table.Coded(one.state().name(), view.t("area-proposal.state." + one.state())),
                one.decision().on(),
                one.decision().by().number(),
                one.decision().by().authority());
    }

    private static Table.Coded coded(AreaCode code, AreaNames names, View view) {
        return new Table.Coded(code.written(), view.t(names.title(code)));
    }
}
