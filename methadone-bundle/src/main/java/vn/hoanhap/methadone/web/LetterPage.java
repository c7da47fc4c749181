package vn.hoanhap.methadone.web;

import java.time.LocalDate;
import java.util.List;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.text.View;
import vn.hoanhap.methadone.book.Labels;
import vn.hoanhap.methadone.book.MethadoneOffice;
import vn.hoanhap.methadone.domain.Application;
import vn.hoanhap.methadone.domain.Facility;
import vn.hoanhap.parts.page.Renderer;

/** Prints the letter of referral, drafted as decree 30/2020/NĐ-CP has papers of state offices. */
final class LetterPage {

    private final MethadoneOffice office;
    private final Renderer renderer;

    LetterPage(MethadoneOffice office, Renderer renderer) {
        this.office = office;
        this.renderer = renderer;
    }

    PageAnswer show(Call call) {
        View v = renderer.view(call);
        Application one = office.applications().open(call.pathId("id"), call.scope());
        Long referral = one.sending().referralId();
        LocalDate sent = one.steps().sent();
        Long organisation = one.sending().organisationId();
        if (referral == null || sent == null || organisation == null) {
            throw Problem.conflict(office.desk().words().both("letter.early")).raise();
        }
        Labels labels = Labels.of(office.desk(), List.of(one.personId()), sent);
        LocalDate due = one.sending().dueOn();
        LetterModel model = new LetterModel(
                Addresses.one(one.id()),
                labels.unit(one.unitId()),
                Long.toString(referral),
                v.t(
                        "letter.place",
                        labels.unit(one.unitId()),
                        two(sent.getDayOfMonth()),
                        two(sent.getMonthValue()),
                        Integer.toString(sent.getYear())),
                labels.facility(organisation),
                labels.person(one.personId()),
                office.facilities()
                        .at(organisation, sent)
                        .map(Facility::contact)
                        .orElse(null),
                due == null ? null : v.t("letter.due", v.date(due)),
                one.papers().keySet().stream()
                        .sorted()
                        .filter(code -> v.messages().has("paper." + code))
                        .map(code -> v.t("paper." + code))
                        .toList());
        return PageAnswer.html(v.t("letter.title"), renderer.html("letter.jte", v, model));
    }

    /** Days below 10 and the first two months are written with a zero before them. */
    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
