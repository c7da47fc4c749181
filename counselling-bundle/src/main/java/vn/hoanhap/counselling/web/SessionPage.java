package vn.hoanhap.counselling.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.referral.Referral;
import vn.hoanhap.core.referral.ReferralReach;
import vn.hoanhap.core.referral.ReferralService;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.core.text.View;
import vn.hoanhap.counselling.book.CounsellingOffice;
import vn.hoanhap.counselling.book.Fields;
import vn.hoanhap.counselling.book.Labels;
import vn.hoanhap.counselling.catalogue.Rights;
import vn.hoanhap.counselling.domain.CodeList;
import vn.hoanhap.counselling.domain.Session;
import vn.hoanhap.counselling.domain.SessionAction;
import vn.hoanhap.counselling.domain.SessionState;
import vn.hoanhap.counselling.rest.ListFiles;
import vn.hoanhap.counselling.web.FieldModel.Kind;
import vn.hoanhap.counselling.web.StepsModel.Refused;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.entry.RegisterAsking;
import vn.hoanhap.parts.entry.Typed;
import vn.hoanhap.parts.page.Renderer;

/** Shows a session: who was there, where they were sent since, and what can be done now. What was noted is on a page of its own. */
final class SessionPage {

    private static final Permission SEE_REFERRALS = new Permission("register.referrals.read");
    private static final Permission REFER = new Permission("register.referrals.write");
    private static final int MOST_REFERRALS = 10;

    private final CounsellingOffice office;
    private final Renderer renderer;
    private final Words words;

    SessionPage(CounsellingOffice office, Renderer renderer) {
        this.office = office;
        this.renderer = renderer;
        this.words = new Words(office);
    }

    PageAnswer show(Call call) {
        View v = renderer.view(call);
        return PageAnswer.html(v.t("session.one"), html(call, Refused.NONE, v));
    }

    PageAnswer step(Call call, SessionAction action) {
        View v = renderer.view(call);
        return Renderer.attempt(
                v,
                () -> {
                    Faults faults = office.faults();
                    var day = new Typed(call::field, faults).date(Fields.DAY);
                    faults.raise();
                    office.sessions().step(FormPages.target(call), action, day, faults);
                    return PageAnswer.redirect(
                            Addresses.session(call.pathId("id")),
                            office.desk().words().both("done.session." + action));
                },
                errors -> PageAnswer.invalid(v.t("session.one"), html(call, new Refused(action.name(), errors), v)));
    }

    private String html(Call call, Refused refused, View v) {
        Session one = office.sessions().open(call.pathId("id"), call.scope());
        List<Long> people = Stream.concat(
                        one.clients().stream().map(Session.Client::personId),
                        Stream.ofNullable(one.by().personId()))
                .toList();
        Labels labels = Labels.of(office.desk(), people, call.asOf());
        String page = Addresses.session(one.id());
        boolean mayWrite = call.principal().may(Rights.WRITE) && one.others() == 0;
        boolean correctable = mayWrite && one.state().correctable();
        RecordModel model = new RecordModel(
                ListFiles.SESSIONS,
                Addresses.LIST,
                words.when(one, v) + " · " + words.where(one, labels, v),
                Pill.of(one.state(), v),
                facts(one, labels, v),
                one.clients().stream()
                        .map(client -> somebody(one, client, labels, correctable, v))
                        .toList(),
                note(one, v),
                correctable ? page + "/clients" : null,
                referrals(call, one, v),
                links(call, one, v),
                StepsModel.of(
                        call,
                        new StepsModel.Owner("session.action.", page, one.version()),
                        mayWrite ? SessionState.table().possible(one.state()) : Set.<SessionAction>of(),
                        action -> asked(one, action, call, v),
                        refused,
                        v),
                correctable ? Addresses.edit(page) : null);
        return renderer.html("record.jte", v, model);
    }

    private static List<FieldModel> asked(Session one, SessionAction action, Call call, View v) {
        if (action != SessionAction.HOLD) {
            return List.of();
        }
        var day = one.at().day().isAfter(call.today()) ? call.today() : one.at().day();
        return List.of(FieldModel.of(Kind.DATE, Fields.DAY, true).filled(Map.of(Fields.DAY, v.date(day)), Map.of()));
    }

    private static RecordModel.Somebody somebody(
            Session one, Session.Client client, Labels labels, boolean correctable, View v) {
        String clients = Addresses.session(one.id()) + "/clients";
        String outcome = client.outcome();
        Text title = outcome == null ? null : labels.code(CodeList.OUTCOME, outcome);
        return new RecordModel.Somebody(
                labels.person(client.personId()),
                Addresses.person(client.personId()),
                title == null ? null : v.t(title),
                correctable ? Addresses.about(clients, client.personId()) : null,
                correctable ? clients + "/remove" : null,
                Long.toString(client.personId()),
                Integer.toString(one.version()));
    }

    private static @Nullable String note(Session one, View v) {
        List<String> said = new ArrayList<>();
        if (one.others() > 0) {
            said.add(v.t("session.more", v.number(one.others())));
        }
        Session.Heads heads = one.heads();
        if (heads.walkIns() > 0) {
            List<String> known = new ArrayList<>(List.of(v.t("people.walk-ins", v.number(heads.walkIns()))));
            Stream.ofNullable(heads.sex()).forEach(sex -> known.add(v.t("sex." + sex)));
            Stream.ofNullable(heads.age()).forEach(age -> known.add(v.t("age." + age)));
            said.add(String.join(", ", known));
        }
        if (heads.family() > 0) {
            said.add(v.t("people.family", v.number(heads.family())));
        }
        return said.isEmpty() ? null : String.join(" · ", said);
    }

    private Map<String, String> facts(Session one, Labels labels, View v) {
        Map<String, String> facts = new LinkedHashMap<>();
        Long person = one.by().personId();
        String by = person == null
                ? labels.organisation(one.by().organisationId(), one.at().day())
                : labels.person(person);
        Integer minutes = one.at().minutes();
        facts.put(v.t("field.topics"), v.t(labels.codes(CodeList.TOPIC, one.topics())));
        facts.put(v.t("field.mode"), v.t("mode." + one.place().mode()));
        facts.put(v.t("field.form"), v.t("form." + one.form()));
        facts.put(v.t("field.day"), words.when(one, v));
        facts.put(v.t("field.minutes"), minutes == null ? Labels.NOTHING : v.number(minutes));
        facts.put(v.t("field.counsellor"), by == null ? Labels.NOTHING : by);
        facts.put(v.t("field.unit"), labels.unit(one.place().unitId()));
        return facts;
    }

    private List<RecordModel.Link> links(Call call, Session one, View v) {
        List<RecordModel.Link> links = new ArrayList<>();
        String page = Addresses.session(one.id());
        if (one.clients().stream().anyMatch(Session.Client::noted)
                && call.principal().may(Rights.NOTES_READ)) {
            links.add(new RecordModel.Link(v.t("notes.open"), page + "/notes", "document"));
        }
        if (one.state() == SessionState.PLANNED) {
            links.add(new RecordModel.Link(v.t("slip.open"), page + "/slip", "print"));
        }
        if (one.clients().size() == 1 && one.others() == 0 && call.principal().may(Rights.WRITE)) {
            long person = one.clients().get(0).personId();
            links.add(new RecordModel.Link(
                    v.t("form.session.next"), Addresses.about(Addresses.NEW_SESSION, person), "add"));
            links.add(new RecordModel.Link(
                    v.t("form.mobilisation.new"), Addresses.about(Addresses.NEW_MOBILISATION, person), "support"));
            if (call.principal().may(REFER)) {
                links.add(new RecordModel.Link(v.t("session.refer"), Addresses.person(person) + "/referral", "send"));
            }
        }
        return links;
    }

    /** Shows what the register's engine knows: where these people were sent from that day on. */
    private List<RecordModel.Sent> referrals(Call call, Session one, View v) {
        if (!call.principal().may(SEE_REFERRALS)) {
            return List.of();
        }
        ReferralReach reach = new ReferralReach(
                call.principal().scope(RegisterAsking.SEE_PEOPLE),
                call.principal().personId());
        var engine = office.desk().register().referrals();
        return one.clients().stream()
                .flatMap(client -> engine.ofPerson(client.personId(), reach).stream())
                .filter(sent -> !sent.sentOn().isBefore(one.at().day()))
                .limit(MOST_REFERRALS)
                .map(sent -> new RecordModel.Sent(
                        service(sent, v),
                        v.t(
                                "referral.line",
                                v.t("referral.state." + sent.state().name()),
                                v.date(sent.stateOn())),
                        "/p/register/referrals/" + sent.id()))
                .toList();
    }

    private String service(Referral sent, View v) {
        return office.desk().register().referrals().services(sent.sentOn()).stream()
                .filter(one -> one.code().equals(sent.service()))
                .map(ReferralService::title)
                .map(v::t)
                .findFirst()
                .orElse(sent.service());
    }
}
