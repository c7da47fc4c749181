package vn.hoanhap.casework.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.care.CareOffice;
import vn.hoanhap.casework.care.Fields;
import vn.hoanhap.casework.care.Labels;
import vn.hoanhap.casework.catalogue.Rights;
import vn.hoanhap.casework.domain.Intake;
import vn.hoanhap.casework.domain.Need;
import vn.hoanhap.casework.domain.NeedState;
import vn.hoanhap.casework.domain.PlanStep;
import vn.hoanhap.casework.domain.PlanStepState;
import vn.hoanhap.casework.domain.Proposal;
import vn.hoanhap.casework.law.CodeList;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.time.Dated;

/** Gathers the situation, needs and plan of one human being, over all their records. */
final class Support {

    private static final int SERIES = 4;

    private final CareOffice office;
    private final Call call;
    private final View v;
    private final Scope scope;
    private final long personId;

    /** Gathers what the right to care reaches of somebody. */
    Support(CareOffice office, Call call, View v, long personId) {
        this.office = office;
        this.call = call;
        this.v = v;
        this.scope = call.principal().scope(Rights.CARE_READ);
        this.personId = personId;
    }

    /** Returns what is known. */
    SupportModel model(Person person) {
        Labels labels = Labels.of(office.desk(), List.of(), call.asOf());
        return new SupportModel(
                Labels.of(person),
                labels.unit(person.unitId()),
                Addresses.support(personId),
                call.principal().may(Rights.LIST_READ) ? Addresses.person(personId) : null,
                told(),
                needs(),
                turns().stream()
                        .sorted(Comparator.comparing(Way.Dating::on).reversed())
                        .map(Way.Dating::event)
                        .toList(),
                forms());
    }

    private SupportModel.@Nullable Told told() {
        List<Intake> intakes = office.intakes().ofPerson(personId, scope);
        if (intakes.isEmpty()) {
            return null;
        }
        Intake current = intakes.get(0);
        return new SupportModel.Told(
                Days.written(current.taken(), v),
                Addresses.INTAKES + "/" + current.id(),
                IntakePaper.facts(current, v),
                intakes.stream()
                        .skip(1)
                        .map(one ->
                                new SupportModel.Link(Days.written(one.taken(), v), Addresses.INTAKES + "/" + one.id()))
                        .toList());
    }

    private List<SupportModel.Needed> needs() {
        List<PlanStep> steps = office.plans().ofPerson(personId, scope);
        Labels labels = Labels.of(
                office.desk(),
                steps.stream()
                        .map(step -> step.work().memberId())
                        .filter(Objects::nonNull)
                        .toList(),
                call.asOf());
        boolean mayPlan = call.principal().may(Rights.CARE_WRITE);
        return office.needs().ofPerson(personId, scope).stream()
                .map(need -> {
                    List<PlanStep> about = steps.stream()
                            .filter(step -> step.needId() == need.id())
                            .sorted(Comparator.comparing(step -> step.state() != PlanStepState.OPEN))
                            .toList();
                    return new SupportModel.Needed(
                            IntakePaper.listed(CodeList.NEED, need.code(), v),
                            Pill.of(NeedState.of(about), v),
                            Addresses.NEEDS + "/" + need.id(),
                            mayPlan ? plan(need) : null,
                            about.stream().map(step -> done(step, labels)).toList());
                })
                .toList();
    }

    private String plan(Need need) {
        return Addresses.with(
                Addresses.fresh(Addresses.PLAN_STEPS),
                Map.of(Fields.PERSON, Long.toString(personId), Fields.NEED, need.code()));
    }

    private SupportModel.Done done(PlanStep step, Labels labels) {
        LocalDate due = step.work().due();
        LocalDate ended = step.ended();
        boolean open = step.state() == PlanStepState.OPEN;
        LocalDate today = call.asOf();
        String tone = !open
                ? Pill.of(step.state(), v).tone()
                : due.isBefore(today) ? "bad" : due.equals(today) ? "warn" : "soft";
        String when = open || ended == null
                ? v.date(due)
                : v.t("plan-step.ended", v.t("plan-step.state." + step.state()), v.date(ended));
        return new SupportModel.Done(
                when,
                tone,
                PlanPaper.said(step.work().action(), v),
                PlanPaper.who(step, labels),
                Addresses.PLAN_STEPS + "/" + step.id());
    }

    /** Returns the open steps, the earliest due first. */
    List<PersonModel.Next> next() {
        List<PersonModel.Next> next = new ArrayList<>();
        LocalDate today = call.asOf();
        for (PlanStep step : office.plans().ofPerson(personId, scope)) {
            LocalDate due = step.work().due();
            if (step.state() == PlanStepState.OPEN) {
                next.add(new PersonModel.Next(
                        v.date(due),
                        due.isBefore(today) ? "bad" : due.equals(today) ? "warn" : "soft",
                        v.t("coming.PLAN_STEP", IntakePaper.listed(CodeList.NEED, step.need(), v)),
                        PlanPaper.said(step.work().action(), v),
                        Addresses.PLAN_STEPS + "/" + step.id()));
            }
        }
        return next;
    }

    /** Returns what has been, in no order. */
    List<Way.Dating> events() {
        List<Way.Dating> events = new ArrayList<>(turns());
        for (Intake one : office.intakes().ofPerson(personId, scope)) {
            String told = one.uses().stream()
                    .map(use -> IntakePaper.listed(CodeList.SUBSTANCE, use.substance(), v))
                    .collect(Collectors.joining(", "));
            events.add(dating(one.taken(), v.t("intake.one"), told, Addresses.INTAKES + "/" + one.id()));
        }
        for (Proposal one : office.leaving().ofPerson(personId, call.principal().scope(Rights.LEAVING_READ))) {
            LocalDate decided = one.days().decided();
            events.add(dating(
                    Dated.day(decided == null ? one.days().drafted() : decided),
                    v.t("proposal.one"),
                    v.t(
                            "way.proposal",
                            FieldModel.title("exit.", one.asked().reason(), v),
                            v.t("proposal.state." + one.state())),
                    Addresses.PROPOSALS + "/" + one.id()));
        }
        for (PlanStep step : office.plans().ofPerson(personId, scope)) {
            LocalDate ended = step.ended();
            if (ended != null) {
                String need = IntakePaper.listed(CodeList.NEED, step.need(), v);
                String title = v.t("way.plan-step", need, v.t("plan-step.state." + step.state()));
                String href = Addresses.PLAN_STEPS + "/" + step.id();
                events.add(dating(
                        Dated.day(ended), title, PlanPaper.said(step.work().action(), v), href));
            }
        }
        return events;
    }

    private List<Way.Dating> turns() {
        return office.turningPoints().ofPerson(personId, scope).stream()
                .map(one -> dating(
                        one.happened(),
                        TurningPointPaper.turn(one.turn(), v),
                        one.note() == null ? "" : one.note(),
                        Addresses.TURNING_POINTS + "/" + one.id()))
                .toList();
    }

    private Way.Dating dating(Dated on, String title, String detail, String href) {
        return new Way.Dating(on.first(), new PersonModel.Event(Days.written(on, v), title, detail, SERIES, href));
    }

    /** Returns what the reader may enter about somebody. */
    List<PersonModel.Form> forms() {
        List<PersonModel.Form> forms = new ArrayList<>();
        if (call.principal().may(Rights.CARE_WRITE)) {
            forms.add(form("intake", Addresses.INTAKES, "document"));
            forms.add(form("plan-step", Addresses.PLAN_STEPS, "add"));
            forms.add(form("turning-point", Addresses.TURNING_POINTS, "history"));
            forms.add(form("need", Addresses.NEEDS, "support"));
        }
        if (call.principal().may(Rights.PROPOSE)) {
            forms.add(form("proposal", Addresses.PROPOSALS, "check"));
        }
        return forms;
    }

    private PersonModel.Form form(String key, String papers, String icon) {
        return new PersonModel.Form(
                v.t("form." + key + ".new"), Addresses.about(Addresses.fresh(papers), personId), icon);
    }
}
