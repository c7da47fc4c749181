package vn.hoanhap.reporting.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.Templates;
import vn.hoanhap.reporting.ReportingPermissions;
import vn.hoanhap.reporting.entry.Entry;
import vn.hoanhap.reporting.entry.Trace;
import vn.hoanhap.reporting.office.ReportingOffice;
import vn.hoanhap.reporting.targets.Target;

/** Lists targets with what was reached so far, shows one with what became of it, and withdraws it. */
final class TargetPages {

    static final String HOME = "/p/reporting/targets";

    private static final int YEARS = 6;

    private final ReportingOffice office;
    private final Templates templates;
    private final TargetWords words;
    private final TargetResults results;
    private final TargetForm form;
    private final UnitChooser chooser;
    private final Narrowing narrowing;

    TargetPages(ReportingOffice office, OfficeUnit home, Templates templates) {
        this.office = office;
        this.templates = templates;
        this.words = new TargetWords(office);
        this.results = new TargetResults(office);
        this.form = new TargetForm(office, home, templates);
        this.chooser = new UnitChooser(office, home, templates);
        this.narrowing = new Narrowing(office, chooser);
    }

    void contribute(Contributions add) {
        add.page(Page.get("/targets", ReportingPermissions.READ, this::list));
        add.page(Page.get("/targets/new", ReportingPermissions.TARGETS, form::show));
        add.page(Page.post("/targets/new", ReportingPermissions.TARGETS, form::send));
        add.page(Page.get("/targets/{id}", ReportingPermissions.READ, call -> shown(call, Map.of())));
        add.page(Page.post("/targets/{id}/withdraw", ReportingPermissions.TARGETS, this::withdraw));
    }

    private PageAnswer list(Call call) {
        View v = call.view(office.words().messages());
        String title = v.t("targets.title");
        try {
            List<Target> found =
                    office.said().targets().list(narrowing.targets(call), call.scope(), call.cursor(), call.limit());
            return PageAnswer.html(title, templates.render("targets/list.jte", v, model(call, found, Map.of())));
        } catch (ProblemException e) {
            Map<String, String> errors = Forms.errors(e.problem().errors(), v);
            return PageAnswer.invalid(title, templates.render("targets/list.jte", v, model(call, List.of(), errors)));
        }
    }

    private TargetListModel model(Call call, List<Target> found, Map<String, String> errors) {
        View v = call.view(office.words().messages());
        Map<String, @Nullable String> said = Narrowing.said(call, Narrowing.TARGETS);
        var unit = new UnitChooser.Typed(said.get("unit"), said.get("unit_text"), errors.get("unit"));
        Map<String, @Nullable String> next = new LinkedHashMap<>(said);
        if (found.size() == call.limit()) {
            next.put("cursor", Long.toString(found.get(found.size() - 1).id()));
        }
        return new TargetListModel(
                new TargetListModel.Filters(
                        said,
                        errors,
                        chooser.field(call, call.asOf(), unit),
                        Forms.indicators(office, v.language()),
                        years(call)),
                found.stream().map(target -> row(target, call, v)).toList(),
                TargetExport.downloads(call),
                new DeclaredListModel.Turns(
                        next.containsKey("cursor") ? Forms.address(HOME, next) : null,
                        call.cursor() == 0 ? null : Forms.address(HOME, said)),
                call.principal().may(ReportingPermissions.TARGETS));
    }

    /** Offers next year, for which targets are set now, and some years before. */
    private static Map<String, String> years(Call call) {
        Map<String, String> years = new LinkedHashMap<>();
        int next = call.today().getYear() + 1;
        for (int year = next; year > next - YEARS; year--) {
            years.put(Integer.toString(year), Integer.toString(year));
        }
        call.query("year").ifPresent(asked -> years.putIfAbsent(asked, asked));
        return years;
    }

    private TargetListModel.Row row(Target target, Call call, View v) {
        TargetAnswer answer = words.answer(target, v.language());
        Optional<TargetResults.Reached> reached = target.trace().stands() ? results.of(target, call) : Optional.empty();
        return new TargetListModel.Row(
                HOME + "/" + target.id(),
                answer.title(),
                answer.unit().name(),
                Integer.toString(target.year()),
                answer.display(),
                target.source(),
                reached.map(TargetResults.Reached::said).orElse(null),
                reached.map(TargetResults.Reached::href).orElse(null),
                target.trace().stands() ? null : v.t("declared.withdrawn"));
    }

    private PageAnswer shown(Call call, Map<String, String> errors) {
        View v = call.view(office.words().messages());
        Target target = find(call.pathId("id"), call);
        boolean mayChange = target.trace().stands()
                && call.principal().may(ReportingPermissions.TARGETS)
                && office.places().reaches(call.principal().scope(ReportingPermissions.TARGETS), target.unitId());
        TargetModel model = new TargetModel(
                row(target, call, v),
                target.indicator(),
                day(target.trace().at(), v),
                withdrawn(target, v),
                history(target, v),
                mayChange ? Long.toString(target.id()) : null,
                call.field("reason"),
                errors);
        String html = templates.render("targets/one.jte", v, model);
        String title = model.row().title();
        return errors.isEmpty() ? PageAnswer.html(title, html) : PageAnswer.invalid(title, html);
    }

    private Target find(long id, Call call) {
        return office.said()
                .targets()
                .find(id)
                .filter(target -> office.places().reaches(call.scope(), target.unitId()))
                .orElseThrow(() -> Problem.notFound(office.words().both("target.not-found", String.valueOf(id)))
                        .raise());
    }

    private static String day(Instant at, View v) {
        return v.date(LegalClock.legal(at).toLocalDate());
    }

    private static @Nullable String withdrawn(Target target, View v) {
        Trace.Withdrawal withdrawn = target.trace().withdrawn();
        return withdrawn == null ? null : v.t("declared.withdrawn.on", day(withdrawn.at(), v), withdrawn.reason());
    }

    /** Returns what stood before, the latest first: each was corrected by the one before it in the list. */
    private List<TargetModel.Past> history(Target target, View v) {
        List<TargetModel.Past> history = new ArrayList<>();
        Long before = target.trace().corrects();
        while (before != null) {
            Target old = office.said().targets().find(before).orElse(null);
            if (old == null) {
                break;
            }
            history.add(new TargetModel.Past(
                    HOME + "/" + old.id(),
                    words.answer(old, v.language()).display(),
                    old.source(),
                    day(old.trace().at(), v),
                    withdrawn(old, v)));
            before = old.trace().corrects();
        }
        return history;
    }

    private PageAnswer withdraw(Call call) {
        long id = call.pathId("id");
        try {
            office.said().targetBook().withdraw(id, call.field("reason"), Entry.of(call));
        } catch (ProblemException e) {
            if (e.problem().errors().isEmpty()) {
                throw e;
            }
            return shown(
                    call,
                    Forms.errors(e.problem().errors(), call.view(office.words().messages())));
        }
        return PageAnswer.redirect(HOME + "/" + id, office.words().both("target.withdrawn.done"));
    }
}
