package vn.hoanhap.casework.rest;

import java.util.List;
import java.util.Map;
import vn.hoanhap.casework.care.Asking;
import vn.hoanhap.casework.care.CareOffice;
import vn.hoanhap.casework.care.Entry;
import vn.hoanhap.casework.care.Labels;
import vn.hoanhap.casework.care.NeedBook;
import vn.hoanhap.casework.catalogue.Rights;
import vn.hoanhap.casework.domain.Need;
import vn.hoanhap.casework.law.CodeList;
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

/** Serves what people need: lists, one of them, noting, taking back. */
public final class NeedRoutes {

    private static final String ALL = "/needs";
    private static final String ONE = ALL + "/{id}";

    private final CareOffice office;
    private final Asking asking;

    /** Serves from the given office. */
    public NeedRoutes(CareOffice office) {
        this.office = office;
        this.asking = new Asking(office);
    }

    /** Adds the routes. */
    public void contribute(Contributions add) {
        add.route(Reading.searching(
                Route.get(ALL, CareAnswers.NeedList.class, Rights.CARE_READ, text("list"), this::list),
                office.desk().words(),
                List.of(Wanted.NEED)));
        add.route(Route.get(ONE, CareAnswers.NeedItem.class, Rights.CARE_READ, text("one"), this::one));
        add.route(Route.writing(Method.POST, ALL, NeedBody.class, Answers.Kept.class)
                .answers(Rights.CARE_WRITE, text("enter"), this::enter)
                .audited("need.entered"));
        add.route(Route.writing(Method.POST, ONE + "/take-back", None.class, None.class)
                .answers(Rights.CARE_WRITE, text("take-back"), this::takeBack)
                .audited("need.taken-back"));
    }

    private Text text(String key) {
        return office.desk().words().both("route.need." + key);
    }

    private Answer<CareAnswers.NeedList> list(Call call, None nothing) {
        Wanted wanted = asking.wanted(
                call, Map.of(Wanted.NEED, office.desk().law().lists().all(CodeList.NEED)));
        List<Need> found = office.needs().table().search(wanted, call.scope(), call.cursor(), call.limit());
        Labels labels = labels(call, found);
        return Answer.ok(new CareAnswers.NeedList(
                found.stream().map(one -> item(one, labels)).toList(), Reading.next(call, found, Need::id)));
    }

    private Labels labels(Call call, List<Need> found) {
        return Labels.of(office.desk(), found.stream().map(Need::personId).toList(), call.asOf());
    }

    private static CareAnswers.NeedItem item(Need one, Labels labels) {
        Long intake = one.intakeId();
        return new CareAnswers.NeedItem(
                new Id(one.id()),
                new Answers.Named(new Id(one.personId()), labels.person(one.personId())),
                new Answers.Named(new Id(one.unitId()), labels.unit(one.unitId())),
                one.code(),
                one.found(),
                intake == null ? null : new Id(intake),
                one.takenBack(),
                one.version());
    }

    private Answer<CareAnswers.NeedItem> one(Call call, None nothing) {
        Need one = office.needs().open(call.pathId("id"), call.scope());
        return Answer.ok(item(one, labels(call, List.of(one)))).version(one.version());
    }

    private Answer<Answers.Kept> enter(Call call, NeedBody body) {
        Faults faults = office.faults();
        NeedBook.Input input = new NeedBook.Input(
                body.person().value(), asking.unit(body.unit(), body.found(), faults), body.need(), body.found());
        Need entered = office.needs().enter(input, Entry.of(call), faults);
        return Answer.created(
                        ALL + "/" + entered.id(), new Answers.Kept(new Id(entered.id()), entered.version(), List.of()))
                .version(entered.version());
    }

    private Answer<None> takeBack(Call call, None nothing) {
        office.needs().takeBack(call.pathId("id"), Reading.version(call), Entry.of(call));
        return Answer.empty();
    }
}
