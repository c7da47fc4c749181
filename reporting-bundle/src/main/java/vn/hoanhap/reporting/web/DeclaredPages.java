package vn.hoanhap.reporting.web;

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
    private final UnitChooser chooser;
    private final Narrowing narrowing;

    DeclaredPages(ReportingOffice office, OfficeUnit home, Templates templates) {
        this.office = office;
        this.templates = templates;
        this.words = new DeclaredWords(office);
        this.form = new DeclaredForm(office, home, templates);
        this.chooser = new UnitChooser(office, home, templates);
        this.narrowing = new Narrowing(office, chooser);
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
        String title = v.t("declared.title");
        try {
            DeclaredQuery query = narrowing.declared(call);
            var found = office.said().declared().list(query, call.scope(), call.cursor(), call.limit());
            return PageAnswer.html(title, templates.render("declared/list.jte", v, model(call, found, Map.of())));
        } catch (ProblemException e) {
            Map<String, String> errors = Forms.errors(e.problem().errors(), v);
            return PageAnswer.invalid(title, templates.render("declared/list.jte", v, model(call, List.of(), errors)));
        }
    }

    private DeclaredListModel model(Call call, List<DeclaredFigure> found, Map<String, String> errors) {
        View v = call.view(office.words().messages());
        Map<String, @Nullable String> said = Narrowing.said(call, Narrowing.DECLARED);
        var unit = new UnitChooser.Typed(said.get("unit"), said.get("unit_text"), errors.get("unit"));
        return new DeclaredListModel(
                said,
                errors,
                chooser.field(call, call.asOf(), unit),
                new PeriodChoices(office, call).asked("statistical"),
                Forms.indicators(office, call.language()),
                found.stream().map(figure -> row(figure, call, v)).toList(),
                DeclaredExport.downloads(call),
                new DeclaredListModel.Turns(next(call, found), call.cursor() == 0 ? null : Forms.address(HOME, said)),
                call.principal().may(ReportingPermissions.DECLARE));
    }

    private static @Nullable String next(Call call, List<DeclaredFigure> found) {
        if (found.size() < call.limit()) {
            return null;
        }
        Map<String, @Nullable String> query = Narrowing.said(call, Narrowing.DECLARED);
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
