package vn.hoanhap.casework.rest;

import java.util.List;
import vn.hoanhap.casework.care.Asking;
import vn.hoanhap.casework.care.CareOffice;
import vn.hoanhap.casework.care.Entry;
import vn.hoanhap.casework.care.Fields;
import vn.hoanhap.casework.care.Labels;
import vn.hoanhap.casework.care.TurningPointBook;
import vn.hoanhap.casework.catalogue.Rights;
import vn.hoanhap.casework.domain.TurningPoint;
import vn.hoanhap.casework.store.Wanted;
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

/** Serves relapses and outcomes: lists, one of them, recording, correcting, taking back. */
public final class TurningPointRoutes {

    private static final String ALL = "/turning-points";
    private static final String ONE = ALL + "/{id}";

    private final CareOffice office;
    private final Asking asking;

    /** Serves from the given office. */
    public TurningPointRoutes(CareOffice office) {
        this.office = office;
        this.asking = new Asking(office);
    }

    /** Adds the routes. */
    public void contribute(Contributions add) {
        add.route(Reading.searching(
                Route.get(ALL, CareAnswers.TurnList.class, Rights.CARE_READ, text("list"), this::list),
                office.desk().words(),
                List.of(Wanted.TURN)));
        add.route(Route.get(ONE, CareAnswers.TurnDetail.class, Rights.CARE_READ, text("one"), this::one));
        add.route(Route.writing(Method.POST, ALL, TurningPointBody.class, Answers.Kept.class)
                .answers(Rights.CARE_WRITE, text("enter"), this::enter)
                .audited("turning-point.entered"));
        add.route(Route.writing(Method.PUT, ONE, TurningPointBody.class, Answers.Kept.class)
                .answers(Rights.CARE_WRITE, text("correct"), this::correct)
                .audited("turning-point.corrected"));
        add.route(Route.writing(Method.POST, ONE + "/take-back", None.class, None.class)
                .answers(Rights.CARE_WRITE, text("take-back"), this::takeBack)
                .audited("turning-point.taken-back"));
    }

    private Text text(String key) {
        return office.desk().words().both("route.turning-point." + key);
    }

    private Answer<CareAnswers.TurnList> list(Call call, None nothing) {
        Wanted wanted = asking.wanted(call, Filters.turningPoints(office.desk().law()));
        List<TurningPoint> found =
                office.turningPoints().table().search(wanted, call.scope(), call.cursor(), call.limit());
        Labels labels = labels(call, found);
        return Answer.ok(new CareAnswers.TurnList(
                found.stream().map(one -> item(one, labels)).toList(), Reading.next(call, found, TurningPoint::id)));
    }

    private Labels labels(Call call, List<TurningPoint> found) {
        return Labels.of(
                office.desk(), found.stream().map(TurningPoint::personId).toList(), call.asOf());
    }

    private static CareAnswers.TurnItem item(TurningPoint one, Labels labels) {
        return new CareAnswers.TurnItem(
                new Id(one.id()),
                new Answers.Named(new Id(one.personId()), labels.person(one.personId())),
                new Answers.Named(new Id(one.unitId()), labels.unit(one.unitId())),
                one.turn(),
                one.happened().written(),
                one.takenBack());
    }

    private Answer<CareAnswers.TurnDetail> one(Call call, None nothing) {
        TurningPoint one = office.turningPoints().open(call.pathId("id"), call.scope());
        return Answer.ok(new CareAnswers.TurnDetail(item(one, labels(call, List.of(one))), one.note(), one.version()))
                .version(one.version());
    }

    private Answer<Answers.Kept> enter(Call call, TurningPointBody body) {
        Faults faults = office.faults();
        TurningPoint entered = office.turningPoints().enter(input(call, body, faults), Entry.of(call), faults);
        return Answer.created(ALL + "/" + entered.id(), kept(entered)).version(entered.version());
    }

    private Answer<Answers.Kept> correct(Call call, TurningPointBody body) {
        Faults faults = office.faults();
        TurningPoint after = office.turningPoints()
                .correct(call.pathId("id"), Reading.version(call), input(call, body, faults), Entry.of(call), faults);
        return Answer.ok(kept(after)).version(after.version());
    }

    private Answer<None> takeBack(Call call, None nothing) {
        office.turningPoints().takeBack(call.pathId("id"), Reading.version(call), Entry.of(call));
        return Answer.empty();
    }

    private static Answers.Kept kept(TurningPoint point) {
        return new Answers.Kept(new Id(point.id()), point.version(), List.of());
    }

    private TurningPointBook.Input input(Call call, TurningPointBody body, Faults faults) {
        Dated happened = asking.dated(body.happened(), Fields.HAPPENED, faults);
        return new TurningPointBook.Input(
                body.person().value(),
                asking.unit(body.unit(), happened == null ? call.today() : happened.last(), faults),
                body.turn(),
                happened,
                body.note());
    }
}
