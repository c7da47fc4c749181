package vn.hoanhap.casework.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.hoanhap.casework.care.CareOffice;
import vn.hoanhap.casework.care.Labels;
import vn.hoanhap.casework.care.ManagementHistory;
import vn.hoanhap.casework.domain.Concern;
import vn.hoanhap.casework.domain.Dossier;
import vn.hoanhap.casework.domain.DossierState;
import vn.hoanhap.casework.domain.DrugTest;
import vn.hoanhap.casework.domain.Management;
import vn.hoanhap.casework.domain.ManagementState;
import vn.hoanhap.casework.law.Interruption;
import vn.hoanhap.casework.law.RunningTerm;
import vn.hoanhap.casework.rest.Answers.Named;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.core.text.Language;

/**
 * Writes records as a caller sees them.
 *
 * @param office the books
 * @param labels how people and units are shown
 * @param language the caller's
 */
record AnswerWriter(CareOffice office, Labels labels, Language language) {

    Answers.ManagementItem item(Management management) {
        Management.Ending ending = ManagementHistory.ending(management);
        return new Answers.ManagementItem(
                new Id(management.id()),
                person(management.personId()),
                unit(management.unitId()),
                form(management.regime(), management.began().first()),
                management.state(),
                management.began().written(),
                office.managements().term(management).map(RunningTerm::lastDay).orElse(null),
                ending == null ? null : ending.on());
    }

    Answers.ManagementDetail detail(Management management) {
        Management.Decision decision = management.decision();
        Management.Ending ending = ManagementHistory.ending(management);
        return new Answers.ManagementDetail(
                item(management),
                management.completed(),
                decision == null ? null : decision.on(),
                decision == null ? null : decision.number(),
                term(management.term(), office.managements().term(management)),
                ending == null ? null : ending.reason(),
                pauses(management.pauses()),
                management.stays().stream()
                        .map(stay -> new Answers.Stay(unit(stay.unitId()), stay.from(), stay.until()))
                        .toList(),
                List.copyOf(ManagementState.table().possible(management.state())),
                warnings(management.concerns()),
                management.version());
    }

    Answers.DossierItem item(Dossier dossier) {
        Dossier.Steps steps = dossier.steps();
        return new Answers.DossierItem(
                new Id(dossier.id()),
                person(dossier.personId()),
                unit(dossier.unitId()),
                form(dossier.regime(), steps.prepared()),
                dossier.state(),
                steps.prepared(),
                steps.submitted(),
                steps.decided(),
                steps.admitted(),
                steps.ended(),
                labels.facility(dossier.facilityId(), steps.last()));
    }

    Answers.DossierDetail detail(Dossier dossier) {
        Long facility = dossier.facilityId();
        return new Answers.DossierDetail(
                item(dossier),
                dossier.attempt(),
                dossier.decisionNumber(),
                facility == null ? null : new Id(facility),
                term(dossier.term(), office.dossiers().term(dossier)),
                pauses(dossier.pauses()),
                List.copyOf(DossierState.table().possible(dossier.state())),
                warnings(dossier.concerns()),
                dossier.version());
    }

    Answers.TestItem item(DrugTest test) {
        return new Answers.TestItem(
                new Id(test.id()),
                person(test.personId()),
                unit(test.unitId()),
                test.taken().written(),
                test.occasion(),
                test.place(),
                test.sample(),
                test.officer(),
                test.result(),
                test.takenBack(),
                test.version());
    }

    Answers.Kept kept(Management management) {
        return new Answers.Kept(new Id(management.id()), management.version(), warnings(management.concerns()));
    }

    Answers.Kept kept(Dossier dossier) {
        return new Answers.Kept(new Id(dossier.id()), dossier.version(), warnings(dossier.concerns()));
    }

    private Named person(long id) {
        return new Named(new Id(id), labels.person(id));
    }

    private Named unit(long id) {
        return new Named(new Id(id), labels.unit(id));
    }

    private Answers.Form form(String code, LocalDate on) {
        return new Answers.Form(code, labels.regime(code, on).in(language));
    }

    private static Answers.Term term(Management.Term term, Optional<RunningTerm> running) {
        LocalDate lastDay = running.map(RunningTerm::lastDay).orElse(null);
        return new Answers.Term(
                term.earliest(),
                term.latest(),
                term.stated(),
                term.reference(),
                lastDay,
                running.map(RunningTerm::state).orElse(null),
                running.filter(RunningTerm::doubtful).isPresent());
    }

    private static List<Answers.Pause> pauses(List<Interruption> pauses) {
        return pauses.stream()
                .map(pause -> new Answers.Pause(pause.reason(), pause.from(), pause.until()))
                .toList();
    }

    private List<Answers.Warning> warnings(Set<Concern> concerns) {
        return concerns.stream()
                .sorted()
                .map(one -> new Answers.Warning(
                        one, office.desk().words().both("concern." + one).in(language)))
                .toList();
    }
}
