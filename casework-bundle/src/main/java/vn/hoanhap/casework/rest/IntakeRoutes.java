package vn.hoanhap.casework.rest;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.care.Asking;
import vn.hoanhap.casework.care.CareOffice;
import vn.hoanhap.casework.care.Entry;
import vn.hoanhap.casework.care.Fields;
import vn.hoanhap.casework.care.IntakeInput;
import vn.hoanhap.casework.care.Labels;
import vn.hoanhap.casework.catalogue.Rights;
import vn.hoanhap.casework.domain.DateSpan;
import vn.hoanhap.casework.domain.Intake;
import vn.hoanhap.casework.domain.Need;
import vn.hoanhap.casework.store.Wanted;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.time.Dated;

/** Serves what people told of themselves: lists, one of them, writing it down, correcting, taking back. */
public final class IntakeRoutes {

    private static final String ALL = "/intakes";
    private static final String ONE = ALL + "/{id}";

    private final CareOffice office;
    private final Asking asking;

    /** Serves from the given office. */
    public IntakeRoutes(CareOffice office) {
        this.office = office;
        this.asking = new Asking(office);
    }

    /** Adds the routes. */
    public void contribute(Contributions add) {
        add.route(Reading.searching(
                Route.get(ALL, CareAnswers.IntakeList.class, Rights.CARE_READ, text("list"), this::list),
                office.desk().words(),
                List.of()));
        add.route(Route.get(ONE, CareAnswers.IntakeDetail.class, Rights.CARE_READ, text("one"), this::one));
        add.route(Route.writing(Method.POST, ALL, IntakeBody.class, Answers.Kept.class)
                .answers(Rights.CARE_WRITE, text("enter"), this::enter)
                .audited("intake.entered"));
        add.route(Route.writing(Method.PUT, ONE, IntakeBody.class, Answers.Kept.class)
                .answers(Rights.CARE_WRITE, text("correct"), this::correct)
                .audited("intake.corrected"));
        add.route(Route.writing(Method.POST, ONE + "/take-back", None.class, None.class)
                .answers(Rights.CARE_WRITE, text("take-back"), this::takeBack)
                .audited("intake.taken-back"));
    }

    private Text text(String key) {
        return office.desk().words().both("route.intake." + key);
    }

    private Answer<CareAnswers.IntakeList> list(Call call, None nothing) {
        Wanted wanted = asking.wanted(call, Map.of());
        List<Intake> found = office.intakes().table().search(wanted, call.scope(), call.cursor(), call.limit());
        Labels labels = labels(call, found);
        return Answer.ok(new CareAnswers.IntakeList(
                found.stream().map(one -> item(one, labels)).toList(), Reading.next(call, found, Intake::id)));
    }

    private Labels labels(Call call, List<Intake> found) {
        return Labels.of(office.desk(), found.stream().map(Intake::personId).toList(), call.asOf());
    }

    private CareAnswers.IntakeItem item(Intake one, Labels labels) {
        return new CareAnswers.IntakeItem(
                new Id(one.id()),
                new Answers.Named(new Id(one.personId()), labels.person(one.personId())),
                new Answers.Named(new Id(one.unitId()), labels.unit(one.unitId())),
                one.taken().written(),
                office.intakes().current(one),
                one.takenBack());
    }

    private Answer<CareAnswers.IntakeDetail> one(Call call, None nothing) {
        Intake one = office.intakes().open(call.pathId("id"), call.scope());
        Intake.Living living = one.living();
        List<String> needs = office.needs().ofPerson(one.personId(), Scope.EVERYTHING).stream()
                .filter(need -> Objects.equals(need.intakeId(), one.id()))
                .map(Need::code)
                .toList();
        return Answer.ok(new CareAnswers.IntakeDetail(
                        item(one, labels(call, List.of(one))),
                        one.uses().stream()
                                .map(use -> new CareAnswers.Use(use.substance(), use.route(), span(use.since())))
                                .toList(),
                        one.treatments().stream()
                                .map(treatment -> new CareAnswers.Treatment(
                                        treatment.form(), span(treatment.when()), treatment.result()))
                                .toList(),
                        living.family(),
                        living.housing(),
                        living.work(),
                        one.note(),
                        needs,
                        one.version()))
                .version(one.version());
    }

    private static CareAnswers.@Nullable Span span(@Nullable DateSpan span) {
        return span == null ? null : new CareAnswers.Span(span.written(), span.from(), span.to());
    }

    private Answer<Answers.Kept> enter(Call call, IntakeBody body) {
        Faults faults = office.faults();
        Intake entered = office.intakes().enter(input(call, body, faults), Entry.of(call), faults);
        return Answer.created(ALL + "/" + entered.id(), kept(entered)).version(entered.version());
    }

    private Answer<Answers.Kept> correct(Call call, IntakeBody body) {
        Faults faults = office.faults();
        Intake after = office.intakes()
                .correct(call.pathId("id"), Reading.version(call), input(call, body, faults), Entry.of(call), faults);
        return Answer.ok(kept(after)).version(after.version());
    }

    private Answer<None> takeBack(Call call, None nothing) {
        office.intakes().takeBack(call.pathId("id"), Reading.version(call), Entry.of(call));
        return Answer.empty();
    }

    private static Answers.Kept kept(Intake intake) {
        return new Answers.Kept(new Id(intake.id()), intake.version(), List.of());
    }

    private IntakeInput input(Call call, IntakeBody body, Faults faults) {
        Dated asked = asking.dated(body.asked(), Fields.ASKED, faults);
        return new IntakeInput(
                body.person().value(),
                asking.unit(body.unit(), asked == null ? call.today() : asked.last(), faults),
                asked,
                list(body.uses()).stream()
                        .map(use -> new IntakeInput.Use(use.substance(), use.route(), use.since()))
                        .toList(),
                list(body.treatments()).stream()
                        .map(one -> new IntakeInput.Treatment(one.form(), one.when(), one.result()))
                        .toList(),
                new Intake.Living(body.family(), body.housing(), body.work()),
                Set.copyOf(list(body.needs())),
                body.note());
    }

    private static <T> List<T> list(@Nullable List<T> sent) {
        return sent == null ? List.of() : sent;
    }
}
