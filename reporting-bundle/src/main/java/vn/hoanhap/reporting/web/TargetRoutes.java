package vn.hoanhap.reporting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
import vn.hoanhap.reporting.entry.Entry;
import vn.hoanhap.reporting.office.ReportingOffice;
import vn.hoanhap.reporting.store.TargetTable;
import vn.hoanhap.reporting.targets.Target;
import vn.hoanhap.reporting.targets.TargetInput;

/** Answers {@code /api/v1/targets}. */
final class TargetRoutes {

    private static final String PATH = "/targets";

    private final ReportingOffice office;
    private final TargetWords words;

    TargetRoutes(ReportingOffice office) {
        this.office = office;
        this.words = new TargetWords(office);
    }

    void contribute(Contributions add) {
        add.route(Route.get(
                        PATH,
                        TargetAnswer.Page.class,
                        ReportingPermissions.READ,
                        office.words().both("route.targets"),
                        this::list)
                .query("unit", office.words().both("query.unit"))
                .query("indicator", office.words().both("query.indicator"))
                .query("year", office.words().both("query.year"))
                .query("withdrawn", office.words().both("query.withdrawn")));
        add.route(Route.get(
                PATH + "/{id}",
                TargetAnswer.class,
                ReportingPermissions.READ,
                office.words().both("route.targets.one"),
                this::one));
        add.route(Route.writing(Method.POST, PATH, TargetBody.class, DeclaredAnswer.Kept.class)
                .answers(ReportingPermissions.TARGETS, office.words().both("route.targets.enter"), this::enter));
        add.route(Route.writing(Method.POST, PATH + "/{id}/withdraw", DeclaredBody.Withdrawal.class, None.class)
                .answers(ReportingPermissions.TARGETS, office.words().both("route.targets.withdraw"), this::withdraw));
    }

    private Answer<TargetAnswer.Page> list(Call call, None nothing) {
        List<Target> found = office.said().targets().list(wanted(call), call.scope(), call.cursor(), call.limit());
        String next = found.size() < call.limit()
                ? null
                : Long.toString(found.get(found.size() - 1).id());
        return Answer.ok(new TargetAnswer.Page(
                found.stream()
                        .map(target -> words.answer(target, call.language()))
                        .toList(),
                next));
    }

    private TargetTable.Wanted wanted(Call call) {
        Faults faults = office.faults();
        Long unit = office.places().read(call.query("unit").orElse(null), call.asOf(), faults);
        Integer year = year(call, "year", faults);
        faults.raise();
        return new TargetTable.Wanted(
                unit,
                call.query("indicator").orElse(null),
                year,
                call.query("withdrawn").filter("true"::equals).isPresent());
    }

    /** Reads a year; notes one that is none. */
    static @Nullable Integer year(Call call, String parameter, Faults faults) {
        String written = call.query(parameter).orElse(null);
        if (written == null) {
            return null;
        }
        boolean year = written.matches("20\\d\\d");
        faults.require(year, parameter, "fault.year", "2000", "2099");
        return year ? Integer.valueOf(written) : null;
    }

    private Answer<TargetAnswer> one(Call call, None nothing) {
        long id = call.pathId("id");
        return office.said()
                .targets()
                .find(id)
                .filter(target -> office.places().reaches(call.scope(), target.unitId()))
                .map(target -> Answer.ok(words.answer(target, call.language()))
                        .version(target.trace().stands() ? 1 : 2))
                .orElseThrow(() -> Problem.notFound(office.words().both("target.not-found", String.valueOf(id)))
                        .raise());
    }

    private Answer<DeclaredAnswer.Kept> enter(Call call, TargetBody body) {
        Faults faults = office.faults();
        TargetInput input = body.input(office.places().read(body.unit(), call.today(), faults));
        Id corrects = body.corrects();
        String reason = body.reason();
        Entry entry = Entry.of(call);
        long id = corrects == null
                ? office.said().targetBook().enter(input, entry, faults)
                : office.said()
                        .targetBook()
                        .correct(corrects.value(), reason == null ? "" : reason, input, entry, faults);
        return Answer.created(PATH + "/" + id, new DeclaredAnswer.Kept(new Id(id)));
    }

    private Answer<None> withdraw(Call call, DeclaredBody.Withdrawal body) {
        office.said().targetBook().withdraw(call.pathId("id"), body.reason(), Entry.of(call));
        return Answer.empty();
    }
}
