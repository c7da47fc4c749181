package vn.hoanhap.registry.web.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.referral.Referral;
import vn.hoanhap.core.text.View;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.requests.RequestState;
import vn.hoanhap.registry.requests.SupportRequest;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Form;
import vn.hoanhap.registry.web.Sent;
import vn.hoanhap.registry.words.Words;

/** Shows what somebody asks for, and records what became of it. */
final class RequestView {
    private final Desk desk;
    private final Register register;

    RequestView(Desk desk) {
        this.desk = desk;
        register = desk.register();
    }

    PageAnswer show(Call call) {
        return page(call, Form.EMPTY.with("on", desk.view(call).date(Desk.day(call))));
    }

    PageAnswer answer(Call call) throws Exception {
        return Form.attempt(call, () -> answered(call), form -> page(call, form.telling("answer", "note")));
    }

    private PageAnswer answered(Call call) {
        SupportRequest request = require(call, call.scope());
        Sent sent = new Sent(call);
        String state = sent.choice("state", options(request, desk.view(call)).keySet());
        LocalDate on = sent.day("on");
        Long referral = sent.id("referral");
        sent.faults().raise();
        SupportRequest.Answer answer =
                new SupportRequest.Answer(RequestState.valueOf(state), on, sent.optional("note"), referral);
        register.requests().answer(request.id(), sent.version(), answer, call.scope());
        return PageAnswer.redirect(address(request), Words.text("page.request.answered"));
    }

    private static String address(SupportRequest request) {
        return Desk.ROOT + "/requests/" + request.id();
    }

    private SupportRequest require(Call call, Scope scope) {
        long id = call.pathId("id");
        return register.requests().find(id, scope).orElseThrow(() -> Words.notFound("request.unknown", id));
    }

    private PageAnswer page(Call call, Form form) {
        View view = desk.view(call);
        SupportRequest request = require(call, call.principal().scope(RegisterRights.PEOPLE_READ));
        WorkRows words = new WorkRows(register, view);
        WorkRow row = words.ofRequests(List.of(request)).get(0);
        List<Referral> referrals = referrals(call, request);
        WorkModel model = new WorkModel(
                row,
                view.t("page.request.title", row.initials()),
                "requests",
                Desk.ROOT + "/people/" + request.draft().personId(),
                null,
                List.of(),
                facts(request, referrals, words, view),
                history(request, view),
                answering(call, request, form, words.ofReferrals(referrals)),
                null);
        return desk.form(call, "work/work.jte", model.title(), model);
    }

    private List<Referral> referrals(Call call, SupportRequest request) {
        return register.referrals().ofPerson(request.draft().personId(), RegisterRights.seen(call.principal()));
    }

    private static List<Fact> facts(SupportRequest request, List<Referral> referrals, WorkRows words, View view) {
        Long linked = request.draft().referralId();
        String answeredBy = referrals.stream()
                .filter(referral -> linked != null && referral.id() == linked)
                .map(referral -> words.service(referral.service()) + " · " + words.name(referral.to()))
                .findFirst()
                .orElse(null);
        return List.of(
                new Fact(view.t("page.request.kind"), words.wish(request.draft().kind())),
                new Fact(view.t("field.asked_on"), view.date(request.draft().on())),
                new Fact(view.t("page.request.referral"), answeredBy));
    }

    private static List<WorkModel.Noted> history(SupportRequest request, View view) {
        List<WorkModel.Noted> history = new ArrayList<>();
        SupportRequest.Draft draft = request.draft();
        history.add(new WorkModel.Noted(view.t("page.request.said"), view.date(draft.on()), draft.note()));
        SupportRequest.Answer answer = request.answer();
        if (answer.state() != RequestState.OPEN) {
            history.add(
                    0,
                    new WorkModel.Noted(
                            view.t("code.request." + answer.state()), view.date(answer.on()), answer.text()));
        }
        return history;
    }

    private @Nullable Answering answering(Call call, SupportRequest request, Form form, List<WorkRow> referrals) {
        Scope scope = call.principal().scope(RegisterRights.REQUESTS_WRITE);
        if (register.requests().find(request.id(), scope).isEmpty()) {
            return null;
        }
        View view = desk.view(call);
        Map<String, String> linked = new LinkedHashMap<>();
        referrals.forEach(row ->
                linked.put(Long.toString(row.id()), row.what() + " · " + row.where() + " · " + view.date(row.since())));
        return new Answering(
                address(request),
                form,
                options(request, view),
                view.t("page.request.answer"),
                view.t("page.request.answer.help"),
                request.version(),
                linked);
    }

    private static Map<String, String> options(SupportRequest request, View view) {
        Map<String, String> options = new LinkedHashMap<>();
        for (RequestState state : RequestState.values()) {
            if (request.answer().state().next().contains(state)) {
                options.put(state.name(), view.t("code.request." + state));
            }
        }
        return options;
    }
}
