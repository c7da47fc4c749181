package vn.hoanhap.reporting.web;

import java.util.List;
import java.util.Optional;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.reporting.ReportingPermissions;
import vn.hoanhap.reporting.declared.DeclaredFigure;
import vn.hoanhap.reporting.declared.DeclaredInput;
import vn.hoanhap.reporting.declared.DeclaredQuery;
import vn.hoanhap.reporting.entry.Entry;
import vn.hoanhap.reporting.office.ReportingOffice;

/** Answers {@code /api/v1/declared-figures}. */
final class DeclaredRoutes {

    private static final String PATH = "/declared-figures";

    private final ReportingOffice office;
    private final DeclaredWords words;

    DeclaredRoutes(ReportingOffice office) {
        this.office = office;
        this.words = new DeclaredWords(office);
    }

    void contribute(Contributions add) {
        add.route(Route.get(
                        PATH,
                        DeclaredAnswer.Page.class,
                        ReportingPermissions.READ,
                        office.words().both("route.declared"),
                        this::list)
                .query("unit", office.words().both("query.unit"))
                .query("indicator", office.words().both("query.indicator"))
                .query("from", office.words().both("query.from"))
                .query("to", office.words().both("query.to"))
                .query("withdrawn", office.words().both("query.withdrawn")));
        add.route(Route.get(
                PATH + "/{id}",
                DeclaredAnswer.class,
                ReportingPermissions.READ,
                office.words().both("route.declared.one"),
                this::one));
        add.route(Route.writing(Method.POST, PATH, DeclaredBody.class, DeclaredAnswer.Kept.class)
                .answers(ReportingPermissions.DECLARE, office.words().both("route.declared.enter"), this::enter));
        add.route(Route.writing(Method.POST, PATH + "/{id}/withdraw", DeclaredBody.Withdrawal.class, None.class)
                .answers(ReportingPermissions.DECLARE, office.words().both("route.declared.withdraw"), this::withdraw));
    }

    private Answer<DeclaredAnswer.Page> list(Call call, None nothing) {
        List<DeclaredFigure> found =
                office.said().declared().list(query(call), call.scope(), call.cursor(), call.limit());
        String next = found.size() < call.limit()
                ? null
                : Long.toString(found.get(found.size() - 1).id());
        return Answer.ok(new DeclaredAnswer.Page(
                found.stream()
                        .map(figure -> words.answer(figure, call.language()))
                        .toList(),
                next));
    }

    private DeclaredQuery query(Call call) {
        Faults faults = office.faults();
        Long unit = office.places().read(call.query("unit").orElse(null), call.asOf(), faults);
        faults.raise();
        return new DeclaredQuery(
                unit,
                call.query("indicator").orElse(null),
                call.queryDate("from").orElse(null),
                call.queryDate("to").orElse(null),
                call.query("withdrawn").filter("true"::equals).isPresent());
    }

    private Answer<DeclaredAnswer> one(Call call, None nothing) {
        long id = call.pathId("id");
        Optional<DeclaredFigure> figure = office.said().declared().find(id);
        return figure.filter(found -> office.places().reaches(call.scope(), found.unitId()))
                .map(found -> Answer.ok(words.answer(found, call.language())).version(found.stands() ? 1 : 2))
                .orElseThrow(() -> Problem.notFound(office.words().both("declared.not-found", String.valueOf(id)))
                        .raise());
    }

    private Answer<DeclaredAnswer.Kept> enter(Call call, DeclaredBody body) {
        Faults faults = office.faults();
        Entry entry = Entry.of(call);
        DeclaredInput input = body.input(office.places().read(body.unit(), body.to(), faults));
        Id corrects = body.corrects();
        String reason = body.reason();
        long id = corrects == null
                ? office.said().declaredBook().enter(input, entry, faults)
                : office.said()
                        .declaredBook()
                        .correct(corrects.value(), reason == null ? "" : reason, input, entry, faults);
        return Answer.created(PATH + "/" + id, new DeclaredAnswer.Kept(new Id(id)));
    }

    private Answer<None> withdraw(Call call, DeclaredBody.Withdrawal body) {
        office.said().declaredBook().withdraw(call.pathId("id"), body.reason(), Entry.of(call));
        return Answer.empty();
    }
}
