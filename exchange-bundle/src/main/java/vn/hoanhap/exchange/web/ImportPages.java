package vn.hoanhap.exchange.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Elected;
import vn.hoanhap.core.programme.FirstStep;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.MenuEntry;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.programme.RowDoubts;
import vn.hoanhap.core.programme.Upload;
import vn.hoanhap.core.text.Formats;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.core.text.View;
import vn.hoanhap.exchange.ExchangePermissions;
import vn.hoanhap.exchange.file.Bounds;
import vn.hoanhap.exchange.jobs.Imports;
import vn.hoanhap.exchange.jobs.Job;
import vn.hoanhap.exchange.jobs.JobStore;
import vn.hoanhap.exchange.jobs.KeptFiles;
import vn.hoanhap.exchange.jobs.RowProblem;
import vn.hoanhap.exchange.jobs.StagedColumns;
import vn.hoanhap.exchange.jobs.Wanted;
import vn.hoanhap.exchange.template.TemplateChoice;
import vn.hoanhap.exchange.undo.UndoStore;
import vn.hoanhap.exchange.undo.Undoings;
import vn.hoanhap.parts.Templates;

/** Answers the pages of imports. */
final class ImportPages {

    private static final int SHOWN_PROBLEMS = 200;
    private static final int SHOWN_JOBS = 20;
    private static final int STEP = 70;

    private final Imports imports;
    private final KeptFiles kept;
    private final JobStore jobs;
    private final Undoings undoings;
    private final UndoStore undone;
    private final Elected elected;
    private final ImportLookup lookup;
    private final Grid grid;
    private final TemplateChoice choice;
    private final Messages messages;
    private final Templates templates;

    ImportPages(ImportWeb.Parts parts, ImportLookup lookup, Messages messages, Templates templates) {
        this.imports = parts.imports();
        this.kept = parts.kept();
        this.jobs = parts.jobs();
        this.undoings = parts.undone().undoings();
        this.undone = parts.undone().store();
        this.elected = parts.undone().elected();
        this.choice = parts.choice();
        this.lookup = lookup;
        this.grid = new Grid(kept, new StagedColumns(parts.undone().elected()), messages);
        this.messages = messages;
        this.templates = templates;
    }

    void contribute(Contributions add) {
        add.page(Page.get("/", ExchangePermissions.IMPORT, this::list));
        add.page(Page.post("/", ExchangePermissions.IMPORT, this::dropped)
                .work(Route.UnitOfWork.OWN)
                .maxBytes(Bounds.ARCHIVE_BYTES)
                .audited("import.started"));
        add.page(Page.get("/imports/{id}", ExchangePermissions.IMPORT, this::one));
        add.page(Page.post("/imports/{id}", ExchangePermissions.IMPORT, this::mend)
                .work(Route.UnitOfWork.OWN)
                .audited("import.mended"));
        add.page(Page.post("/imports/{id}/leave", ExchangePermissions.IMPORT, this::leave)
                .audited("import.left"));
        add.firstStep(new FirstStep(
                "import",
                STEP,
                new FirstStep.Words(
                        messages.both("step.import"),
                        messages.both("step.import.purpose"),
                        messages.both("step.import.action")),
                "/",
                ExchangePermissions.IMPORT,
                this::step));
        add.menu(new MenuEntry(
                messages.both("menu.imports"),
                "/",
                "import",
                MenuEntry.Place.ADMINISTRATION,
                20,
                ExchangePermissions.IMPORT));
    }

    private FirstStep.Standing step(Call call) {
        long rows = jobs.writtenRows();
        return rows == 0
                ? FirstStep.Standing.toDo(messages.both("step.import.none"))
                : FirstStep.Standing.done(new Text(said(Language.VI, rows), said(Language.EN, rows)));
    }

    private String said(Language language, long rows) {
        return messages.text(language, "step.import.rows", Formats.number(language, rows));
    }

    private PageAnswer list(Call call) {
        View view = call.view(messages);
        List<Job> found = jobs.newest(ImportLookup.whose(call), call.cursor(), SHOWN_JOBS + 1);
        List<Job> shown = found.stream().limit(SHOWN_JOBS).toList();
        ListModel model = new ListModel(
                shown.stream().map(JobModel::listed).toList(),
                choice.sheets("", call.principal()),
                found.size() > SHOWN_JOBS
                        ? "/p/exchange/?cursor=" + shown.get(SHOWN_JOBS - 1).id()
                        : null,
                call.cursor() == 0 ? null : "/p/exchange/",
                ImportExport.downloads(call));
        return PageAnswer.html(view.t("imports.title"), templates.render("imports.jte", view, model));
    }

    private PageAnswer upload(Call call) throws IOException {
        Upload file = call.file();
        if (file == null) {
            throw missingFile();
        }
        Wanted wanted = call.field("check").isEmpty() ? Wanted.ASK : Wanted.CHECK;
        return PageAnswer.redirect(page(imports.accept(file, call.principal(), wanted)));
    }

    /** Says beside where the file was dropped why it is not taken in; without scripts that is a page of its own. */
    private PageAnswer dropped(Call call) throws IOException {
        try {
            return upload(call);
        } catch (ProblemException refused) {
            if (!call.partial()) {
                throw refused;
            }
            return PageAnswer.fragment(templates.render("refused.jte", call.view(messages), refused.problem()));
        }
    }

    private PageAnswer one(Call call) {
        View view = call.view(messages);
        Job job = lookup.seen(call);
        List<RowProblem> problems = jobs.problems(job.id(), SHOWN_PROBLEMS);
        boolean undoable = undoings.possible(job.id());
        JobModel model = job.accountId() == call.principal().accountId()
                ? JobModel.own(job, problems, grid.model(job, Grid.from(call), call.language()), undoable)
                : JobModel.seen(job, problems, undoable);
        long takenBack =
                undone.find(job.id()).map(undo -> undo.progress().done()).orElse(0L);
        model = model.settledOn(settling(job, call)).takenBack(takenBack);
        return call.partial()
                ? PageAnswer.fragment(templates.render("progress.jte", view, model))
                : PageAnswer.html(view.t("import.title", job.fileName()), templates.render("import.jte", view, model));
    }

    /** Rows that may be people who are there already are looked at once more when they are written, by who may merge. */
    private List<RowDoubts.Settling> settling(Job job, Call call) {
        if (job.counts().doubtful() == 0
                || job.counts().written() == 0
                || !job.state().ended()) {
            return List.of();
        }
        return job.course().planned().stream()
                .flatMap(name -> elected.withSheet(name, ImportSheet::settling).stream())
                .flatMap(Optional::stream)
                .filter(page -> call.principal().may(page.permission()))
                .toList();
    }

    /** Keeps what was written into cells, and runs the import as the button says. */
    private PageAnswer mend(Call call) {
        Job job = lookup.own(call);
        List<KeptFiles.Mend> mends = grid.mends(job, call);
        if (!mends.isEmpty()) {
            kept.mend(job, mends);
        }
        Wanted wanted = Arrays.stream(Wanted.values())
                .filter(each -> each.name().equals(call.field("wanted")))
                .findFirst()
                .orElse(Wanted.CHECK);
        imports.again(job.id(), call.principal(), wanted);
        return PageAnswer.redirect(page(job.id()));
    }

    private PageAnswer leave(Call call) {
        Job job = lookup.own(call);
        kept.leave(job);
        return PageAnswer.redirect(page(job.id()), messages.both("import.left"));
    }

    private static String page(long id) {
        return "/p/exchange/imports/" + id;
    }

    private static RuntimeException missingFile() {
        return Problem.invalid(List.of(new Problem.FieldError(
                        "file",
                        new Text("Chưa chọn tệp.", "No file was chosen."),
                        new Text("Chọn một tệp Excel (.xlsx).", "Choose a workbook (.xlsx)."))))
                .raise();
    }
}
