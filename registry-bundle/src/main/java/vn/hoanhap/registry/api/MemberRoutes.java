package vn.hoanhap.registry.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.teams.Membership;
import vn.hoanhap.registry.teams.TeamPage;
import vn.hoanhap.registry.words.Words;

/** Answers for the members of a team. */
public final class MemberRoutes {
    private final Register register;

    /** Answers from the register. */
    public MemberRoutes(Register register) {
        this.register = register;
    }

    record MemberItem(
            Id id,
            Id person,
            String initials,
            @Nullable Integer birthYear,
            String role,
            @Nullable String sourceOrganisation,
            LocalDate from,
            @Nullable LocalDate to,
            int version) {
        static MemberItem of(TeamPage.Member member) {
            Membership membership = member.membership();
            return new MemberItem(
                    new Id(membership.id()),
                    new Id(membership.personId()),
                    member.initials(),
                    member.birthYear(),
                    membership.role(),
                    membership.source(),
                    membership.from(),
                    membership.to(),
                    membership.version());
        }
    }

    record MemberList(List<MemberItem> items) {}

    record NewMember(
            Id person,
            String role,
            @Nullable String sourceOrganisation,
            LocalDate from,
            @Nullable LocalDate to) {}

    record End(LocalDate on) {}

    /** Adds the routes. */
    public void contribute(Contributions add) {
        add.route(Route.get(
                "/teams/{id}/members",
                MemberList.class,
                RegisterRights.TEAMS_READ,
                Words.text("route.members"),
                (call, none) -> list(call)));
        add.route(Route.writing(Method.POST, "/teams/{id}/members", NewMember.class, Written.class)
                .answers(RegisterRights.TEAMS_WRITE, Words.text("route.member.new"), this::add));
        add.route(Route.writing(Method.POST, "/teams/{id}/members/{member}/end", End.class, Written.class)
                .answers(RegisterRights.TEAMS_WRITE, Words.text("route.member.end"), this::end));
    }

    private Answer<MemberList> list(Call call) {
        long id = call.pathId("id");
        TeamPage page = register.teams()
                .page(id, call.scope(), call.asOf())
                .orElseThrow(() -> Words.notFound("team.unknown", id));
        return Answer.ok(
                new MemberList(page.members().stream().map(MemberItem::of).toList()));
    }

    private Answer<Written> add(Call call, NewMember body) {
        long team = call.pathId("id");
        if (register.people().find(body.person().value(), call.scope()).isEmpty()) {
            throw Words.invalid("person", "member.person");
        }
        Membership.Draft draft = new Membership.Draft(
                team,
                body.person().value(),
                body.role(),
                Reading.text(body.sourceOrganisation()),
                body.from(),
                body.to());
        Violations faults = new Violations();
        register.teams().members().check(draft, null, call.scope(), faults);
        faults.raise();
        long id = register.teams().members().add(draft);
        return Answer.created("/teams/" + team + "/members", Written.of(id)).version(1);
    }

    private Answer<Written> end(Call call, End body) {
        long id = call.pathId("member");
        long version = call.ifMatch();
        long team = call.pathId("id");
        boolean ofTeam = register.teams()
                .members()
                .find(id)
                .filter(member -> member.teamId() == team)
                .isPresent();
        if (!ofTeam) {
            throw Words.notFound("member.unknown", id);
        }
        register.teams().members().end(id, body.on(), call.scope(), version);
        return Answer.ok(Written.of(id)).version(version + 1);
    }
}
