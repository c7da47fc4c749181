package vn.hoanhap.methadone.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.text.View;
import vn.hoanhap.methadone.book.Applications.Step;
import vn.hoanhap.methadone.book.Entry;
import vn.hoanhap.methadone.book.Fields;
import vn.hoanhap.methadone.book.Labels;
import vn.hoanhap.methadone.book.MethadoneOffice;
import vn.hoanhap.methadone.book.Sendings.Said;
import vn.hoanhap.methadone.catalogue.Rights;
import vn.hoanhap.methadone.domain.Application;
import vn.hoanhap.methadone.domain.ApplicationAction;
import vn.hoanhap.methadone.domain.ApplicationState;
import vn.hoanhap.methadone.domain.ConsentBy;
import vn.hoanhap.methadone.web.StepForms.Asked;
import vn.hoanhap.methadone.web.StepForms.Refused;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.entry.Typed;
import vn.hoanhap.parts.page.Renderer;
import vn.hoanhap.parts.page.SentVersion;

/** Shows an application with what can be done now, and takes the steps on the same page. */
final class OnePage {

    private static final Set<ApplicationAction> ENDS =
            EnumSet.of(ApplicationAction.DECLINE, ApplicationAction.EXCLUDE, ApplicationAction.TAKE_BACK);

    private final MethadoneOffice office;
    private final Renderer renderer;
    private final StepForms forms;

    OnePage(MethadoneOffice office, Renderer renderer) {
        this.office = office;
        this.renderer = renderer;
        this.forms = new StepForms(office);
    }

    PageAnswer show(Call call) {
        View v = renderer.view(call);
        return PageAnswer.html(v.t("one.title"), html(call, Refused.NOTHING, v));
    }

    /** Takes a step, or shows the page again with what is wrong. */
    PageAnswer step(Call call, ApplicationAction action) {
        View v = renderer.view(call);
        return Renderer.attempt(
                v,
                () -> {
                    take(call, action);
                    String done = v.messages().has("done." + action) ? "done." + action : "done.answer";
                    return PageAnswer.redirect(
                            Addresses.one(call.pathId("id")),
                            office.desk().words().both(done));
                },
                errors -> PageAnswer.invalid(v.t("one.title"), html(call, new Refused(action.name(), errors), v)));
    }

    private void take(Call call, ApplicationAction action) {
        Faults faults = office.faults();
        Typed typed = new Typed(call::field, faults);
        long id = call.pathId("id");
        LocalDate on = typed.date(Fields.ON);
        Entry entry = Entry.of(call);
        switch (action) {
            case SEND -> {
                Said said = new Said(on, typed.text(Fields.NOTE));
                office.sendings().send(id, SentVersion.of(call), typed.id(Fields.FACILITY), said, entry, faults);
            }
            case RECEIVE, ACCEPT, REFUSE, START, COMPLETE, DROP ->
                office.sendings()
                        .answer(id, SentVersion.of(call), action, new Said(on, typed.text(Fields.NOTE)), entry, faults);
            case COUNSEL, CONSENT, DECLINE, EXCLUDE, REOPEN, TAKE_BACK -> {
                ConsentBy by = FormPage.code(ConsentBy.class, typed.text(Fields.CONSENT_BY), Fields.CONSENT_BY, faults);
                Step step = new Step(action, on, typed.text(Fields.REASON), by);
                office.applications().step(id, SentVersion.of(call), step, entry, faults);
            }
        }
    }

    /** Checks papers off. */
    PageAnswer papers(Call call) {
        Set<String> handedIn = new HashSet<>(call.form().getOrDefault(Fields.PAPERS, List.of()));
        office.applications()
                .papers(call.pathId("id"), SentVersion.of(call), handedIn, Entry.of(call), office.faults());
        return PageAnswer.redirect(
                Addresses.one(call.pathId("id")), office.desk().words().both("done.papers"));
    }

    private String html(Call call, Refused refused, View v) {
        Application one = office.applications().open(call.pathId("id"), call.scope());
        Labels labels = Labels.of(office.desk(), List.of(one.personId()), call.asOf());
        boolean mayWrite = call.principal().may(Rights.WRITE);
        List<StepModel> next = new ArrayList<>();
        List<StepModel> other = new ArrayList<>();
        if (mayWrite) {
            steps(one, refused, call, v, next, other);
        }
        boolean correctable = one.state() != ApplicationState.TAKEN_BACK && one.state() != ApplicationState.UNKNOWN;
        String address = Addresses.one(one.id());
        OneModel model = new OneModel(
                labels.person(one.personId()),
                Addresses.person(one.personId()),
                Pill.of(one.state(), v),
                Progress.of(one, v),
                office.concerns().of(one).stream()
                        .map(found -> v.t("concern." + found))
                        .toList(),
                facts(one, labels, v),
                next,
                other,
                papers(one, mayWrite && correctable, v),
                sendings(one, labels, call, v),
                mayWrite && correctable ? address + "/edit" : null,
                one.steps().sent() == null || one.sending().referralId() == null ? null : address + "/letter");
        return renderer.html("one.jte", v, model);
    }

    private void steps(
            Application one, Refused refused, Call call, View v, List<StepModel> next, List<StepModel> other) {
        boolean running = one.sending().referralId() != null && one.steps().sent() != null;
        for (ApplicationAction action : ApplicationState.table().possible(one.state())) {
            boolean end = ENDS.contains(action);
            if (!(running && action == ApplicationAction.TAKE_BACK)) {
                boolean open = !end && next.isEmpty();
                Asked asked = new Asked(action, Addresses.one(one.id()), one.version(), open);
                (end ? other : next).add(forms.model(asked, refused, call, v));
            }
        }
    }

    private static Map<String, String> facts(Application one, Labels labels, View v) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(v.t("field.unit"), labels.unit(one.homeId()));
        if (one.screening().opioids() != null) {
            facts.put(v.t("fact.opioids"), v.t("opioids." + one.screening().opioids()));
        }
        if (one.screening().consentBy() != null) {
            facts.put(v.t("fact.consentBy"), v.t("consent." + one.screening().consentBy()));
        }
        if (one.sending().organisationId() != null) {
            facts.put(v.t("field.facility"), labels.facility(one.sending().organisationId()));
        }
        String rule = one.sending().dueReference();
        if (rule != null) {
            facts.put(v.t("one.due"), ListPage.day(one.sending().dueOn(), v));
            facts.put(v.t("one.due.source"), rule);
        }
        if (one.reason() != null && v.messages().has("reason." + one.reason())) {
            facts.put(v.t("field.reason"), v.t("reason." + one.reason()));
        }
        return facts;
    }

    private OneModel.Papers papers(Application one, boolean mayWrite, View v) {
        int missing = office.applications().papers().missing(one).size();
        List<OneModel.Paper> papers = office.applications().papers().asked(one).stream()
                .map(rule -> {
                    LocalDate got = one.papers().get(rule.code());
                    return new OneModel.Paper(
                            rule.code(),
                            v.t("paper." + rule.code()),
                            got != null,
                            got == null ? null : v.t("one.papers.got", v.date(got)));
                })
                .toList();
        return new OneModel.Papers(
                mayWrite ? Addresses.one(one.id()) + "/papers" : null,
                Integer.toString(one.version()),
                missing == 0 ? null : v.t("one.papers.missing", v.number(missing)),
                papers);
    }

    private List<OneModel.Link> sendings(Application one, Labels labels, Call call, View v) {
        return office.sendings().ofPerson(one.personId(), Entry.of(call)).stream()
                .map(referral -> new OneModel.Link(
                        v.t(
                                "one.sendings.line",
                                facility(referral.to().organisationId(), labels),
                                v.t("state." + referral.state()),
                                v.date(referral.sentOn())),
                        Addresses.referral(referral.id())))
                .toList();
    }

    private static String facility(@Nullable Long id, Labels labels) {
        return labels.facility(id);
    }
}
