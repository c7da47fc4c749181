package vn.hoanhap.registry.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.MaxLength;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.teams.PolicyBook;
import vn.hoanhap.registry.teams.PolicyEntry;
import vn.hoanhap.registry.teams.TeamPolicy;
import vn.hoanhap.registry.words.Words;

/** Answers for what provinces ask of teams. */
public final class TeamPolicyRoutes {
    private final Register register;

    /** Answers from the register. */
    public TeamPolicyRoutes(Register register) {
        this.register = register;
    }

    record Asks(
            int minSize,
            int maxSize,
            int leaders,
            int minDeputies,
            int maxDeputies,
            List<String> sources,
            @MaxLength(300) String legalSource) {
        static Asks of(TeamPolicy policy) {
            return new Asks(
                    policy.minSize(),
                    policy.maxSize(),
                    policy.leaders(),
                    policy.minDeputies(),
                    policy.maxDeputies(),
                    policy.sources(),
                    policy.legalSource());
        }

        TeamPolicy policy() {
            return new TeamPolicy(minSize, maxSize, leaders, minDeputies, maxDeputies, sources, legalSource.strip());
        }
    }

    record PolicyItem(
            Id id,
            @Nullable Id province,
            String kind,
            LocalDate from,
            @Nullable LocalDate to,
            boolean inForce,
            Asks asks) {}

    record PolicyList(List<PolicyItem> items) {}

    record NewPolicy(@Nullable String province, String kind, LocalDate from, Asks asks) {}

    /** Adds the routes. */
    public void contribute(Contributions add) {
        add.route(Route.get(
                "/team-policies",
                PolicyList.class,
                RegisterRights.TEAMS_READ,
                Words.text("route.team-policies"),
                this::list));
        add.route(Route.writing(Method.POST, "/team-policies", NewPolicy.class, Written.class)
                .answers(RegisterRights.TEAMS_WRITE, Words.text("route.team-policy.new"), this::enter)
                .audited("team.policy-entered"));
    }

    private Answer<PolicyList> list(Call call, None none) {
        return Answer.ok(new PolicyList(register.teams().policies().all().stream()
                .map(entry -> item(entry, call.asOf()))
                .toList()));
    }

    private static PolicyItem item(PolicyEntry entry, LocalDate on) {
        return new PolicyItem(
                new Id(entry.id()),
                Reading.id(entry.provinceId()),
                entry.kind(),
                entry.from(),
                entry.to(),
                entry.on(on),
                Asks.of(entry.asks()));
    }

    private Answer<Written> enter(Call call, NewPolicy body) {
        String place = body.province();
        Long province =
                place == null ? null : Long.valueOf(register.units().units().resolve(place, body.from()));
        PolicyBook.Draft draft = new PolicyBook.Draft(
                province, body.kind(), body.from(), body.asks().policy());
        Violations faults = new Violations();
        register.teams().policies().check(draft, call.scope(), faults);
        faults.raise();
        long id = register.teams().policies().enter(draft);
        return Answer.created("/team-policies/" + id, Written.of(id));
    }
}
