package vn.hoanhap.registry.api;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.referral.Referral;
import vn.hoanhap.core.referral.ReferralDraft;
import vn.hoanhap.core.referral.ReferralParty;
import vn.hoanhap.core.referral.ReferralReach;
import vn.hoanhap.core.referral.ReferralService;
import vn.hoanhap.core.referral.ReferralState;
import vn.hoanhap.core.referral.ReferralStep;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.api.ReferralAnswers.CodeItem;
import vn.hoanhap.registry.api.ReferralAnswers.CodeItems;
import vn.hoanhap.registry.api.ReferralAnswers.NewReferral;
import vn.hoanhap.registry.api.ReferralAnswers.NewStep;
import vn.hoanhap.registry.api.ReferralAnswers.PartyBody;
import vn.hoanhap.registry.api.ReferralAnswers.ReferralDetail;
import vn.hoanhap.registry.api.ReferralAnswers.ReferralItem;
import vn.hoanhap.registry.api.ReferralAnswers.ReferralList;
import vn.hoanhap.registry.api.ReferralAnswers.Step;
import vn.hoanhap.registry.referrals.ReferralPage;
import vn.hoanhap.registry.referrals.ReferralQuery;
import vn.hoanhap.registry.referrals.ReferralRegister;
import vn.hoanhap.registry.words.Checks;
import vn.hoanhap.registry.words.Words;

/** Answers for referrals: those of people in reach, and those sent to the organisation where the caller works. */
public final class ReferralRoutes {
    private static final Map<String, Set<ReferralState>> STATES = Map.of(
            "waiting", EnumSet.of(ReferralState.SENT, ReferralState.RECEIVED, ReferralState.ACCEPTED),
            "started", EnumSet.of(ReferralState.STARTED),
            "closed", EnumSet.of(ReferralState.REFUSED, ReferralState.DROPPED, ReferralState.COMPLETED),
            "all", Set.of());

    private final Register register;
    private final ReferralRegister referrals;

    /** Answers from the register. */
    public ReferralRoutes(Register register) {
        this.register = register;
        referrals = register.referrals();
    }

    /** Adds the routes. */
    public void contribute(Contributions add) {
        add.route(Route.get(
                "/referral-services",
                CodeItems.class,
                RegisterRights.REFERRALS_READ,
                Words.text("route.referral.services"),
                (call, none) -> services(call)));
        add.route(Reading.paged(Route.get(
                        "/referrals",
                        ReferralList.class,
                        RegisterRights.REFERRALS_READ,
                        Words.text("route.referrals"),
                        (call, none) -> list(call))
                .query("box", Words.text("query.box"))
                .query("state", Words.text("query.referral.state"))
                .query("service", Words.text("query.service"))));
        add.route(Route.get(
                "/referrals/{id}",
                ReferralDetail.class,
                RegisterRights.REFERRALS_READ,
                Words.text("route.referral"),
                (call, none) -> get(call)));
        add.route(Route.writing(Method.POST, "/referrals", NewReferral.class, Written.class)
                .answers(RegisterRights.REFERRALS_WRITE, Words.text("route.referral.new"), this::send)
                .audited("referral.sent"));
        add.route(Route.writing(Method.POST, "/referrals/{id}/steps", NewStep.class, Written.class)
                .answers(RegisterRights.REFERRALS_ANSWER, Words.text("route.referral.step"), this::step)
                .audited("referral.stepped"));
        add.route(Route.writing(Method.POST, "/referrals/{id}/undo", None.class, Written.class)
                .answers(RegisterRights.REFERRALS_ANSWER, Words.text("route.referral.undo"), (call, none) -> undo(call))
                .audited("referral.step-undone"));
    }

    private Answer<CodeItems> services(Call call) {
        return Answer.ok(new CodeItems(referrals.services(call.asOf()).stream()
                .map(one -> item(one, call))
                .toList()));
    }

    private static CodeItem item(ReferralService one, Call call) {
        return new CodeItem(one.code(), one.title().in(call.language()), one.from(), one.to());
    }

    private Answer<ReferralList> list(Call call) {
        ReferralQuery query = new ReferralQuery(
                Reading.choice(call, "box", ReferralQuery.Box.class, ReferralQuery.Box.ALL),
                states(call.query("state").orElse("all")),
                call.query("service").orElse(null),
                call.cursor(),
                call.limit());
        ReferralReach seen = RegisterRights.seen(call.principal());
        List<Referral> found = referrals.list(query, seen);
        Faces faces = Faces.of(register, found.stream().map(Referral::personId));
        return Answer.ok(new ReferralList(
                found.stream()
                        .map(one -> ReferralItem.of(one, faces.of(one.personId())))
                        .toList(),
                Reading.next(found, call.limit(), Referral::id),
                referrals.count(query, seen)));
    }

    private static Set<ReferralState> states(String asked) {
        Violations faults = new Violations();
        Checks.code(faults, "state", asked, STATES.keySet().stream().sorted().toList());
        faults.raise();
        return STATES.getOrDefault(asked, Set.of());
    }

    private Answer<ReferralDetail> get(Call call) {
        ReferralPage page = require(call);
        Referral referral = page.referral();
        Faces faces = Faces.of(register, Stream.of(referral.personId()));
        ReferralDetail detail = new ReferralDetail(
                ReferralItem.of(referral, faces.of(referral.personId())),
                page.steps().stream().map(Step::of).toList(),
                page.may(),
                page.mayUndo());
        return Answer.ok(detail).version(referral.version());
    }

    private ReferralPage require(Call call) {
        long id = call.pathId("id");
        return referrals
                .page(
                        id,
                        RegisterRights.seen(call.principal()),
                        RegisterRights.changed(call.principal()),
                        call.principal().accountId())
                .orElseThrow(() -> Words.notFound("referral.unknown", id));
    }

    private Answer<Written> send(Call call, NewReferral body) {
        PartyBody from = body.from();
        ReferralDraft draft = new ReferralDraft(
                body.service(),
                body.person().value(),
                from == null ? null : party(call, "from", from),
                party(call, "to", body.to()),
                body.on(),
                Reading.text(body.reason()),
                call.principal().accountId());
        long id = referrals.send(draft, new ReferralReach(call.scope(), null));
        return Answer.created("/referrals/" + id, Written.of(id)).version(1);
    }

    private ReferralParty party(Call call, String field, PartyBody body) {
        long named = Stream.of(body.organisation(), body.team(), body.unit())
                .filter(Objects::nonNull)
                .count();
        if (named != 1) {
            throw Words.invalid(field, "referral.party");
        }
        String unit = body.unit();
        return new ReferralParty(
                Reading.value(body.organisation()),
                Reading.value(body.team()),
                unit == null ? null : Long.valueOf(register.units().units().resolve(unit, call.asOf())));
    }

    private Answer<Written> step(Call call, NewStep body) {
        long version = call.ifMatch();
        ReferralStep step = new ReferralStep(
                state(body.state()),
                body.on(),
                Reading.text(body.note()),
                call.principal().accountId());
        referrals.step(changeable(call), version, step, RegisterRights.changed(call.principal()));
        return Answer.ok(Written.of(call.pathId("id"))).version(version + 1);
    }

    private static ReferralState state(String code) {
        Violations faults = new Violations();
        Checks.code(
                faults,
                "state",
                code,
                Arrays.stream(ReferralState.values()).map(ReferralState::name).toList());
        faults.raise();
        return ReferralState.valueOf(code);
    }

    private Answer<Written> undo(Call call) {
        long version = call.ifMatch();
        long id = changeable(call);
        referrals.undo(id, version, call.principal().accountId(), RegisterRights.changed(call.principal()));
        return Answer.ok(Written.of(id)).version(version + 1);
    }

    /** Who sees a referral and may not change it hears so; who does not see it hears that there is none. */
    private long changeable(Call call) {
        long id = require(call).referral().id();
        if (referrals.find(id, RegisterRights.changed(call.principal())).isEmpty()) {
            throw Problem.forbidden(Words.text("referral.others")).raise();
        }
        return id;
    }
}
