package vn.hoanhap.casework.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.care.CareOffice;
import vn.hoanhap.casework.care.Coming;
import vn.hoanhap.casework.care.ComingUp;
import vn.hoanhap.casework.care.Labels;
import vn.hoanhap.casework.care.ManagementHistory;
import vn.hoanhap.casework.catalogue.Rights;
import vn.hoanhap.casework.domain.Dossier;
import vn.hoanhap.casework.domain.DossierState;
import vn.hoanhap.casework.domain.DrugTest;
import vn.hoanhap.casework.domain.Management;
import vn.hoanhap.casework.domain.ManagementState;
import vn.hoanhap.casework.domain.ResidenceCheck;
import vn.hoanhap.casework.law.CodeList;
import vn.hoanhap.casework.law.Interruption;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.time.Dated;

/**
 * Tells the way of one human being as far as the reader may know it: dossiers only with the right to them, tests without what
 * they said for who may not see that.
 */
final class Way {

    private static final int MANAGED = 1;
    private static final int REHAB = 2;
    private static final int TESTED = 3;

    private final CareOffice office;
    private final Call call;
    private final View v;
    private final Labels labels;
    private final long personId;
    private final List<Management> managements;
    private final List<Dossier> dossiers;
    private final List<DrugTest> tests;
    private final List<ResidenceCheck> residence;

    /** Looks up what the call's right reaches of somebody. */
    Way(CareOffice office, Call call, View v, long personId) {
        this.office = office;
        this.call = call;
        this.v = v;
        this.personId = personId;
        this.labels = Labels.of(office.desk(), List.of(personId), call.asOf());
        this.managements = office.managements().ofPerson(personId, call.scope()).stream()
                .filter(one -> one.state() != ManagementState.TAKEN_BACK)
                .toList();
        this.dossiers = office.dossiers().ofPerson(personId, call.principal().scope(Rights.DOSSIERS_READ)).stream()
                .filter(one -> one.state() != DossierState.TAKEN_BACK)
                .toList();
        this.tests = office.tests().ofPerson(personId, call.scope());
        this.residence = office.residence().ofPerson(personId, call.scope());
    }

    /** Tells whether nothing is known. */
    boolean empty() {
        return managements.isEmpty() && dossiers.isEmpty() && tests.isEmpty() && residence.isEmpty();
    }

    /** Returns what comes next: terms and decisions, then what is planned; each the earliest first. */
    List<PersonModel.Next> next() {
        ComingUp comingUp = new ComingUp(office);
        List<PersonModel.Next> next = new ArrayList<>(Stream.concat(
                        managements.stream().flatMap(one -> comingUp.of(one).stream()),
                        dossiers.stream().flatMap(one -> comingUp.of(one).stream()))
                .sorted(Comparator.comparing(Coming::on))
                .map(this::next)
                .toList());
        next.addAll(new Support(office, call, v, personId).next());
        return next;
    }

    private PersonModel.Next next(Coming one) {
        LocalDate today = call.asOf();
        String tone = one.on().isBefore(today) ? "bad" : one.on().equals(today) ? "warn" : "soft";
        String regime = v.t(labels.regime(one.regime(), one.since()));
        return new PersonModel.Next(
                v.date(one.on()),
                tone,
                v.t("coming." + one.what(), regime),
                v.t(
                        "coming.why",
                        Days.away(one.on(), today, v),
                        one.reference().isEmpty() ? v.t("term.stated") : one.reference()),
                one.what() == Coming.What.REHAB_ENDS
                        ? Addresses.dossier(one.recordId())
                        : Addresses.management(one.recordId()));
    }

    /** Is an event with the day by which it stands in order. */
    record Dating(LocalDate on, PersonModel.Event event) {}

    /** Returns what has been, the newest first. */
    List<PersonModel.Event> events() {
        List<Dating> events = new ArrayList<>();
        managements.forEach(one -> add(events, one));
        dossiers.forEach(one -> add(events, one));
        boolean mayKnow = call.principal().may(Rights.TESTS_READ);
        tests.forEach(one -> events.add(tested(one, mayKnow)));
        residence.forEach(one -> events.add(dating(
                Dated.day(one.on()),
                v.t("way.residence"),
                IntakePaper.listed(CodeList.RESIDENCE, one.found(), v),
                MANAGED,
                Addresses.RESIDENCE_CHECKS + "/" + one.id())));
        events.addAll(new Support(office, call, v, personId).events());
        return events.stream()
                .filter(one -> !one.on().isAfter(call.asOf()))
                .sorted(Comparator.comparing(Dating::on).reversed())
                .map(Dating::event)
                .toList();
    }

    private Dating tested(DrugTest one, boolean mayKnow) {
        String occasion = v.t("occasion." + one.occasion());
        String said = mayKnow ? v.t("way.test.said", occasion, v.t("result." + one.result())) : occasion;
        return dating(one.taken(), v.t("way.test"), said, TESTED, mayKnow ? Addresses.test(one.id()) : null);
    }

    private void add(List<Dating> events, Management one) {
        String regime = v.t(labels.regime(one.regime(), one.began().first()));
        String href = Addresses.management(one.id());
        Optional<Coming> coming = new ComingUp(office).of(one);
        String state = v.t("management.state." + one.state());
        String detail = coming.filter(known -> known.what() == Coming.What.TERM_ENDS)
                .map(known -> v.t("way.until", state, v.date(known.on())))
                .orElse(state);
        events.add(dating(one.began(), regime, detail, MANAGED, href));
        for (Interruption pause : one.pauses()) {
            String reason = FieldModel.title("pause.", pause.reason(), v);
            String until = pause.until() == null ? "" : v.t("way.to", v.date(pause.until()));
            events.add(
                    dating(Dated.day(pause.from()), v.t("way.pause"), (reason + " " + until).strip(), MANAGED, href));
        }
        Management.Ending ending = ManagementHistory.ending(one);
        if (ending != null) {
            String reason = FieldModel.title("exit.", ending.reason(), v);
            events.add(dating(Dated.day(ending.on()), v.t("way.left", regime), reason, MANAGED, href));
        }
    }

    private void add(List<Dating> events, Dossier one) {
        String regime = v.t(labels.regime(one.regime(), one.steps().prepared()));
        String href = Addresses.dossier(one.id());
        Dossier.Steps steps = one.steps();
        add(events, steps.prepared(), v.t("way.dossier"), regime, href);
        add(events, steps.submitted(), v.t("way.submitted"), regime, href);
        boolean refused = one.state() == DossierState.REFUSED;
        add(events, steps.decided(), v.t(refused ? "way.refused" : "way.decided"), regime, href);
        add(events, steps.admitted(), v.t("way.admitted"), regime, href);
        add(events, steps.ended(), v.t("way.ended", v.t("dossier.state." + one.state())), regime, href);
    }

    private void add(List<Dating> events, @Nullable LocalDate on, String title, String detail, String href) {
        if (on != null) {
            events.add(dating(Dated.day(on), title, detail, REHAB, href));
        }
    }

    private Dating dating(Dated on, String title, String detail, int series, @Nullable String href) {
        return new Dating(on.first(), new PersonModel.Event(Days.written(on, v), title, detail, series, href));
    }

    /** Returns what the reader may enter about somebody. */
    List<PersonModel.Form> forms(long personId) {
        List<PersonModel.Form> forms = new ArrayList<>();
        if (call.principal().may(Rights.LIST_WRITE)) {
            forms.add(new PersonModel.Form(
                    v.t("form.management.new"), Addresses.about(Addresses.NEW_MANAGEMENT, personId), "add"));
        }
        if (call.principal().may(Rights.LIST_WRITE)
                && managements.stream().anyMatch(one -> one.state().open())) {
            forms.add(new PersonModel.Form(
                    v.t("form.residence.new"),
                    Addresses.about(Addresses.fresh(Addresses.RESIDENCE_CHECKS), personId),
                    "check"));
        }
        if (call.principal().may(Rights.DOSSIERS_WRITE)) {
            forms.add(new PersonModel.Form(
                    v.t("form.dossier.new"), Addresses.about(Addresses.NEW_DOSSIER, personId), "document"));
        }
        if (call.principal().may(Rights.CARE_READ)) {
            forms.add(new PersonModel.Form(v.t("support.title"), Addresses.support(personId), "support"));
        }
        if (call.principal().may(Rights.TESTS_WRITE)) {
            forms.add(
                    new PersonModel.Form(v.t("form.test.new"), Addresses.about(Addresses.NEW_TEST, personId), "test"));
        }
        return forms;
    }

    String unit(long unitId) {
        return labels.unit(unitId);
    }
}
