package vn.hoanhap.casework.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.care.CareOffice;
import vn.hoanhap.casework.care.DossierStep;
import vn.hoanhap.casework.care.Entry;
import vn.hoanhap.casework.care.Fields;
import vn.hoanhap.casework.care.Labels;
import vn.hoanhap.casework.care.ManagementHistory;
import vn.hoanhap.casework.care.ManagementSteps;
import vn.hoanhap.casework.care.ManagementSteps.Target;
import vn.hoanhap.casework.catalogue.Rights;
import vn.hoanhap.casework.domain.Concern;
import vn.hoanhap.casework.domain.Dossier;
import vn.hoanhap.casework.domain.DossierAction;
import vn.hoanhap.casework.domain.DossierState;
import vn.hoanhap.casework.domain.DrugTest;
import vn.hoanhap.casework.domain.Management;
import vn.hoanhap.casework.domain.ManagementAction;
import vn.hoanhap.casework.domain.ManagementState;
import vn.hoanhap.casework.law.Interruption;
import vn.hoanhap.casework.law.Regime.Completes;
import vn.hoanhap.casework.law.RunningTerm;
import vn.hoanhap.casework.rest.ListFiles;
import vn.hoanhap.casework.web.RecordModel.Step;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.entry.Typed;
import vn.hoanhap.parts.page.Renderer;
import vn.hoanhap.parts.page.SentVersion;

/** Shows a management, a dossier or a test with what can be done now, and takes the steps on the same page. */
final class RecordPages {

    private final CareOffice office;
    private final Renderer renderer;
    private final StepForms forms;

    RecordPages(CareOffice office, Renderer renderer) {
        this.office = office;
        this.renderer = renderer;
        this.forms = new StepForms(office);
    }

    /** Is a step that was refused, with what was wrong. */
    private record Refused(String action, Map<String, String> errors) {
        static final Refused NOTHING = new Refused("", Map.of());
    }

    PageAnswer management(Call call) {
        View v = renderer.view(call);
        return PageAnswer.html(v.t("management.one"), managementHtml(call, Refused.NOTHING, v));
    }

    PageAnswer dossier(Call call) {
        View v = renderer.view(call);
        return PageAnswer.html(v.t("dossier.one"), dossierHtml(call, Refused.NOTHING, v));
    }

    PageAnswer test(Call call) {
        View v = renderer.view(call);
        DrugTest test = office.tests().open(call.pathId("id"), call.scope());
        Labels labels = Labels.of(office.desk(), List.of(test.personId()), call.asOf());
        boolean mayWrite = call.principal().may(Rights.TESTS_WRITE) && !test.takenBack();
        Pill state = test.takenBack() ? new Pill("plain", v.t("test.gone")) : Pill.of(test.result(), v);
        List<Step> steps = mayWrite
                ? List.of(new Step(
                        v.t("test.take-back"),
                        Addresses.test(test.id()) + "/take-back",
                        Integer.toString(test.version()),
                        "take-back",
                        List.of(),
                        Map.of()))
                : List.of();
        RecordModel model = new RecordModel(
                ListFiles.TESTS,
                Addresses.TESTS,
                v.t("test.one"),
                labels.person(test.personId()),
                Addresses.person(test.personId()),
                state,
                List.of(),
                facts(test, labels, v),
                List.of(),
                steps,
                mayWrite ? Addresses.edit(Addresses.test(test.id())) : null,
                null);
        return PageAnswer.html(v.t("test.one"), renderer.html("record.jte", v, model));
    }

    private static Map<String, String> facts(DrugTest test, Labels labels, View v) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(v.t("field.taken"), Days.written(test.taken(), v));
        facts.put(v.t("field.unit"), labels.unit(test.unitId()));
        facts.put(v.t("field.occasion"), v.t("occasion." + test.occasion()));
        facts.put(v.t("field.place"), said(test.place()));
        facts.put(v.t("field.sample"), test.sample() == null ? Labels.NOTHING : v.t("sample." + test.sample()));
        facts.put(v.t("field.officer"), test.officer() == null ? Labels.NOTHING : v.t("officer." + test.officer()));
        return facts;
    }

    PageAnswer takeBackTest(Call call) {
        office.tests().takeBack(call.pathId("id"), SentVersion.of(call), Entry.of(call));
        return PageAnswer.redirect(
                Addresses.test(call.pathId("id")), office.desk().words().both("done.taken-back"));
    }

    /** Takes a step of a management, or shows the page again with what is wrong. */
    PageAnswer step(Call call, ManagementAction action) {
        View v = renderer.view(call);
        return Renderer.attempt(
                v,
                () -> {
                    take(call, action);
                    return PageAnswer.redirect(
                            Addresses.management(call.pathId("id")),
                            office.desk().words().both("done.management." + action));
                },
                errors -> PageAnswer.invalid(
                        v.t("management.one"), managementHtml(call, new Refused(action.name(), errors), v)));
    }

    private void take(Call call, ManagementAction action) {
        Faults faults = office.faults();
        Typed typed = new Typed(call::field, faults);
        Target target = new Target(call.pathId("id"), SentVersion.of(call), Entry.of(call));
        LocalDate on = typed.date(Fields.ON);
        ManagementSteps steps = office.managementSteps();
        switch (action) {
            case DECIDE -> steps.decide(target, on, typed.text(Fields.NUMBER), faults);
            case SUSPEND -> steps.suspend(target, on, typed.text(Fields.REASON), faults);
            case RESUME -> steps.resume(target, on, faults);
            case CLOSE -> steps.close(target, on, typed.text(Fields.REASON), faults);
            case REOPEN -> steps.reopen(target);
            case DROP -> steps.drop(target);
            case TAKE_BACK -> steps.takeBack(target);
        }
    }

    /** Takes a step of a dossier, or shows the page again with what is wrong. */
    PageAnswer step(Call call, DossierAction action) {
        View v = renderer.view(call);
        return Renderer.attempt(
                v,
                () -> {
                    Faults faults = office.faults();
                    Typed typed = new Typed(call::field, faults);
                    DossierStep step = new DossierStep(
                            action,
                            typed.date(Fields.ON),
                            typed.text(Fields.NUMBER),
                            typed.date(Fields.STATED_UNTIL),
                            typed.id(Fields.FACILITY),
                            typed.text(Fields.REASON));
                    office.dossiers().step(call.pathId("id"), SentVersion.of(call), step, Entry.of(call), faults);
                    return PageAnswer.redirect(
                            Addresses.dossier(call.pathId("id")),
                            office.desk().words().both("done.dossier." + action));
                },
                errors -> PageAnswer.invalid(
                        v.t("dossier.one"), dossierHtml(call, new Refused(action.name(), errors), v)));
    }

    private String managementHtml(Call call, Refused refused, View v) {
        Management one = office.managements().open(call.pathId("id"), call.scope());
        Labels labels = Labels.of(office.desk(), List.of(one.personId()), call.asOf());
        boolean mayWrite = call.principal().may(Rights.LIST_WRITE);
        List<Step> steps = new ArrayList<>();
        for (ManagementAction action :
                mayWrite ? ManagementState.table().possible(one.state()) : Set.<ManagementAction>of()) {
            steps.add(step(
                    call,
                    new Asked(
                            v.t("management.action." + action),
                            Addresses.management(one.id()),
                            one.version(),
                            action.name()),
                    forms.of(one, action, call, v),
                    refused));
        }
        boolean correctable = one.state().open() || one.state() == ManagementState.CLOSED;
        Map<String, String> facts = facts(one, labels, v);
        ManagedFacts managed = new ManagedFacts(office, call, v);
        facts.putAll(managed.of(one));
        List<String> told = new ArrayList<>(concerns(one.concerns(), v));
        managed.twice(one).ifPresent(told::add);
        RecordModel model = new RecordModel(
                ListFiles.MANAGEMENTS,
                Addresses.LIST,
                v.t(labels.regime(one.regime(), one.began().first())),
                labels.person(one.personId()),
                Addresses.person(one.personId()),
                Pill.of(one.state(), v),
                told,
                facts,
                pauses(one.pauses(), v),
                steps,
                mayWrite && correctable ? Addresses.edit(Addresses.management(one.id())) : null,
                null);
        return renderer.html("record.jte", v, model);
    }

    private String dossierHtml(Call call, Refused refused, View v) {
        Dossier one = office.dossiers().open(call.pathId("id"), call.scope());
        Labels labels = Labels.of(office.desk(), List.of(one.personId()), call.asOf());
        boolean mayWrite = call.principal().may(Rights.DOSSIERS_WRITE);
        List<Step> steps = new ArrayList<>();
        for (DossierAction action : mayWrite ? DossierState.table().possible(one.state()) : Set.<DossierAction>of()) {
            steps.add(step(
                    call,
                    new Asked(
                            v.t("dossier.action." + action), Addresses.dossier(one.id()), one.version(), action.name()),
                    forms.of(action, call, v),
                    refused));
        }
        boolean correctable = one.state() != DossierState.TAKEN_BACK && one.state() != DossierState.UNKNOWN;
        RecordModel model = new RecordModel(
                ListFiles.DOSSIERS,
                Addresses.DOSSIERS,
                v.t(labels.regime(one.regime(), one.steps().prepared())),
                labels.person(one.personId()),
                Addresses.person(one.personId()),
                Pill.of(one.state(), v),
                concerns(one.concerns(), v),
                facts(one, labels, v),
                pauses(one.pauses(), v),
                steps,
                mayWrite && correctable ? Addresses.edit(Addresses.dossier(one.id())) : null,
                null);
        return renderer.html("record.jte", v, model);
    }

    /** Is a step that may be asked of a record. */
    private record Asked(String title, String record, int version, String action) {}

    private static Step step(Call call, Asked asked, List<FieldModel> fields, Refused refused) {
        boolean again = refused.action().equals(asked.action());
        Map<String, String> sent = new LinkedHashMap<>();
        fields.forEach(field -> sent.put(field.name(), again ? call.field(field.name()) : field.value()));
        Map<String, String> errors = again ? refused.errors() : Map.of();
        String path = asked.action().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Step(
                asked.title(),
                asked.record() + "/" + path,
                Integer.toString(asked.version()),
                path,
                fields.stream().map(field -> field.filled(sent, errors)).toList(),
                errors);
    }

    private static List<String> concerns(Set<Concern> concerns, View v) {
        return concerns.stream().sorted().map(one -> v.t("concern." + one)).toList();
    }

    private static List<String> pauses(List<Interruption> pauses, View v) {
        return pauses.stream()
                .map(pause -> v.t(
                        pause.until() == null ? "pause.open" : "pause.over",
                        FieldModel.title("pause.", pause.reason(), v),
                        v.date(pause.from()),
                        Days.written(pause.until(), v)))
                .toList();
    }

    private Map<String, String> facts(Management one, Labels labels, View v) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(v.t("field.began"), Days.written(one.began(), v));
        if (one.completed() != Completes.NONE) {
            facts.put(v.t("field.completed"), v.t("completed." + one.completed()));
        }
        Management.Decision decision = one.decision();
        facts.put(v.t("field.decided"), Days.written(decision == null ? null : decision.on(), v));
        facts.put(v.t("field.number"), said(decision == null ? null : decision.number()));
        term(facts, one.term(), office.managements().term(one).orElse(null), v);
        facts.put(v.t("field.unit"), stays(one, labels, v));
        Management.Ending ending = ManagementHistory.ending(one);
        if (ending != null) {
            facts.put(v.t("field.ended"), v.date(ending.on()));
            facts.put(v.t("field.reason"), FieldModel.title("exit.", ending.reason(), v));
        }
        return facts;
    }

    private static String stays(Management one, Labels labels, View v) {
        List<String> stays = new ArrayList<>();
        for (Management.Stay stay : one.stays()) {
            stays.add(
                    one.stays().size() == 1
                            ? labels.unit(stay.unitId())
                            : v.t("stay.since", labels.unit(stay.unitId()), v.date(stay.from())));
        }
        return String.join("; ", stays);
    }

    private Map<String, String> facts(Dossier one, Labels labels, View v) {
        Map<String, String> facts = new LinkedHashMap<>();
        Dossier.Steps steps = one.steps();
        facts.put(v.t("field.unit"), labels.unit(one.unitId()));
        facts.put(v.t("field.attempt"), v.t("attempt." + one.attempt()));
        facts.put(v.t("field.prepared"), v.date(steps.prepared()));
        facts.put(v.t("field.submitted"), Days.written(steps.submitted(), v));
        facts.put(v.t("field.decided"), Days.written(steps.decided(), v));
        facts.put(v.t("field.number"), said(one.decisionNumber()));
        facts.put(v.t("field.facility"), said(labels.facility(one.facilityId(), steps.last())));
        facts.put(v.t("field.admitted"), Days.written(steps.admitted(), v));
        term(facts, one.term(), office.dossiers().term(one).orElse(null), v);
        if (steps.ended() != null) {
            facts.put(v.t("field.ended"), v.date(steps.ended()));
        }
        return facts;
    }

    private static void term(Map<String, String> facts, Management.Term term, @Nullable RunningTerm running, View v) {
        if (running == null) {
            return;
        }
        LocalDate last = running.lastDay();
        facts.put(v.t("field.lastDay"), last == null ? v.t("term.rests") : v.date(last));
        if (term.stated() != null) {
            facts.put(v.t("term.source"), v.t("term.stated"));
        } else if (term.reference() != null) {
            facts.put(v.t("term.source"), term.reference());
        }
        if (running.doubtful()) {
            facts.put(v.t("term.doubt"), v.t("term.doubtful"));
        }
    }

    private static String said(@Nullable String text) {
        return text == null ? Labels.NOTHING : text;
    }
}
