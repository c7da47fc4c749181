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
import vn.hoanhap.counselling.book.Fields;
import vn.hoanhap.counselling.book.PointInput;
import vn.hoanhap.counselling.catalogue.Rights;
import vn.hoanhap.counselling.domain.Point;
import vn.hoanhap.counselling.domain.PointAction;
import vn.hoanhap.counselling.store.Wanted;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.time.Dated;

/** Serves counselling points: lists, one of them, opening, correcting, the steps of their life. */
public final class PointRoutes {

    private static final String ALL = "/" + ListFiles.POINTS;
    private static final String ONE = ALL + "/{id}";

    private final CounsellingOffice office;
    private final Asking asking;

    /** Serves from the given office. */
    public PointRoutes(CounsellingOffice office) {
        this.office = office;
        this.asking = new Asking(office);
    }

    /** Adds the routes. */
    public void contribute(Contributions add) {
        add.route(Route.get(ALL, Answers.PointList.class, Rights.READ, text("list"), this::list)
                .query("unit", office.desk().words().both("route.query.unit"))
                .query(Wanted.STATE, office.desk().words().both("route.query.state")));
        add.route(Route.get(ONE, Answers.PointItem.class, Rights.READ, text("one"), this::one));
        add.route(Route.writing(Method.POST, ALL, PointBody.class, Answers.Kept.class)
                .answers(Rights.POINTS_WRITE, text("enter"), this::enter)
                .audited("counselling-point.opened"));
        add.route(Route.writing(Method.PUT, ONE, PointBody.class, Answers.Kept.class)
                .answers(Rights.POINTS_WRITE, text("correct"), this::correct)
                .audited("counselling-point.corrected"));
        step(add, "pause", PointAction.PAUSE);
        step(add, "resume", PointAction.RESUME);
        step(add, "close", PointAction.CLOSE);
        step(add, "reopen", PointAction.REOPEN);
        add.route(Route.writing(Method.POST, ONE + "/take-back", None.class, Answers.Kept.class)
                .answers(
                        Rights.POINTS_WRITE, text("take-back"), (call, none) -> step(call, PointAction.TAKE_BACK, null))
                .audited("counselling-point.taken-back"));
    }

    private void step(Contributions add, String path, PointAction action) {
        add.route(Route.writing(Method.POST, ONE + "/" + path, DayBody.class, Answers.Kept.class)
                .answers(Rights.POINTS_WRITE, text(path), (call, body) -> step(call, action, body.on()))
                .audited("counselling-point." + path));
    }

    private Text text(String key) {
        return office.desk().words().both("route.point." + key);
    }

    private Answer<Answers.PointList> list(Call call, None nothing) {
        Wanted wanted = asking.wanted(call, Filters.points());
        List<Point> found = office.points().table().search(wanted, call.scope(), call.cursor(), call.limit());
        AnswerWriter writer = AnswerWriter.of(office, call, List.of(), List.of());
        return Answer.ok(
                new Answers.PointList(found.stream().map(writer::item).toList(), Reading.next(call, found, Point::id)));
    }

    private Answer<Answers.PointItem> one(Call call, None nothing) {
        Point point = office.points().open(call.pathId("id"), call.scope());
        return Answer.ok(AnswerWriter.of(office, call, List.of(), List.of()).item(point))
                .version(point.version());
    }

    private Answer<Answers.Kept> enter(Call call, PointBody body) {
        Faults faults = office.faults();
        Point entered = office.points().enter(input(call, body, faults), Entry.of(call), faults);
        return Answer.created(ALL + "/" + entered.id(), kept(entered)).version(entered.version());
    }

    private Answer<Answers.Kept> correct(Call call, PointBody body) {
        Faults faults = office.faults();
        var target = Reading.target(call);
        Point after = office.points()
                .correct(target.id(), target.version(), input(call, body, faults), target.entry(), faults);
        return Answer.ok(kept(after)).version(after.version());
    }

    private Answer<Answers.Kept> step(Call call, PointAction action, @Nullable LocalDate on) {
        Point after = office.points().step(Reading.target(call), action, on, office.faults());
        return Answer.ok(kept(after)).version(after.version());
    }

    private static Answers.Kept kept(Point point) {
        return new Answers.Kept(new Id(point.id()), point.version(), null);
    }

    private PointInput input(Call call, PointBody body, Faults faults) {
        Dated opened = asking.dated(body.opened(), Fields.OPENED, faults);
        return new PointInput(
                body.name(),
                asking.unit(body.unit(), opened == null ? call.today() : opened.last(), faults),
                Reading.value(body.host()),
                Reading.value(body.team()),
                opened,
                body.services());
    }
}
