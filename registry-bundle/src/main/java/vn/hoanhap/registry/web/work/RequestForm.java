package vn.hoanhap.registry.web.work;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.text.View;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.codes.CodeList;
import vn.hoanhap.registry.codes.DatedCode;
import vn.hoanhap.registry.requests.SupportRequest;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Form;
import vn.hoanhap.registry.web.Places;
import vn.hoanhap.registry.web.Sent;
import vn.hoanhap.registry.words.Words;

/** Notes what somebody asks for. */
final class RequestForm {
    private final Desk desk;
    private final Register register;

    RequestForm(Desk desk) {
        this.desk = desk;
        register = desk.register();
    }

    PageAnswer show(Call call) {
        return page(call, Form.EMPTY.with("asked_on", desk.view(call).date(Desk.day(call))));
    }

    PageAnswer send(Call call) throws Exception {
        return Form.attempt(call, () -> noted(call), form -> page(call, form));
    }

    private PageAnswer noted(Call call) {
        Person person = person(call);
        Sent sent = new Sent(call);
        LocalDate on = sent.day("asked_on");
        String kind = sent.choice("kind", kinds(call, on).keySet());
        SupportRequest.Draft draft = new SupportRequest.Draft(person.id(), kind, on, sent.optional("note"), null);
        if (!kind.isEmpty()) {
            register.requests().check(draft, call.scope(), sent.faults());
        }
        sent.faults().raise();
        long id = register.requests().note(draft, call.scope(), call.principal().accountId());
        return PageAnswer.redirect(Desk.ROOT + "/requests/" + id, Words.text("page.request.saved"));
    }

    private Person person(Call call) {
        long id = call.pathId("id");
        return register.people().find(id, call.scope()).orElseThrow(() -> Words.notFound("person.unknown", id));
    }

    private Map<String, String> kinds(Call call, LocalDate on) {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (DatedCode code : register.codes().on(CodeList.REQUEST, on)) {
            kinds.put(code.code(), code.title().in(call.language()));
        }
        return kinds;
    }

    private PageAnswer page(Call call, Form form) {
        Person person = person(call);
        View view = desk.view(call);
        RequestFormModel model = new RequestFormModel(
                person,
                new Places(register.units(), call.asOf()).home(person.unitId(), view),
                form,
                kinds(call, Desk.day(call)));
        return desk.form(call, "work/request.jte", view.t("page.request.new", person.initials()), model);
    }
}
