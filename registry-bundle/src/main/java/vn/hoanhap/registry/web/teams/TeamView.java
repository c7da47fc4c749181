package vn.hoanhap.registry.web.teams;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.organisation.Organisation;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.Panel;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.teams.TeamEvent;
import vn.hoanhap.registry.teams.TeamLife;
import vn.hoanhap.registry.teams.TeamPage;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Places;
import vn.hoanhap.registry.words.Words;

/** Shows a team: members, life, what is not as the province asks, and what can be done next. */
final class TeamView {

    private final Desk desk;
    private final Register register;

    TeamView(Desk desk) {
        this.desk = desk;
        register = desk.register();
    }

    PageAnswer show(Call call) {
        TeamPage page = require(register, call);
        long id = page.team().id();
        Places places = new Places(register.units(), call.asOf());
        Long manager = page.managingOrganisationId();
        TeamModel model = new TeamModel(
                page,
                places.line(page.team().unitId()),
                manager == null
                        ? null
                        : register.organisations()
                                .find(manager, call.asOf())
                                .map(Organisation::name)
                                .orElse(null),
                life(page, call, places),
                next(call, page),
                desk.elected().panels(Panel.Subject.TEAM, id, call),
                call.principal().may(RegisterRights.PEOPLE_READ));
        return desk.page(call, "teams/team.jte", page.team().name(), model);
    }

    /** Returns the team's page as of the page's date, or "not found". */
    static TeamPage require(Register register, Call call) {
        long id = call.pathId("id");
        return register.teams()
                .page(id, call.scope(), call.asOf())
                .orElseThrow(() -> Words.notFound("team.unknown", id));
    }

    private static List<TeamModel.Event> life(TeamPage page, Call call, Places places) {
        List<TeamModel.Event> life = new ArrayList<>();
        for (TeamEvent event : page.events()) {
            if (!event.on().isAfter(call.asOf())) {
                life.add(new TeamModel.Event(event, event.unitId() == null ? null : places.name(event.unitId())));
            }
        }
        Collections.reverse(life);
        return life;
    }

    private static List<TeamEvent.Kind> next(Call call, TeamPage page) {
        Scope scope = call.principal().scope(RegisterRights.TEAMS_WRITE);
        return scope.equals(Scope.NOTHING) ? List.of() : possible(page, call);
    }

    /** Lists the events that the rules allow next. */
    static List<TeamEvent.Kind> possible(TeamPage page, Call call) {
        TeamLife life = new TeamLife(page.events());
        return Arrays.stream(TeamEvent.Kind.values())
                .filter(kind -> kind != TeamEvent.Kind.ESTABLISHED)
                .filter(kind -> allowed(life, kind, call))
                .toList();
    }

    private static boolean allowed(TeamLife life, TeamEvent.Kind kind, Call call) {
        Long unit = kind == TeamEvent.Kind.MOVED ? 1L : null;
        Violations faults = new Violations();
        life.check(new TeamEvent(kind, call.today(), unit, "-", null), call.today(), faults);
        return faults.none();
    }
}
