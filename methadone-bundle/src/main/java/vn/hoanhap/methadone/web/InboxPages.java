package vn.hoanhap.methadone.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.referral.Referral;
import vn.hoanhap.core.referral.ReferralState;
import vn.hoanhap.core.referral.ReferralStep;
import vn.hoanhap.core.text.View;
import vn.hoanhap.methadone.book.Entry;
import vn.hoanhap.methadone.book.Fields;
import vn.hoanhap.methadone.book.Labels;
import vn.hoanhap.methadone.book.MethadoneOffice;
import vn.hoanhap.methadone.book.Sendings.Said;
import vn.hoanhap.methadone.domain.Application;
import vn.hoanhap.methadone.domain.ApplicationAction;
import vn.hoanhap.methadone.domain.ApplicationState;
import vn.hoanhap.methadone.web.StepForms.Asked;
import vn.hoanhap.methadone.web.StepForms.Refused;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.entry.Typed;
import vn.hoanhap.parts.page.Renderer;
import vn.hoanhap.parts.page.SentVersion;

/** Shows a facility what was sent to it, and takes its answers. No name, and nothing of what was not written for it. */
final class InboxPages {

    private static final Map<ReferralState, ApplicationAction> ANSWERS = new EnumMap<>(Map.of(
            ReferralState.RECEIVED, ApplicationAction.RECEIVE,
            ReferralState.ACCEPTED, ApplicationAction.ACCEPT,
            ReferralState.REFUSED, ApplicationAction.REFUSE,
            ReferralState.STARTED, ApplicationAction.START,
            ReferralState.COMPLETED, ApplicationAction.COMPLETE,
            ReferralState.DROPPED, ApplicationAction.DROP));

    private final MethadoneOffice office;
    private final Renderer renderer;
    private final StepForms forms;

    InboxPages(MethadoneOffice office, Renderer renderer) {
        this.office = office;
        this.renderer = renderer;
        this.forms = new StepForms(office);
    }

    PageAnswer list(Call call) {
        View v = renderer.view(call);
        List<Referral> found = office.sendings().box(Entry.ofFacility(call), call.cursor(), call.limit());
        Labels labels =
                Labels.of(office.desk(), found.stream().map(Referral::personId).toList(), call.asOf());
        String next = found.isEmpty() || found.size() < call.limit()
                ? null
                : Addresses.with(
                        Addresses.INBOX,
                        Map.of(
                                "cursor",
                                Long.toString(found.get(found.size() - 1).id())));
        InboxModel model = new InboxModel(
                found.stream().map(one -> row(one, labels, v)).toList(), next, List.of(), List.of(), List.of(), "");
        return PageAnswer.html(v.t("inbox.title"), renderer.html("inbox.jte", v, model));
    }

    private InboxModel.Row row(Referral one, Labels labels, View v) {
        boolean awaited = one.state() == ReferralState.SENT || one.state() == ReferralState.RECEIVED;
        LocalDate due = application(one)
                .map(Application::sending)
                .map(Application.Sending::dueOn)
                .orElse(null);
        return new InboxModel.Row(
                Addresses.box(one.id()),
                Long.toString(one.id()),
                labels.person(one.personId()),
                labels.unit(one.unitId()),
                v.date(one.sentOn()),
                awaited ? ListPage.day(due, v) : Labels.NOTHING,
                Pill.of(ApplicationState.valueOf(one.state().name()), v));
    }

    private Optional<Application> application(Referral referral) {
        return office.applications().ofPerson(referral.personId(), Scope.EVERYTHING).stream()
                .filter(one ->
                        one.sending().referralId() != null && one.sending().referralId() == referral.id())
                .findFirst();
    }

    PageAnswer show(Call call) {
        View v = renderer.view(call);
        long id = call.pathId("id");
        return PageAnswer.html(v.t("inbox.one", Long.toString(id)), html(call, Refused.NOTHING, v));
    }

    /** Takes an answer, or shows the page again with what is wrong. */
    PageAnswer answer(Call call, ApplicationAction action) {
        View v = renderer.view(call);
        long id = call.pathId("id");
        return Renderer.attempt(
                v,
                () -> {
                    Faults faults = office.faults();
                    Typed typed = new Typed(call::field, faults);
                    Said said = new Said(typed.date(Fields.ON), typed.text(Fields.NOTE));
                    office.sendings().answerBox(id, SentVersion.of(call), action, said, Entry.ofFacility(call), faults);
                    return PageAnswer.redirect(
                            Addresses.INBOX, office.desk().words().both("done.answer"));
                },
                errors -> PageAnswer.invalid(
                        v.t("inbox.one", Long.toString(id)), html(call, new Refused(action.name(), errors), v)));
    }

    private String html(Call call, Refused refused, View v) {
        Entry facility = Entry.ofFacility(call);
        Referral one = office.sendings().referral(call.pathId("id"), facility);
        Labels labels = Labels.of(office.desk(), List.of(one.personId()), call.asOf());
        List<String> written = office.sendings().steps(one.id(), facility).stream()
                .map(ReferralStep::note)
                .flatMap(note -> Optional.ofNullable(note).stream())
                .toList();
        List<String> papers = application(one).map(Application::papers).orElse(Map.of()).keySet().stream()
                .sorted()
                .filter(code -> v.messages().has("paper." + code))
                .map(code -> v.t("paper." + code))
                .toList();
        List<StepModel> steps = new ArrayList<>();
        for (ReferralState state : ReferralState.values()) {
            ApplicationAction action = ANSWERS.get(state);
            if (action != null && one.state().next().contains(state)) {
                Asked asked = new Asked(action, Addresses.box(one.id()), one.version(), steps.isEmpty());
                steps.add(forms.model(asked, refused, call, v));
            }
        }
        InboxModel model = new InboxModel(
                List.of(row(one, labels, v)),
                null,
                written,
                papers,
                steps,
                v.t("inbox.one.lead", v.date(one.sentOn()), labels.unit(one.unitId())));
        return renderer.html("inboxOne.jte", v, model);
    }
}
