package vn.hoanhap.registry.web.teams;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Download;
import vn.hoanhap.core.table.Table;
import vn.hoanhap.core.table.Table.Column;
import vn.hoanhap.core.table.Table.Form;
import vn.hoanhap.core.team.Team;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.table.ListRoute;
import vn.hoanhap.parts.table.WholeList;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.ListFile;
import vn.hoanhap.registry.web.Titles;
import vn.hoanhap.registry.words.Codes;
import vn.hoanhap.registry.words.Words;

/** Gives the list of teams as a file. */
final class TeamExport {

    private static final List<Column> COLUMNS = List.of(
            ListFile.column("id", Form.TEXT),
            ListFile.column("name", Form.TEXT),
            ListFile.column("kind", Form.TEXT),
            ListFile.column("unit", Form.TEXT),
            ListFile.column("state", Form.TEXT),
            ListFile.column("since", Form.DATE),
            ListFile.column("members", Form.NUMBER),
            ListFile.column("warnings", Form.NUMBER));

    private final Desk desk;
    private final TeamList list;

    TeamExport(Desk desk, TeamList list) {
        this.desk = desk;
        this.list = list;
    }

    void contribute(Contributions add) {
        ListFile.contribute(
                add, "teams", RegisterRights.TEAMS_READ, List.of("q", "unit", "kind", "ended", "warn"), this::file);
    }

    private Download file(Call call) {
        ListFile.requireKnown(call, "kind", Codes.TEAM_KINDS);
        TeamsModel.Asked asked = desk.transactions().read(() -> list.asked(call));
        ListFile.requireClear(asked.unit());
        View view = desk.view(call);
        var rows = new WholeList<>(
                desk.transactions(),
                (cursor, limit) -> list.find(call, asked, cursor, limit),
                Team::id,
                found -> new TeamRows(desk.register(), call.asOf())
                        .of(found).stream().map(row -> cells(row, view)).toList());
        Table table = new Table(
                ListFile.name("teams", call),
                Words.text("page.teams.title"),
                List.of(ListFile.standsOn(call)),
                COLUMNS,
                rows);
        return desk.tables().file(table, ListRoute.format(call), call.language());
    }

    private static List<@Nullable Object> cells(TeamRow row, View view) {
        Team team = row.team();
        String state = team.state().name();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(Long.toString(team.id()));
        cells.add(team.name());
        cells.add(new Table.Coded(team.kind(), Titles.of(view, "team-kind", team.kind())));
        cells.add(row.place());
        cells.add(new Table.Coded(state, Titles.of(view, "team-state", state)));
        cells.add(team.since());
        cells.add(row.members());
        cells.add(row.warnings());
        return cells;
    }
}
