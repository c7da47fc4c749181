package vn.hoanhap.casework.rest;

import java.util.List;
import vn.hoanhap.casework.care.AreaFields;
import vn.hoanhap.casework.care.AreaInput;
import vn.hoanhap.casework.care.Asking;
import vn.hoanhap.casework.care.CareOffice;
import vn.hoanhap.casework.care.Entry;
import vn.hoanhap.casework.care.Fields;
import vn.hoanhap.casework.catalogue.Rights;
import vn.hoanhap.casework.domain.AreaClass;
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

/** Serves how areas are classed: lists, one of them, recording, correcting, taking back. */
public final class AreaRoutes {

    private static final String ALL = "/areas";
    private static final String ONE = ALL + "/{id}";

    private final CareOffice office;
    private final Asking asking;
    private final AreaAsking areaAsking;

    /** Serves from the given office. */
    public AreaRoutes(CareOffice office) {
        this.office = office;
        this.asking = new Asking(office);
        this.areaAsking = new AreaAsking(office);
    }

    /** Adds the routes. */
    public void contribute(Contributions add) {
        add.route(areaAsking.searching(
                Route.get(ALL, AreaAnswers.Items.class, Rights.AREAS_READ, text("list"), this::list)));
        add.route(Route.get(ONE, AreaAnswers.Detail.class, Rights.AREAS_READ, text("one"), this::one));
        add.route(Route.writing(Method.POST, ALL, AreaBody.class, Answers.Kept.class)
                .answers(Rights.AREAS_WRITE, text("enter"), this::enter)
                .audited("area.entered"));
        add.route(Route.writing(Method.PUT, ONE, AreaBody.class, Answers.Kept.class)
                .answers(Rights.AREAS_WRITE, text("correct"), this::correct)
                .audited("area.corrected"));
        add.route(Route.writing(Method.POST, ONE + "/take-back", None.class, None.class)
                .answers(Rights.AREAS_WRITE, text("take-back"), this::takeBack)
                .audited("area.taken-back"));
    }

    private Text text(String key) {
        return office.desk().words().both("route.area." + key);
    }

    private Answer<AreaAnswers.Items> list(Call call, None nothing) {
        List<AreaClass> found =
                office.areas().table().search(areaAsking.wantedAreas(call), call.scope(), call.cursor(), call.limit());
        AreaWriter writer = new AreaWriter(office, call, found);
        return Answer.ok(new AreaAnswers.Items(
                found.stream().map(writer::item).toList(), Reading.next(call, found, AreaClass::id)));
    }

    private Answer<AreaAnswers.Detail> one(Call call, None nothing) {
        AreaClass one = office.areas().open(call.pathId("id"), call.scope());
        return Answer.ok(new AreaWriter(office, call, List.of(one)).detail(one)).version(one.version());
    }

    private Answer<Answers.Kept> enter(Call call, AreaBody body) {
        Faults faults = office.faults();
        AreaClass entered = office.areas().enter(input(call, body, faults), null, Entry.of(call), faults);
        return Answer.created(ALL + "/" + entered.id(), kept(entered)).version(entered.version());
    }

    private Answer<Answers.Kept> correct(Call call, AreaBody body) {
        Faults faults = office.faults();
        AreaClass after = office.areas()
                .correct(call.pathId("id"), Reading.version(call), input(call, body, faults), Entry.of(call), faults);
        return Answer.ok(kept(after)).version(after.version());
    }

    private Answer<None> takeBack(Call call, None nothing) {
        office.areas().takeBack(call.pathId("id"), Reading.version(call), Entry.of(call));
        return Answer.empty();
    }

    private static Answers.Kept kept(AreaClass area) {
        return new Answers.Kept(new Id(area.id()), area.version(), List.of());
    }

    private AreaInput input(Call call, AreaBody body, Faults faults) {
        Dated began = asking.dated(body.began(), Fields.BEGAN, faults);
        Long unit =
                asking.unit(body.commune(), began == null ? call.today() : began.last(), AreaFields.COMMUNE, faults);
        return new AreaInput(unit, body.spot(), body.areaClass(), began, body.number(), body.authority());
    }
}
