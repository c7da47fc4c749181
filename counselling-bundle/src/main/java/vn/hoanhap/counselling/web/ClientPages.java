package vn.hoanhap.counselling.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.text.View;
import vn.hoanhap.counselling.book.CounsellingOffice;
import vn.hoanhap.counselling.book.Fields;
import vn.hoanhap.counselling.book.Labels;
import vn.hoanhap.counselling.book.SessionInput;
import vn.hoanhap.counselling.domain.CodeList;
import vn.hoanhap.counselling.domain.Session;
import vn.hoanhap.counselling.web.FieldModel.Kind;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.entry.FormDay;
import vn.hoanhap.parts.entry.Typed;
import vn.hoanhap.parts.page.Renderer;
import vn.hoanhap.parts.page.SentVersion;

/** Adds people to a session, notes how they go on, and takes them out again. */
final class ClientPages {

    private final CounsellingOffice office;
    private final Renderer renderer;
    private final WhoPage who;

    ClientPages(CounsellingOffice office, Renderer renderer) {
        this.office = office;
        this.renderer = renderer;
        this.who = new WhoPage(office, renderer);
    }

    /** Finds somebody to add; the form about somebody opens for who was found, and for who is in it already. */
    PageAnswer show(Call call) {
        View v = renderer.view(call);
        Session session = office.sessions().open(call.pathId("id"), call.scope());
        String chosen = call.query(Fields.PERSON).orElse("");
        if (!chosen.matches("[1-9]\\d{0,17}")) {
            return who.show(call, v.t("client.add"), address(session), Map.of(), null);
        }
        long person = Long.parseLong(chosen);
        Map<String, String> values = new LinkedHashMap<>();
        session.clients().stream()
                .filter(one -> one.personId() == person)
                .findFirst()
                .ifPresent(one -> values.put(Fields.OUTCOME, one.outcome() == null ? "" : one.outcome()));
        return form(call, session, person, values, Map.of());
    }

    PageAnswer keep(Call call) {
        View v = renderer.view(call);
        Session session = office.sessions().open(call.pathId("id"), call.scope());
        Faults reading = office.faults();
        Typed typed = new Typed(call::field, reading);
        Long person = typed.id(Fields.PERSON);
        reading.raise();
        SessionInput.Somebody one =
                new SessionInput.Somebody(person, typed.text(Fields.OUTCOME), typed.text(Fields.NOTE));
        Map<String, String> values =
                Map.of(Fields.OUTCOME, call.field(Fields.OUTCOME), Fields.NOTE, call.field(Fields.NOTE));
        return Renderer.attempt(
                v,
                () -> correct(call, session, with(session, one)),
                errors -> form(call, session, person == null ? 0 : person, values, errors));
    }

    private static List<SessionInput.Somebody> with(Session session, SessionInput.Somebody one) {
        List<SessionInput.Somebody> clients = without(session, one.personId() == null ? 0 : one.personId());
        clients.add(one);
        return clients;
    }

    private static List<SessionInput.Somebody> without(Session session, long person) {
        List<SessionInput.Somebody> clients = new ArrayList<>();
        for (SessionInput.Somebody other : SessionInput.of(session).clients()) {
            Long id = other.personId();
            if (id == null || id != person) {
                clients.add(other);
            }
        }
        return clients;
    }

    PageAnswer remove(Call call) {
        View v = renderer.view(call);
        Session session = office.sessions().open(call.pathId("id"), call.scope());
        Faults reading = office.faults();
        Long person = new Typed(call::field, reading).id(Fields.PERSON);
        reading.raise();
        return Renderer.attempt(
                v,
                () -> correct(call, session, without(session, person == null ? 0 : person)),
                errors -> form(call, session, person == null ? 0 : person, Map.of(), errors));
    }

    /** Who joins makes a session with one a session with several. */
    private PageAnswer correct(Call call, Session session, List<SessionInput.Somebody> clients) {
        SessionInput input = SessionInput.of(session).with(clients);
        if (session.form() == Session.Form.SINGLE && clients.size() > 1) {
            input = input.as(Session.Form.GROUP);
        }
        office.sessions().correct(FormPages.target(call), input, office.faults());
        return PageAnswer.redirect(
                Addresses.session(session.id()), office.desk().words().both("done.kept"));
    }

    private static String address(Session session) {
        return Addresses.session(session.id()) + "/clients";
    }

    private PageAnswer form(
            Call call, Session session, long person, Map<String, String> values, Map<String, String> errors) {
        View v = renderer.view(call);
        Map<String, String> hidden = new LinkedHashMap<>();
        hidden.put("version", SentVersion.carried(call, session.version()));
        hidden.put(Fields.PERSON, Long.toString(person));
        List<FieldModel> fields = List.of(
                FieldModel.of(
                        Kind.SELECT,
                        Fields.OUTCOME,
                        false,
                        FieldModel.titles(office.desk().codes().on(CodeList.OUTCOME, FormDay.of(call)), v)),
                FieldModel.of(Kind.AREA, Fields.NOTE, false));
        FormModel model = new FormModel(
                v.t("client.one"),
                v.t("client.lead"),
                Labels.of(office.desk(), List.of(person), call.asOf()).person(person),
                address(session),
                Addresses.session(session.id()),
                hidden,
                fields.stream().map(field -> field.filled(values, errors)).toList(),
                List.of(),
                errors);
        String html = renderer.html("form.jte", v, model);
        return errors.isEmpty() ? PageAnswer.html(model.heading(), html) : PageAnswer.invalid(model.heading(), html);
    }
}
