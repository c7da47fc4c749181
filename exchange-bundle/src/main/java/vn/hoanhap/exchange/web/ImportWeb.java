package vn.hoanhap.exchange.web;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.MenuEntry;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.programme.Upload;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.core.text.View;
import vn.hoanhap.exchange.ExchangePermissions;
import vn.hoanhap.exchange.file.Bounds;
import vn.hoanhap.exchange.jobs.Imports;
import vn.hoanhap.exchange.jobs.Job;
import vn.hoanhap.exchange.jobs.JobStore;
import vn.hoanhap.exchange.jobs.RowProblem;
import vn.hoanhap.exchange.template.TemplateChoice;
import vn.hoanhap.parts.Templates;

/** Answers {@code /api/v1/imports} and the pages of imports. */
public final class ImportWeb {

    /** The largest file that may come in: 20 MiB. */
    private static final long MOST_BYTES = Bounds.ARCHIVE_BYTES;

    private static final int SHOWN_PROBLEMS = 200;

    private final Imports imports;
    private final JobStore jobs;
    private final TemplateChoice choice;
    private final Messages messages;
    private final Templates templates;

    /** Joins imports to their addresses. */
    public ImportWeb(Imports imports, JobStore jobs, TemplateChoice choice, Messages messages, Templates templates) {
        this.imports = imports;
        this.jobs = jobs;
        this.choice = choice;
        this.messages = messages;
        this.templates = templates;
    }

    /** Adds routes and pages. */
    public void contribute(Contributions add) {
        add.route(Route.writing(Method.POST, "/imports", Upload.class, ImportAnswer.Accepted.class)
                .answers(ExchangePermissions.IMPORT, messages.both("route.import"), this::accept)
                .query("dryRun", new Text("true: chỉ kiểm tra", "true: check only"))
                .work(Route.UnitOfWork.OWN)
                .maxBytes(MOST_BYTES)
                .audited("import.started"));
        add.route(Route.get(
                "/imports",
                ImportAnswer.Listed.class,
                ExchangePermissions.IMPORT,
                messages.both("route.list"),
                this::list));
        add.route(Route.get(
                "/imports/{id}",
                ImportAnswer.class,
                ExchangePermissions.IMPORT,
                messages.both("route.one"),
                this::one));
        add.page(Page.get("/", ExchangePermissions.IMPORT, this::listPage));
        add.page(Page.post("/", ExchangePermissions.IMPORT, this::upload)
                .work(Route.UnitOfWork.OWN)
                .maxBytes(MOST_BYTES)
                .audited("import.started"));
        add.page(Page.get("/imports/{id}", ExchangePermissions.IMPORT, this::jobPage));
        add.menu(new MenuEntry(
                messages.both("menu.imports"),
                "/",
                "import",
                MenuEntry.Place.ADMINISTRATION,
                20,
                ExchangePermissions.IMPORT));
    }

    private Answer<ImportAnswer.Accepted> accept(Call call, Upload upload) throws IOException {
        boolean dryRun = call.query("dryRun").map(Boolean::parseBoolean).orElse(false);
        long id = imports.accept(upload, call.principal(), dryRun);
        return Answer.accepted("/imports/" + id, new ImportAnswer.Accepted(new Id(id)));
    }

    private Answer<ImportAnswer.Listed> list(Call call, None nothing) {
        List<ImportAnswer> items = jobs.newest(whose(call), call.limit()).stream()
                .map(job -> answer(job, List.of(), call.language()))
                .toList();
        return Answer.ok(new ImportAnswer.Listed(items, null));
    }

    private Answer<ImportAnswer> one(Call call, None nothing) {
        Job job = find(call);
        return Answer.ok(answer(job, jobs.problems(job.id(), SHOWN_PROBLEMS), call.language()));
    }

    private static ImportAnswer answer(Job job, List<RowProblem> problems, Language language) {
        Job.Counts counts = job.counts();
        return new ImportAnswer(
                new Id(job.id()),
                job.fileName(),
                job.dryRun(),
                job.state().name(),
                new ImportAnswer.Rows(
                        counts.total(), counts.fresh(), counts.changed(), counts.same(), counts.written()),
                job.problems(),
                problems.stream()
                        .map(problem -> new ImportAnswer.ProblemAnswer(
                                problem.sheet(),
                                problem.row(),
                                problem.column(),
                                problem.message().in(language),
                                problem.remedy().in(language)))
                        .toList(),
                job.skippedSheets(),
                job.startedAt(),
                job.endedAt());
    }

    /** Files name communes and faults name rows: who serves the whole office sees all imports, others their own. */
    private static @Nullable Long whose(Call call) {
        return call.scope().everything() ? null : Long.valueOf(call.principal().accountId());
    }

    private Job find(Call call) {
        long id = call.pathId("id");
        return jobs.find(id, whose(call)).orElseThrow(() -> Problem.notFound(
                        new Text("Không có lần nhập " + id + ".", "There is no import " + id + "."))
                .raise());
    }

    private PageAnswer listPage(Call call) {
        View view = call.view(messages);
        List<JobModel> newest = jobs.newest(whose(call), 20).stream()
                .map(job -> new JobModel(job, List.of(), JobModel.toneOf(job)))
                .toList();
        String html = templates.render("imports.jte", view, new ListModel(newest, choice.sheets("", call.principal())));
        return PageAnswer.html(view.t("imports.title"), html);
    }

    private PageAnswer upload(Call call) throws IOException {
        Upload file = call.file();
        if (file == null) {
            throw missingFile();
        }
        long id = imports.accept(file, call.principal(), !call.field("check").isEmpty());
        return PageAnswer.redirect("/p/exchange/imports/" + id);
    }

    private PageAnswer jobPage(Call call) {
        View view = call.view(messages);
        Job job = find(call);
        JobModel model = new JobModel(job, jobs.problems(job.id(), SHOWN_PROBLEMS), JobModel.toneOf(job));
        return call.partial()
                ? PageAnswer.fragment(templates.render("progress.jte", view, model))
                : PageAnswer.html(view.t("import.title", job.fileName()), templates.render("import.jte", view, model));
    }

    private static RuntimeException missingFile() {
        return Problem.invalid(List.of(new Problem.FieldError(
                        "file",
                        new Text("Chưa chọn tệp.", "No file was chosen."),
                        new Text("Chọn một tệp Excel (.xlsx).", "Choose a workbook (.xlsx)."))))
                .raise();
    }
}
