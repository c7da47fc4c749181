package vn.hoanhap.registry.api;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.api.PersonAnswers.PersonItem;
import vn.hoanhap.registry.people.duplicates.DuplicatePair;
import vn.hoanhap.registry.people.duplicates.DuplicateRegister;
import vn.hoanhap.registry.people.duplicates.PairQuery;
import vn.hoanhap.registry.people.duplicates.PairState;
import vn.hoanhap.registry.people.duplicates.Reason;
import vn.hoanhap.registry.people.duplicates.Strength;
import vn.hoanhap.registry.words.Checks;
import vn.hoanhap.registry.words.Words;

/** Answers for pairs of records that look like one human being. */
public final class DuplicateRoutes {
    private static final List<String> STATES = List.of("open", "decided");
    private static final List<String> DECISIONS =
            Arrays.stream(PairState.values()).map(PairState::name).toList();

    private final Register register;

    /** Answers from the register. */
    public DuplicateRoutes(Register register) {
        this.register = register;
    }

    record PairItem(
            Id id,
            Strength strength,
            List<Reason> reasons,
            PersonItem low,
            PersonItem high,
            PairState state,
            @Nullable LocalDate decidedOn) {
        static PairItem of(DuplicatePair pair) {
            return new PairItem(
                    new Id(pair.id()),
                    pair.likeness().strength(),
                    pair.likeness().reasons(),
                    PersonItem.of(pair.low()),
                    PersonItem.of(pair.high()),
                    pair.state(),
                    pair.decidedAt() == null ? null : LocalDate.ofInstant(pair.decidedAt(), LegalClock.ZONE));
        }
    }

    record PairList(List<PairItem> items, @Nullable Id next) {}

    record Decision(String decision, @Nullable Id keep) {}

    /** Adds the routes. */
    public void contribute(Contributions add) {
        add.route(Reading.paged(Route.get(
                        "/duplicates",
                        PairList.class,
                        RegisterRights.PEOPLE_MERGE,
                        Words.text("route.duplicates"),
                        (call, none) -> list(call))
                .query("state", Words.text("query.duplicates"))));
        add.route(Route.get(
                "/duplicates/{id}",
                PairItem.class,
                RegisterRights.PEOPLE_MERGE,
                Words.text("route.duplicate"),
                (call, none) -> get(call)));
        add.route(Route.get(
                "/people/{id}/duplicates",
                PairList.class,
                RegisterRights.PEOPLE_MERGE,
                Words.text("route.person.duplicates"),
                (call, none) -> ofPerson(call)));
        add.route(Route.writing(Method.POST, "/duplicates/{id}", Decision.class, Written.class)
                .answers(RegisterRights.PEOPLE_MERGE, Words.text("route.duplicate.decide"), this::decide));
    }

    private Answer<PairList> list(Call call) {
        String state = call.query("state").orElse("open");
        Violations faults = new Violations();
        Checks.code(faults, "state", state, STATES);
        faults.raise();
        PairQuery query = new PairQuery(state.equals("open"), call.cursor(), call.limit());
        List<DuplicatePair> found = register.duplicates().list(query, call.scope());
        return Answer.ok(new PairList(
                found.stream().map(PairItem::of).toList(), Reading.next(found, call.limit(), DuplicatePair::id)));
    }

    private Answer<PairItem> get(Call call) {
        DuplicatePair pair = require(call);
        return Answer.ok(PairItem.of(pair)).version(pair.version());
    }

    private DuplicatePair require(Call call) {
        long id = call.pathId("id");
        return register.duplicates().find(id, call.scope()).orElseThrow(() -> Words.notFound("duplicate.unknown", id));
    }

    private Answer<PairList> ofPerson(Call call) {
        long id = call.pathId("id");
        if (register.people().find(id, call.scope()).isEmpty()) {
            throw Words.notFound("person.unknown", id);
        }
        List<DuplicatePair> found = register.duplicates().ofPerson(id, call.scope());
        return Answer.ok(new PairList(found.stream().map(PairItem::of).toList(), null));
    }

    private Answer<Written> decide(Call call, Decision body) {
        Violations faults = new Violations();
        Checks.code(faults, "decision", body.decision(), DECISIONS);
        faults.raise();
        long id = call.pathId("id");
        var verdict = new DuplicateRegister.Verdict(
                PairState.valueOf(body.decision()), Reading.value(body.keep()), call.ifMatch());
        register.duplicates().decide(id, verdict, call.scope(), call.principal().accountId());
        return Answer.ok(Written.of(id)).version(require(call).version());
    }
}
