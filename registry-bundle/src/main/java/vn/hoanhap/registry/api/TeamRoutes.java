package vn.hoanhap.registry.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.MaxLength;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.core.team.Team;
import vn.hoanhap.core.team.TeamState;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.teams.TeamDraft;
import vn.hoanhap.registry.teams.TeamEvent;
import vn.hoanhap.registry.teams.TeamPage;
import vn.hoanhap.registry.teams.TeamQuery;
import vn.hoanhap.registry.teams.TeamRegister;
import vn.hoanhap.registry.teams.TeamReview;
import vn.hoanhap.registry.words.Words;

/** Answers for teams and their life. */
public final class TeamRoutes {
    private final Register register;
    private final TeamRegister teams;

    /** Answers from the register. */
    public TeamRoutes(Register register) {
        this.register = register;
        teams = register.teams();
    }

    record TeamItem(Id id, String name, String kind, Id unit, TeamState state, LocalDate since) {
        static TeamItem of(Team team) {
            return new TeamItem(
                    new Id(team.id()), team.name(), team.kind(), new Id(team.unitId()), team.state(), team.since());
        }
    }

    record TeamList(List<TeamItem> items, @Nullable Id next) {}

    record EventItem(
            TeamEvent.Kind kind,
            LocalDate on,
            @Nullable Id unit,
            @Nullable String reason,
            @Nullable String order) {}

    record TeamAnswer(
            Id id,
            String name,
            String kind,
            Id unit,
            TeamState state,
            LocalDate since,
            @Nullable Id managingOrganisation,
            LocalDate establishedOn,
            boolean unitEnded,
            int members,
            List<EventItem> events,
            List<String> warnings) {}

    record NewTeam(
            @MaxLength(200) String name,
            String kind,
            String unit,
            @Nullable Id managingOrganisation,
            LocalDate establishedOn,
            @Nullable @MaxLength(200) String establishedBy) {}

    record TeamNaming(@MaxLength(200) String name, @Nullable Id managingOrganisation) {}

    record NewEvent(
            TeamEvent.Kind kind,
            LocalDate on,
            @Nullable String unit,
            @Nullable @MaxLength(200) String reason,
            @Nullable @MaxLength(200) String order) {}

    /** Adds the routes. */
    public void contribute(Contributions add) {
        add.route(Reading.paged(Route.get(
                        "/teams",
                        TeamList.class,
                        RegisterRights.TEAMS_READ,
                        Words.text("route.teams"),
                        (call, none) -> list(call))
                .query("q", Words.text("query.q"))
                .query("unit", Words.text("query.unit"))
                .query("kind", Words.text("query.kind"))
                .query("ended", Words.text("query.ended"))
                .query("warn", Words.text("query.warn"))));
        add.route(Route.get(
                "/teams/{id}",
                TeamAnswer.class,
                RegisterRights.TEAMS_READ,
                Words.text("route.team"),
                (call, none) -> get(call)));
        add.route(Route.writing(Method.POST, "/teams", NewTeam.class, Written.class)
                .answers(RegisterRights.TEAMS_WRITE, Words.text("route.team.new"), this::create));
        add.route(Route.writing(Method.PUT, "/teams/{id}", TeamNaming.class, Written.class)
                .answers(RegisterRights.TEAMS_WRITE, Words.text("route.team.change"), this::rename));
        add.route(Route.writing(Method.POST, "/teams/{id}/events", NewEvent.class, Written.class)
                .answers(RegisterRights.TEAMS_WRITE, Words.text("route.team.event"), this::happen));
    }

    private Answer<TeamList> list(Call call) {
        TeamQuery query = new TeamQuery(
                call.asOf(),
                Reading.unitOfQuery(register.units().units(), call),
                call.query("kind").orElse(null),
                call.query("q").orElse(null),
                call.query("ended").filter("true"::equals).isPresent(),
                call.cursor(),
                call.limit());
        if (call.query("warn").isPresent()) {
            TeamReview.Found warned = teams.review().some(query, call.scope());
            return Answer.ok(new TeamList(
                    warned.teams().stream().map(TeamItem::of).toList(),
                    warned.next() == 0 ? null : new Id(warned.next())));
        }
        List<Team> found = teams.list(query, call.scope());
        return Answer.ok(
                new TeamList(found.stream().map(TeamItem::of).toList(), Reading.next(found, call.limit(), Team::id)));
    }

    private Answer<TeamAnswer> get(Call call) {
        long id = call.pathId("id");
        TeamPage page = teams.page(id, call.scope(), call.asOf()).orElseThrow(() -> Words.notFound("team.unknown", id));
        Team team = page.team();
        return Answer.ok(new TeamAnswer(
                        new Id(id),
                        team.name(),
                        team.kind(),
                        new Id(team.unitId()),
                        team.state(),
                        team.since(),
                        Reading.id(page.managingOrganisationId()),
                        page.establishedOn(),
                        page.unitEnded(),
                        page.members().size(),
                        page.events().stream().map(TeamRoutes::event).toList(),
                        page.warnings().stream()
                                .map(warning -> warning.in(call.language()))
                                .toList()))
                .version(page.version());
    }

    private static EventItem event(TeamEvent event) {
        return new EventItem(event.kind(), event.on(), Reading.id(event.unitId()), event.reason(), event.order());
    }

    private Answer<Written> create(Call call, NewTeam body) {
        TeamDraft draft = new TeamDraft(
                body.name(),
                body.kind(),
                register.units().units().resolve(body.unit(), body.establishedOn()),
                Reading.value(body.managingOrganisation()),
                body.establishedOn(),
                Reading.text(body.establishedBy()));
        Violations faults = new Violations();
        teams.check(draft, call.scope(), faults);
        faults.raise();
        long id = teams.create(draft, List.of());
        return Answer.created("/teams/" + id, Written.of(id)).version(1);
    }

    private Answer<Written> rename(Call call, TeamNaming body) {
        long id = call.pathId("id");
        long version = call.ifMatch();
        teams.rename(
                id,
                new TeamRegister.Naming(body.name(), Reading.value(body.managingOrganisation())),
                call.scope(),
                version);
        return Answer.ok(Written.of(id)).version(version + 1);
    }

    private Answer<Written> happen(Call call, NewEvent body) {
        long id = call.pathId("id");
        long version = call.ifMatch();
        String unit = body.unit();
        TeamEvent event = new TeamEvent(
                body.kind(),
                body.on(),
                unit == null ? null : Long.valueOf(register.units().units().resolve(unit, body.on())),
                Reading.text(body.reason()),
                Reading.text(body.order()));
        teams.happen(id, event, call.scope(), version);
        return Answer.ok(Written.of(id)).version(version + 1);
    }
}
