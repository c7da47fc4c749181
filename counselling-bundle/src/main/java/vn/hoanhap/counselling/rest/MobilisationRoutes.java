package vn.hoanhap.counselling.rest;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.counselling.book.Asking;
import vn.hoanhap.counselling.book.CounsellingOffice;
import vn.hoanhap.counselling.book.Entry;
import vn.hoanhap.counselling.book.MobilisationInput;
import vn.hoanhap.counselling.catalogue.Rights;
import vn.hoanhap.counselling.domain.Mobilisation;
import vn.hoanhap.counselling.domain.MobilisationAction;
import vn.hoanhap.counselling.store.Wanted;
import vn.hoanhap.parts.entry.Faults;

/** Serves who was encouraged: lists, one of them, entering, correcting, that somebody began or did not. */
public final class MobilisationRoutes {

    private static final String ALL = "/" + ListFiles.MOBILISATIONS;
    private static final String ONE = ALL + "/{id}";

    private final CounsellingOffice office;
    private final Asking asking;

    /** Serves from the given office. */
    public MobilisationRoutes(CounsellingOffice office) {
        this.office = office;
        this.asking = new Asking(office);
    }

    /** Adds the routes. */
    public void contribute(Contributions add) {
        add.route(Reading.searching(
                Route.get(ALL, Answers.MobilisationList.class, Rights.READ, text("list"), this::list),
                office.desk().words(),
                List.of(Wanted.STATE, Wanted.WAY)));
        add.route(Route.get(ONE, Answers.MobilisationItem.class, Rights.READ, text("one"), this::one));
        add.route(Route.writing(Method.POST, ALL, MobilisationBody.class, Answers.Kept.class)
                .answers(Rights.WRITE, text("enter"), this::enter)
                .audited("mobilisation.entered"));
        add.route(Route.writing(Method.PUT, ONE, MobilisationBody.class, Answers.Kept.class)
                .answers(Rights.WRITE, text("correct"), this::correct)
                .audited("mobilisation.corrected"));
        add.route(Route.writing(Method.POST, ONE + "/begin", DayBody.class, Answers.Kept.class)
                .answers(Rights.WRITE, text("begin"), (call, body) -> step(call, MobilisationAction.BEGIN, body.on()))
                .audited("mobilisation.began"));
        add.route(Route.writing(Method.POST, ONE + "/drop", None.class, Answers.Kept.class)
                .answers(Rights.WRITE, text("drop"), (call, none) -> step(call, MobilisationAction.DROP, null))
                .audited("mobilisation.dropped"));
        add.route(Route.writing(Method.POST, ONE + "/take-back", None.class, Answers.Kept.class)
                .answers(
                        Rights.WRITE, text("take-back"), (call, none) -> step(call, MobilisationAction.TAKE_BACK, null))
                .audited("mobilisation.taken-back"));
    }

    private Text text(String key) {
        return office.desk().words().both("route.mobilisation." + key);
    }

    private Answer<Answers.MobilisationList> list(Call call, None nothing) {
        Wanted wanted = asking.wanted(call, Filters.mobilisations(office.desk().codes()));
        List<Mobilisation> found =
                office.mobilisations().table().search(wanted, call.scope(), call.cursor(), call.limit());
        AnswerWriter writer = AnswerWriter.ofMobilisations(office, call, found);
        return Answer.ok(new Answers.MobilisationList(
                found.stream().map(writer::item).toList(), Reading.next(call, found, Mobilisation::id)));
    }

    private Answer<Answers.MobilisationItem> one(Call call, None nothing) {
        Mobilisation one = office.mobilisations().open(call.pathId("id"), call.scope());
        return Answer.ok(
                        AnswerWriter.ofMobilisations(office, call, List.of(one)).item(one))
                .version(one.version());
    }

    private Answer<Answers.Kept> enter(Call call, MobilisationBody body) {
        Faults faults = office.faults();
        Mobilisation entered = office.mobilisations().enter(input(body, faults), Entry.of(call), faults);
        return Answer.created(ALL + "/" + entered.id(), kept(entered)).version(entered.version());
    }

    private Answer<Answers.Kept> correct(Call call, MobilisationBody body) {
        Faults faults = office.faults();
        Mobilisation after = office.mobilisations().correct(Reading.target(call), input(body, faults), faults);
        return Answer.ok(kept(after)).version(after.version());
    }

    private Answer<Answers.Kept> step(Call call, MobilisationAction action, @Nullable LocalDate on) {
        Mobilisation after = office.mobilisations().step(Reading.target(call), action, on, office.faults());
        return Answer.ok(kept(after)).version(after.version());
    }

    private static Answers.Kept kept(Mobilisation one) {
        return new Answers.Kept(new Id(one.id()), one.version(), null);
    }

    private MobilisationInput input(MobilisationBody body, Faults faults) {
        return new MobilisationInput(
                body.person().value(),
                asking.unit(body.unit(), body.agreed(), faults),
                Reading.value(body.point()),
                body.way(),
                body.agreed(),
                body.began());
    }
}
