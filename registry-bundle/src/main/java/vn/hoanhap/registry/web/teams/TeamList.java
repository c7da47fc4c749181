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
import vn.hoanhap.registry.teams.TeamReview;
import vn.hoanhap.registry.web.Addresses;
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
        Shown shown = shown(call, asked);
        TeamsModel model = new TeamsModel(
                new TeamRows(desk.register(), call.asOf()).of(shown.teams()),
                asked,
                Titles.all(view, "team-kind", Codes.TEAM_KINDS),
                shown.next(),
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

    /** Is a page of the list, and the address of the next one; null when there is none. */
    private record Shown(List<Team> teams, @Nullable String next) {}

    private Shown shown(Call call, TeamsModel.Asked asked) {
        if (!asked.warn() || asked.unit().unclear()) {
            List<Team> found = find(call, asked, call.cursor(), call.limit());
            return new Shown(found, Desk.next(call, found, Team::id));
        }
        TeamReview.Found found =
                desk.register().teams().review().some(query(call, asked, call.cursor(), call.limit()), call.scope());
        return new Shown(
                found.teams(), found.next() == 0 ? null : Addresses.with(call.address(), "cursor", found.next()));
    }

    /** Returns teams to the end of the list, for a file. */
    List<Team> find(Call call, TeamsModel.Asked asked, long cursor, int limit) {
        if (asked.unit().unclear()) {
            return List.of();
        }
        TeamQuery query = query(call, asked, cursor, limit);
        return asked.warn()
                ? desk.register().teams().review().page(query, call.scope())
                : desk.register().teams().list(query, call.scope());
    }

    private static TeamQuery query(Call call, TeamsModel.Asked asked, long cursor, int limit) {
        return new TeamQuery(
                call.asOf(), asked.unit().unitId(), asked.kind(), asked.text(), asked.ended(), cursor, limit);
    }

    /** Says on the first page how many teams in reach are not as their provinces ask; nothing when all are. */
    String card(Call call) {
        TeamQuery all = TeamQuery.all(call.asOf(), MOST_COUNTED + 1);
        TeamReview.Found found = desk.register().teams().review().some(all, call.scope());
        boolean whole = found.next() == 0;
        if (found.teams().isEmpty() && whole) {
            return "";
        }
        int differ = Math.min(found.teams().size(), MOST_COUNTED);
        boolean more = found.teams().size() > MOST_COUNTED;
        TeamsToReview said = new TeamsToReview(differ, more, !whole && !more, found.compared());
        return desk.render(call, "teams/card.jte", said);
    }
}
