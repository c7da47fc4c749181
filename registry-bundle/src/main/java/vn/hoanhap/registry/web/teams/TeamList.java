package vn.hoanhap.registry.web.teams;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.team.Team;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.table.Downloads;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.teams.TeamQuery;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Filter;
import vn.hoanhap.registry.web.Titles;
import vn.hoanhap.registry.words.Codes;

/** Lists teams as they stood on the date of the page. */
final class TeamList {

    private final Desk desk;

    TeamList(Desk desk) {
        this.desk = desk;
    }

    PageAnswer show(Call call) {
        View view = desk.view(call);
        TeamsModel.Asked asked = asked(call);
        List<Team> found = find(call, asked, call.cursor(), call.limit());
        TeamsModel model = new TeamsModel(
                new TeamRows(desk.register(), call.asOf()).of(found),
                asked,
                Titles.all(view, "team-kind", Codes.TEAM_KINDS),
                Desk.next(call, found, Team::id),
                Desk.first(call),
                call.principal().may(RegisterRights.TEAMS_WRITE),
                Desk.importHref(call),
                files(call, asked));
        return desk.page(call, "teams/list.jte", view.t("page.teams.title"), model);
    }

    TeamsModel.Asked asked(Call call) {
        return new TeamsModel.Asked(
                call.query("q").orElse(null),
                Filter.of(desk, call),
                call.query("kind").filter(Codes.TEAM_KINDS::contains).orElse(null),
                call.query("ended").isPresent());
    }

    private static Downloads files(Call call, TeamsModel.Asked asked) {
        Map<String, @Nullable String> narrowed = new HashMap<>();
        narrowed.put("q", asked.text());
        narrowed.put("unit", asked.unit().reference());
        narrowed.put("kind", asked.kind());
        narrowed.put("ended", asked.ended() ? "true" : null);
        return Downloads.ofList("teams", call, narrowed);
    }

    List<Team> find(Call call, TeamsModel.Asked asked, long cursor, int limit) {
        if (asked.unit().unclear()) {
            return List.of();
        }
        TeamQuery query = new TeamQuery(
                call.asOf(), asked.unit().unitId(), asked.kind(), asked.text(), asked.ended(), cursor, limit);
        return desk.register().teams().list(query, call.scope());
    }
}
