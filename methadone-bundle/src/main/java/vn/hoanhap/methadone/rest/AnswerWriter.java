package vn.hoanhap.methadone.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.organisation.Organisation;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.methadone.book.Labels;
import vn.hoanhap.methadone.book.MethadoneOffice;
import vn.hoanhap.methadone.domain.Application;
import vn.hoanhap.methadone.domain.ApplicationState;
import vn.hoanhap.methadone.domain.Facility;

/**
 * Writes records as a caller sees them.
 *
 * @param office the books
 * @param labels how people and units are shown
 * @param language the caller's
 */
record AnswerWriter(MethadoneOffice office, Labels labels, Language language) {

    static AnswerWriter of(MethadoneOffice office, Call call, List<Application> found) {
        List<Long> people = found.stream().map(Application::personId).toList();
        return new AnswerWriter(office, Labels.of(office.desk(), people, call.asOf()), call.language());
    }

    Answers.Item item(Application one) {
        Application.Steps steps = one.steps();
        return new Answers.Item(
                new Id(one.id()),
                new Answers.Named(new Id(one.personId()), labels.person(one.personId())),
                new Answers.Named(new Id(one.homeId()), labels.unit(one.homeId())),
                one.state(),
                facility(one.sending().organisationId()),
                steps.screened(),
                steps.counselled(),
                steps.consented(),
                steps.sent(),
                one.sending().dueOn(),
                steps.started(),
                steps.ended());
    }

    private Answers.@Nullable Named facility(@Nullable Long id) {
        return id == null ? null : new Answers.Named(new Id(id), labels.facility(id));
    }

    Answers.Detail detail(Application one) {
        Long referral = one.sending().referralId();
        return new Answers.Detail(
                item(one),
                one.screening().opioids(),
                one.screening().consentBy(),
                referral == null ? null : new Id(referral),
                one.sending().dueReference(),
                one.reason(),
                papers(one),
                List.copyOf(ApplicationState.table().possible(one.state())),
                warnings(one),
                one.version());
    }

    private List<Answers.Paper> papers(Application one) {
        Map<String, LocalDate> got = one.papers();
        return office.applications().papers().asked(one).stream()
                .map(rule -> new Answers.Paper(
                        rule.code(),
                        paper(rule.code()),
                        got.get(rule.code()),
                        rule.basis().reference()))
                .toList();
    }

    String paper(String code) {
        return office.desk().words().both("paper." + code).in(language);
    }

    Answers.Kept kept(Application one) {
        return new Answers.Kept(new Id(one.id()), one.state(), one.version(), warnings(one));
    }

    private List<Answers.Warning> warnings(Application one) {
        return office.concerns().of(one).stream()
                .map(found -> new Answers.Warning(
                        found, office.desk().words().both("concern." + found).in(language)))
                .toList();
    }

    Answers.FacilityItem item(Facility facility, LocalDate on) {
        Long unit = office.facilities()
                .organisation(facility.organisationId(), on)
                .map(Organisation::unitId)
                .orElse(null);
        return new Answers.FacilityItem(
                new Id(facility.id()),
                new Answers.Named(new Id(facility.organisationId()), labels.facility(facility.organisationId())),
                unit == null ? null : new Answers.Named(new Id(unit), labels.unit(unit)),
                facility.kind(),
                facility.licensedFrom(),
                facility.licensedTo(),
                facility.contact(),
                facility.version());
    }
}
