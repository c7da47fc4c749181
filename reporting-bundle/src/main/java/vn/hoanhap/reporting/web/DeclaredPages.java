package vn.hoanhap.reporting.web;

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
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.reporting.ReportingPermissions;
import vn.hoanhap.reporting.declared.DeclaredFigure;
import vn.hoanhap.reporting.declared.DeclaredQuery;
import vn.hoanhap.reporting.entry.Entry;
import vn.hoanhap.reporting.entry.Trace;
import vn.hoanhap.reporting.office.ReportingOffice;

/** Lists what offices declare, shows one figure with what became of it, and withdraws it. */
final class DeclaredPages {

    static final String HOME = "/p/reporting/declared";

    private final ReportingOffice office;
    private final Templates templates;
    private final DeclaredWords words;
    private final DeclaredForm form;

    DeclaredPages(ReportingOffice office, OfficeUnit home, Templates templates) {
        this.office = office;
        this.templates = templates;
        this.words = new DeclaredWords(office);
        this.form = new DeclaredForm(office, home, templates);
    }

    void contribute(Contributions add) {
        add.page(Page.get("/declared", ReportingPermissions.READ, this::list));
        add.page(Page.get("/declared/new", ReportingPermissions.DECLARE, form::show));
        add.page(Page.post("/declared/new", ReportingPermissions.DECLARE, form::send));
        add.page(Page.get("/declared/{id}", ReportingPermissions.READ, this::one));
        add.page(Page.post("/declared/{id}/withdraw", ReportingPermissions.DECLARE, this::withdraw));
    }

    private PageAnswer list(Call call) {
        View v = call.view(office.words().messages());
        Faults faults = office.faults();
        Long unit = office.places().read(call.query("unit").orElse(null), call.asOf(), faults);
        Map<String, String> errors = Forms.errors(faults.errors(), v);
        boolean withdrawn = call.query("withdrawn").isPresent();
        DeclaredQuery query = new DeclaredQuery(unit, call.query("indicator").orElse(null), null, null, withdrawn);
        List<DeclaredFigure> found = errors.isEmpty()
                ? office.said().declared().list(query, call.scope(), call.cursor(), call.limit())
                : List.of();
        DeclaredListModel model = new DeclaredListModel(
                Map.of(
                        "unit", call.query("unit").orElse(""),
                        "indicator", call.query("indicator").orElse(""),
                        "withdrawn", withdrawn ? "true" : ""),
                errors,
                Forms.indicators(office, call.language()),
                found.stream().map(figure -> row(figure, call, v)).toList(),
                next(call, found),
                call.principal().may(ReportingPermissions.DECLARE));
        String html = templates.render("declared/list.jte", v, model);
        return errors.isEmpty()
                ? PageAnswer.html(v.t("declared.title"), html)
                : PageAnswer.invalid(v.t("declared.title"), html);
    }

    private static @Nullable String next(Call call, List<DeclaredFigure> found) {
        if (found.size() < call.limit()) {
            return null;
        }
        Map<String, String> query = new LinkedHashMap<>();
        for (String name : List.of("unit", "indicator", "withdrawn")) {
            call.query(name).ifPresent(value -> query.put(name, value));
        }
        query.put("cursor", Long.toString(found.get(found.size() - 1).id()));
        return Forms.address(HOME, query);
    }

    private DeclaredListModel.Row row(DeclaredFigure figure, Call call, View v) {
        return new DeclaredListModel.Row(
                HOME + "/" + figure.id(),
                words.title(figure, call.language()),
                office.places().name(figure.unitId(), figure.to()),
                DeclaredWords.days(figure),
                words.said(figure, call.language()),
                figure.source(),
                figure.stands() ? null : v.t("declared.withdrawn"));
    }

    private PageAnswer one(Call call) {
        return shown(call, Map.of(), false);
    }

    private PageAnswer shown(Call call, Map<String, String> errors, boolean refused) {
        View v = call.view(office.words().messages());
        long id = call.pathId("id");
        DeclaredFigure figure = find(id, call)
                .orElseThrow(() -> Problem.notFound(office.words().both("declared.not-found", String.valueOf(id)))
                        .raise());
        boolean mayChange = figure.stands()
                && call.principal().may(ReportingPermissions.DECLARE)
                && office.places().reaches(call.principal().scope(ReportingPermissions.DECLARE), figure.unitId());
        DeclaredModel model = new DeclaredModel(
                row(figure, call, v),
                figure.indicator(),
                v.date(LegalClock.legal(figure.trace().at()).toLocalDate()),
                withdrawal(figure, v),
                corrected(figure),
                mayChange ? HOME + "/" + id : null,
                call.field("reason"),
                errors);
        String html = templates.render("declared/one.jte", v, model);
        String title = model.row().title();
        return refused ? PageAnswer.invalid(title, html) : PageAnswer.html(title, html);
    }

    private Optional<DeclaredFigure> find(long id, Call call) {
        return office.said().declared().find(id).filter(figure -> office.places()
                .reaches(call.scope(), figure.unitId()));
    }

    private static @Nullable String withdrawal(DeclaredFigure figure, View v) {
        Trace.Withdrawal withdrawn = figure.trace().withdrawn();
        return withdrawn == null
                ? null
                : v.t(
                        "declared.withdrawn.on",
                        v.date(LegalClock.legal(withdrawn.at()).toLocalDate()),
                        withdrawn.reason());
    }

    private static @Nullable String corrected(DeclaredFigure figure) {
        Long corrects = figure.trace().corrects();
        return corrects == null ? null : HOME + "/" + corrects;
    }

    private PageAnswer withdraw(Call call) {
        long id = call.pathId("id");
        try {
            office.said().declaredBook().withdraw(id, call.field("reason"), Entry.of(call));
        } catch (ProblemException e) {
            if (e.problem().errors().isEmpty()) {
                throw e;
            }
            View v = call.view(office.words().messages());
            return shown(call, Forms.errors(e.problem().errors(), v), true);
        }
        return PageAnswer.redirect(HOME + "/" + id, office.words().both("declared.withdrawn.done"));
    }
}
