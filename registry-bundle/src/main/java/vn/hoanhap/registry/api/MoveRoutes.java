package vn.hoanhap.registry.api;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.MaxLength;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.api.PersonAnswers.PersonItem;
import vn.hoanhap.registry.moves.Move;
import vn.hoanhap.registry.moves.MoveQuery;
import vn.hoanhap.registry.moves.MoveRegister;
import vn.hoanhap.registry.moves.MoveState;
import vn.hoanhap.registry.words.Checks;
import vn.hoanhap.registry.words.Words;

/** Answers for people who move from one commune to another; both communes see it. */
public final class MoveRoutes {
    private static final Map<String, Set<MoveState>> STATES = Map.of(
            "open", EnumSet.of(MoveState.SENT),
            "closed", EnumSet.complementOf(EnumSet.of(MoveState.SENT)),
            "all", Set.of());

    private final Register register;
    private final MoveRegister moves;

    /** Answers from the register. */
    public MoveRoutes(Register register) {
        this.register = register;
        moves = register.moves();
    }

    record MoveItem(
            Id id,
            PersonItem person,
            Id from,
            Id to,
            LocalDate sentOn,
            MoveState state,
            @Nullable LocalDate answeredOn,
            LocalDate due,
            boolean overdue,
            int version) {
        static MoveItem of(Move move, PersonItem person, LocalDate today) {
            Move.Answer answer = move.answer();
            return new MoveItem(
                    new Id(move.id()),
                    person,
                    new Id(move.fromUnitId()),
                    new Id(move.draft().toUnitId()),
                    move.draft().on(),
                    move.state(),
                    answer == null ? null : answer.on(),
                    move.due(),
                    move.overdue(today),
                    move.version());
        }
    }

    record MoveList(List<MoveItem> items, @Nullable Id next, int total) {}

    record MoveDetail(
            MoveItem move,
            @Nullable String decree,
            @Nullable String note,
            @Nullable String reason) {}

    record NewMove(
            Id person,
            String to,
            LocalDate on,
            @Nullable String decree,
            @MaxLength(1000) @Nullable String note) {}

    record Receipt(LocalDate on) {}

    record Refusal(LocalDate on, @MaxLength(1000) @Nullable String reason) {}

    /** Adds the routes. */
    public void contribute(Contributions add) {
        add.route(Reading.paged(Route.get(
                        "/moves",
                        MoveList.class,
                        RegisterRights.PEOPLE_READ,
                        Words.text("route.moves"),
                        (call, none) -> list(call))
                .query("box", Words.text("query.box"))
                .query("state", Words.text("query.move.state"))));
        add.route(Route.get(
                "/moves/{id}",
                MoveDetail.class,
                RegisterRights.PEOPLE_READ,
                Words.text("route.move"),
                (call, none) -> get(call)));
        add.route(Route.writing(Method.POST, "/moves", NewMove.class, Written.class)
                .answers(RegisterRights.MOVES_WRITE, Words.text("route.move.new"), this::send)
                .audited("person.move-sent"));
        add.route(Route.writing(Method.POST, "/moves/{id}/receipt", Receipt.class, Written.class)
                .answers(RegisterRights.MOVES_WRITE, Words.text("route.move.receipt"), this::receive)
                .audited("person.move-received"));
        add.route(Route.writing(Method.POST, "/moves/{id}/refusal", Refusal.class, Written.class)
                .answers(RegisterRights.MOVES_WRITE, Words.text("route.move.refusal"), this::refuse)
                .audited("person.move-refused"));
        add.route(Route.writing(Method.POST, "/moves/{id}/withdrawal", None.class, Written.class)
                .answers(
                        RegisterRights.MOVES_WRITE, Words.text("route.move.withdrawal"), (call, none) -> withdraw(call))
                .audited("person.move-withdrawn"));
    }

    private Answer<MoveList> list(Call call) {
        MoveQuery query = new MoveQuery(
                Reading.choice(call, "box", MoveQuery.Box.class, MoveQuery.Box.ALL),
                states(call.query("state").orElse("all")),
                call.cursor(),
                call.limit());
        List<Move> found = moves.list(query, call.scope());
        Faces faces = Faces.of(register, found.stream().map(one -> one.draft().personId()));
        return Answer.ok(new MoveList(
                found.stream()
                        .map(one -> MoveItem.of(one, faces.of(one.draft().personId()), call.today()))
                        .toList(),
                Reading.next(found, call.limit(), Move::id),
                moves.count(query, call.scope())));
    }

    private static Set<MoveState> states(String asked) {
        Violations faults = new Violations();
        Checks.code(faults, "state", asked, STATES.keySet().stream().sorted().toList());
        faults.raise();
        return STATES.getOrDefault(asked, Set.of());
    }

    private Answer<MoveDetail> get(Call call) {
        long id = call.pathId("id");
        Move move = moves.find(id, call.scope()).orElseThrow(() -> Words.notFound("move.unknown", id));
        Move.Draft draft = move.draft();
        Move.Answer answer = move.answer();
        Faces faces = Faces.of(register, Stream.of(draft.personId()));
        MoveDetail detail = new MoveDetail(
                MoveItem.of(move, faces.of(draft.personId()), call.today()),
                draft.decree(),
                draft.note(),
                answer == null ? null : answer.reason());
        return Answer.ok(detail).version(move.version());
    }

    private Answer<Written> send(Call call, NewMove body) {
        Move.Draft draft = new Move.Draft(
                body.person().value(),
                register.units().units().resolve(body.to(), body.on()),
                body.on(),
                Reading.text(body.decree()),
                Reading.text(body.note()));
        Violations faults = new Violations();
        moves.check(draft, call.scope(), faults);
        faults.raise();
        long id = moves.send(draft, call.scope(), call.principal().accountId());
        return Answer.created("/moves/" + id, Written.of(id)).version(1);
    }

    private Answer<Written> receive(Call call, Receipt body) {
        MoveRegister.Target target = target(call);
        moves.receive(target, body.on(), call.scope());
        return changed(target);
    }

    private Answer<Written> refuse(Call call, Refusal body) {
        MoveRegister.Target target = target(call);
        moves.refuse(target, body.on(), Reading.text(body.reason()), call.scope());
        return changed(target);
    }

    private Answer<Written> withdraw(Call call) {
        MoveRegister.Target target = target(call);
        moves.withdraw(target, call.scope());
        return changed(target);
    }

    /** Who sees a move and may not change it hears so; who does not see it hears that there is none. */
    private MoveRegister.Target target(Call call) {
        long id = call.pathId("id");
        long version = call.ifMatch();
        boolean seen = moves.find(id, call.principal().scope(RegisterRights.PEOPLE_READ))
                .isPresent();
        if (seen && moves.find(id, call.scope()).isEmpty()) {
            throw Problem.forbidden(Words.text("move.others")).raise();
        }
        return new MoveRegister.Target(id, version, call.principal().accountId());
    }

    private static Answer<Written> changed(MoveRegister.Target target) {
        return Answer.ok(Written.of(target.id())).version(target.version() + 1);
    }
}
