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

    /** Nobody counts beyond: the first page opens often, and comparing each team takes its time. */
    private static final int MOST_COUNTED = 100;

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
                call.query("ended").isPresent(),
                call.query("warn").isPresent());
    }

    private static Downloads files(Call call, TeamsModel.Asked asked) {
        Map<String, @Nullable String> narrowed = new HashMap<>();
        narrowed.put("q", asked.text());
        narrowed.put("unit", asked.unit().reference());
        narrowed.put("kind", asked.kind());
        narrowed.put("ended", asked.ended() ? "true" : null);
        narrowed.put("warn", asked.warn() ? "true" : null);
        return Downloads.ofList("teams", call, narrowed);
    }

    List<Team> find(Call call, TeamsModel.Asked asked, long cursor, int limit) {
        if (asked.unit().unclear()) {
            return List.of();
        }
        TeamQuery query = new TeamQuery(
                call.asOf(), asked.unit().unitId(), asked.kind(), asked.text(), asked.ended(), cursor, limit);
        return asked.warn()
                ? desk.register().teams().warned(query, call.scope())
                : desk.register().teams().list(query, call.scope());
    }

    /** Says on the first page how many teams in reach are not as their provinces ask; nothing when all are. */
    String card(Call call) {
        TeamQuery all = TeamQuery.all(call.asOf(), MOST_COUNTED + 1);
        int differ = desk.register().teams().warned(all, call.scope()).size();
        return differ == 0
                ? ""
                : desk.render(
                        call,
                        "teams/card.jte",
                        new TeamsToReview(Math.min(differ, MOST_COUNTED), differ > MOST_COUNTED));
    }
}
