package vn.hoanhap.casework.rest;

import java.util.List;
import vn.hoanhap.casework.care.Asking;
import vn.hoanhap.casework.care.CareOffice;
import vn.hoanhap.casework.care.Entry;
import vn.hoanhap.casework.care.Fields;
import vn.hoanhap.casework.care.TestInput;
import vn.hoanhap.casework.catalogue.Rights;
import vn.hoanhap.casework.domain.DrugTest;
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

/** Serves drug tests, for who may see what they said: lists, one of them, recording, correcting, taking back. */
public final class TestRoutes {

    static final List<String> FILTERS = List.of(Wanted.OCCASION, Wanted.RESULT);

    private static final String ALL = "/tests";
    private static final String ONE = ALL + "/{id}";

    private final CareOffice office;
    private final Asking asking;

    /** Serves from the given office. */
    public TestRoutes(CareOffice office) {
        this.office = office;
        this.asking = new Asking(office);
    }

    /** Adds the routes. */
    public void contribute(Contributions add) {
        add.route(Reading.searching(
                Route.get(ALL, Answers.TestList.class, Rights.TESTS_READ, text("list"), this::list),
                office.desk().words(),
                FILTERS));
        add.route(Route.get(ONE, Answers.TestItem.class, Rights.TESTS_READ, text("one"), this::one));
        add.route(Route.writing(Method.POST, ALL, TestBody.class, Answers.Kept.class)
                .answers(Rights.TESTS_WRITE, text("enter"), this::enter)
                .audited("test.recorded"));
        add.route(Route.writing(Method.PUT, ONE, TestBody.class, Answers.Kept.class)
                .answers(Rights.TESTS_WRITE, text("correct"), this::correct)
                .audited("test.corrected"));
        add.route(Route.writing(Method.POST, ONE + "/take-back", None.class, None.class)
                .answers(Rights.TESTS_WRITE, text("take-back"), this::takeBack)
                .audited("test.taken-back"));
    }

    private Text text(String key) {
        return office.desk().words().both("route.test." + key);
    }

    private Answer<Answers.TestList> list(Call call, None nothing) {
        Wanted wanted = asking.wanted(call, Filters.tests());
        List<DrugTest> found = office.tests().table().search(wanted, call.scope(), call.cursor(), call.limit());
        AnswerWriter writer = Reading.writer(office, call, found, DrugTest::personId);
        return Answer.ok(new Answers.TestList(
                found.stream().map(writer::item).toList(), Reading.next(call, found, DrugTest::id)));
    }

    private Answer<Answers.TestItem> one(Call call, None nothing) {
        DrugTest test = office.tests().open(call.pathId("id"), call.scope());
        AnswerWriter writer = Reading.writer(office, call, List.of(test), DrugTest::personId);
        return Answer.ok(writer.item(test)).version(test.version());
    }

    private Answer<Answers.Kept> enter(Call call, TestBody body) {
        Faults faults = office.faults();
        DrugTest entered = office.tests().enter(input(call, body, faults), Entry.of(call), faults);
        return Answer.created(ALL + "/" + entered.id(), kept(entered)).version(entered.version());
    }

    private Answer<Answers.Kept> correct(Call call, TestBody body) {
        Faults faults = office.faults();
        DrugTest after = office.tests()
                .correct(call.pathId("id"), Reading.version(call), input(call, body, faults), Entry.of(call), faults);
        return Answer.ok(kept(after)).version(after.version());
    }

    private Answer<None> takeBack(Call call, None nothing) {
        office.tests().takeBack(call.pathId("id"), Reading.version(call), Entry.of(call));
        return Answer.empty();
    }

    private static Answers.Kept kept(DrugTest test) {
        return new Answers.Kept(new Id(test.id()), test.version(), List.of());
    }

    private TestInput input(Call call, TestBody body, Faults faults) {
        Dated taken = asking.dated(body.taken(), Fields.TAKEN, faults);
        return new TestInput(
                body.person().value(),
                asking.unit(body.unit(), taken == null ? call.today() : taken.last(), faults),
                taken,
                body.occasion(),
                body.place(),
                body.sample(),
                body.officer(),
                body.result());
    }
}
