package vn.hoanhap.registry.api;

import java.time.LocalDate;
import java.util.Arrays;
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
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.api.PersonAnswers.PersonItem;
import vn.hoanhap.registry.api.ReferralAnswers.CodeItem;
import vn.hoanhap.registry.api.ReferralAnswers.CodeItems;
import vn.hoanhap.registry.codes.CodeList;
import vn.hoanhap.registry.codes.DatedCode;
import vn.hoanhap.registry.requests.RequestBook;
import vn.hoanhap.registry.requests.RequestQuery;
import vn.hoanhap.registry.requests.RequestState;
import vn.hoanhap.registry.requests.SupportRequest;
import vn.hoanhap.registry.words.Checks;
import vn.hoanhap.registry.words.Words;

/** Answers for what people ask for. */
public final class RequestRoutes {
    private static final Map<String, Set<RequestState>> STATES = Map.of(
            "open", EnumSet.of(RequestState.OPEN, RequestState.IN_PROGRESS),
            "closed", EnumSet.of(RequestState.MET, RequestState.NOT_MET, RequestState.WITHDRAWN),
            "all", Set.of());

    private final Register register;
    private final RequestBook requests;

    /** Answers from the register. */
    public RequestRoutes(Register register) {
        this.register = register;
        requests = register.requests();
    }

    record RequestItem(
            Id id,
            PersonItem person,
            String kind,
            LocalDate askedOn,
            RequestState state,
            LocalDate stateOn,
            @Nullable Id referral,
            int version) {
        static RequestItem of(SupportRequest request, PersonItem person) {
            return new RequestItem(
                    new Id(request.id()),
                    person,
                    request.draft().kind(),
                    request.draft().on(),
                    request.answer().state(),
                    request.answer().on(),
                    Reading.id(request.draft().referralId()),
                    request.version());
        }
    }

    record RequestList(List<RequestItem> items, @Nullable Id next, int total) {}

    record RequestDetail(
            RequestItem request,
            @Nullable String note,
            @Nullable String answer) {}

    record NewRequest(
            Id person,
            String kind,
            LocalDate on,
            @MaxLength(1000) @Nullable String note,
            @Nullable Id referral) {}

    record NewAnswer(
            String state,
            LocalDate on,
            @MaxLength(1000) @Nullable String answer,
            @Nullable Id referral) {}

    /** Adds the routes. */
    public void contribute(Contributions add) {
        add.route(Route.get(
                "/request-kinds",
                CodeItems.class,
                RegisterRights.PEOPLE_READ,
                Words.text("route.request.kinds"),
                (call, none) -> kinds(call)));
        add.route(Reading.paged(Route.get(
                        "/support-requests",
                        RequestList.class,
                        RegisterRights.PEOPLE_READ,
                        Words.text("route.requests"),
                        (call, none) -> list(call))
                .query("state", Words.text("query.request.state"))
                .query("kind", Words.text("query.kind"))));
        add.route(Route.get(
                "/support-requests/{id}",
                RequestDetail.class,
                RegisterRights.PEOPLE_READ,
                Words.text("route.request"),
                (call, none) -> get(call)));
        add.route(Route.writing(Method.POST, "/support-requests", NewRequest.class, Written.class)
                .answers(RegisterRights.REQUESTS_WRITE, Words.text("route.request.new"), this::note)
                .audited("request.noted"));
        add.route(Route.writing(Method.POST, "/support-requests/{id}/answers", NewAnswer.class, Written.class)
                .answers(RegisterRights.REQUESTS_WRITE, Words.text("route.request.answer"), this::answer)
                .audited("request.answered"));
    }

    private Answer<CodeItems> kinds(Call call) {
        List<DatedCode> codes = register.codes().on(CodeList.REQUEST, call.asOf());
        return Answer.ok(new CodeItems(codes.stream()
                .map(code -> new CodeItem(code.code(), code.title().in(call.language()), code.from(), code.to()))
                .toList()));
    }

    private Answer<RequestList> list(Call call) {
        String asked = call.query("state").orElse("all");
        code("state", asked, STATES.keySet().stream().sorted().toList());
        RequestQuery query = new RequestQuery(
                STATES.getOrDefault(asked, Set.of()), call.query("kind").orElse(null), call.cursor(), call.limit());
        List<SupportRequest> found = requests.list(query, call.scope());
        Faces faces = Faces.of(register, found.stream().map(one -> one.draft().personId()));
        return Answer.ok(new RequestList(
                found.stream()
                        .map(one -> RequestItem.of(one, faces.of(one.draft().personId())))
                        .toList(),
                Reading.next(found, call.limit(), SupportRequest::id),
                requests.count(query, call.scope())));
    }

    private static void code(String field, String code, List<String> codes) {
        Violations faults = new Violations();
        Checks.code(faults, field, code, codes);
        faults.raise();
    }

    private Answer<RequestDetail> get(Call call) {
        long id = call.pathId("id");
        SupportRequest found = requests.find(id, call.scope()).orElseThrow(() -> Words.notFound("request.unknown", id));
        long person = found.draft().personId();
        PersonItem face = Faces.of(register, Stream.of(person)).of(person);
        RequestDetail detail = new RequestDetail(
                RequestItem.of(found, face),
                found.draft().note(),
                found.answer().text());
        return Answer.ok(detail).version(found.version());
    }

    private Answer<Written> note(Call call, NewRequest body) {
        SupportRequest.Draft draft = new SupportRequest.Draft(
                body.person().value(),
                body.kind(),
                body.on(),
                Reading.text(body.note()),
                Reading.value(body.referral()));
        Violations faults = new Violations();
        requests.check(draft, call.scope(), faults);
        faults.raise();
        long id = requests.note(draft, call.scope(), call.principal().accountId());
        return Answer.created("/support-requests/" + id, Written.of(id)).version(1);
    }

    private Answer<Written> answer(Call call, NewAnswer body) {
        long id = call.pathId("id");
        long version = call.ifMatch();
        code(
                "state",
                body.state(),
                Arrays.stream(RequestState.values()).map(RequestState::name).toList());
        SupportRequest.Answer answer = new SupportRequest.Answer(
                RequestState.valueOf(body.state()),
                body.on(),
                Reading.text(body.answer()),
                Reading.value(body.referral()));
        requests.answer(id, version, answer, call.scope());
        return Answer.ok(Written.of(id)).version(version + 1);
    }
}
