package vn.hoanhap.exchange.web;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.programme.Upload;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.exchange.ExchangePermissions;
import vn.hoanhap.exchange.file.Bounds;
import vn.hoanhap.exchange.jobs.Imports;
import vn.hoanhap.exchange.jobs.Job;
import vn.hoanhap.exchange.jobs.JobStore;
import vn.hoanhap.exchange.jobs.KeptFiles;
import vn.hoanhap.exchange.jobs.Wanted;
import vn.hoanhap.exchange.jobs.WrittenChanges;
import vn.hoanhap.exchange.staging.AskedRow;
import vn.hoanhap.exchange.staging.Mends;
import vn.hoanhap.exchange.staging.StagedRow;

/** Answers {@code /api/v1/imports}. */
final class ImportRoutes {

    private static final int SHOWN_PROBLEMS = 200;

    private final Imports imports;
    private final KeptFiles kept;
    private final JobStore jobs;
    private final ImportWeb.Undone undone;
    private final ImportLookup lookup;
    private final Messages messages;

    ImportRoutes(ImportWeb.Parts parts, ImportLookup lookup, Messages messages) {
        this.imports = parts.imports();
        this.kept = parts.kept();
        this.jobs = parts.jobs();
        this.undone = parts.undone();
        this.lookup = lookup;
        this.messages = messages;
    }

    void contribute(Contributions add) {
        add.route(Route.writing(Method.POST, "/imports", Upload.class, ImportAnswer.Accepted.class)
                .answers(ExchangePermissions.IMPORT, messages.both("route.import"), this::accept)
                .query("dryRun", new Text("true: chỉ kiểm tra", "true: check only"))
                .query("rows", messages.both("route.import.rows"))
                .work(Route.UnitOfWork.OWN)
                .maxBytes(Bounds.ARCHIVE_BYTES)
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
        contributeRows(add);
        add.route(
                Route.writing(Method.POST, "/imports/{id}/runs", ImportAnswer.Again.class, ImportAnswer.Accepted.class)
                        .answers(ExchangePermissions.IMPORT, messages.both("route.again"), this::again)
                        .work(Route.UnitOfWork.OWN)
                        .audited("import.started"));
        add.route(Route.writing(Method.DELETE, "/imports/{id}/file", None.class, None.class)
                .answers(ExchangePermissions.IMPORT, messages.both("route.leave"), this::leave)
                .audited("import.left"));
    }

    private void contributeRows(Contributions add) {
        add.route(Route.get(
                        "/imports/{id}/rows",
                        RowsAnswer.class,
                        ExchangePermissions.IMPORT,
                        messages.both("route.rows"),
                        this::rows)
                .audited("import.rows-read"));
        add.route(Route.get(
                        "/imports/{id}/changes",
                        ChangesAnswer.class,
                        ExchangePermissions.IMPORT,
                        messages.both("route.changes"),
                        this::changes)
                .audited("import.changes-read"));
        add.route(Route.writing(Method.POST, "/imports/{id}/cells", ImportAnswer.Cell.class, None.class)
                .answers(ExchangePermissions.IMPORT, messages.both("route.mend"), this::mend)
                .audited("import.mended"));
    }

    private Answer<ImportAnswer.Accepted> accept(Call call, Upload upload) throws IOException {
        boolean dryRun = call.query("dryRun").map(Boolean::parseBoolean).orElse(false);
        Wanted wanted = dryRun
                ? Wanted.CHECK
                : Choices.of(Wanted.class, call.query("rows").orElse("ALL"), "rows");
        return accepted(imports.accept(upload, call.principal(), wanted));
    }

    private static Answer<ImportAnswer.Accepted> accepted(long id) {
        return Answer.accepted("/imports/" + id, new ImportAnswer.Accepted(new Id(id)));
    }

    private Answer<ImportAnswer.Listed> list(Call call, None nothing) {
        List<Job> found = jobs.newest(ImportLookup.whose(call), call.cursor(), call.limit() + 1);
        List<ImportAnswer> items = found.stream()
                .limit(call.limit())
                .map(job -> ImportAnswer.of(job, List.of(), null, call.language()))
                .toList();
        String next = found.size() > call.limit()
                ? String.valueOf(found.get(call.limit() - 1).id())
                : null;
        return Answer.ok(new ImportAnswer.Listed(items, next));
    }

    private Answer<ImportAnswer> one(Call call, None nothing) {
        Job job = lookup.seen(call);
        UndoAnswer undo = undone.store()
                .find(job.id())
                .map(found -> UndoAnswer.of(found, undone.store().obstacles(job.id(), SHOWN_PROBLEMS), call.language()))
                .orElse(null);
        return Answer.ok(ImportAnswer.of(job, jobs.problems(job.id(), SHOWN_PROBLEMS), undo, call.language()));
    }

    /** The cursor is the position of the next row. */
    private Answer<RowsAnswer> rows(Call call, None nothing) {
        Job job = lookup.own(call);
        int from = (int) Math.min(call.cursor(), Integer.MAX_VALUE);
        List<StagedRow> rows = kept.rows(job, from, call.limit());
        String next = rows.size() < call.limit() ? null : String.valueOf(from + rows.size());
        return Answer.ok(new RowsAnswer(
                rows.stream().map(row -> RowsAnswer.row(row, call.language())).toList(), next));
    }

    /** The cursor is the position of the next row: of what would change as long as the file waits, then of what was changed. */
    private Answer<ChangesAnswer> changes(Call call, None nothing) {
        Job job = lookup.own(call);
        int from = (int) Math.min(call.cursor(), Integer.MAX_VALUE);
        if (!job.waits()) {
            var reader = new WrittenChanges.Reader(call.principal(), call.language());
            WrittenChanges.Some some = undone.written().of(job, from, call.limit(), reader);
            return changes(call, some.rows(), some.next());
        }
        List<AskedRow> rows = kept.asked(job, from, call.limit() + 1);
        return changes(
                call,
                rows.stream().limit(call.limit()).toList(),
                rows.size() > call.limit() ? Integer.valueOf(from + call.limit()) : null);
    }

    private static Answer<ChangesAnswer> changes(Call call, List<AskedRow> rows, @Nullable Integer next) {
        return Answer.ok(new ChangesAnswer(
                rows.stream()
                        .map(row -> ChangesAnswer.row(row, call.language()))
                        .toList(),
                next == null ? null : String.valueOf(next)));
    }

    private Answer<None> mend(Call call, ImportAnswer.Cell cell) {
        new Violations()
                .require(
                        cell.row() > 0 && cell.column() >= 0 && cell.column() < Bounds.CELLS,
                        "column",
                        new Text("Không có ô này.", "There is no such cell."),
                        new Text("Lấy dòng và cột từ danh sách dòng cần sửa.", "Take both from the rows to mend."))
                .raise();
        kept.mend(
                lookup.own(call),
                List.of(new KeptFiles.Mend(new Mends.Place(cell.sheet(), cell.row()), cell.column(), cell.value())));
        return Answer.empty();
    }

    private Answer<ImportAnswer.Accepted> again(Call call, ImportAnswer.Again again) {
        Job job = lookup.own(call);
        imports.again(job.id(), call.principal(), Choices.of(Wanted.class, again.wanted(), "wanted"));
        return accepted(job.id());
    }

    private Answer<None> leave(Call call, None nothing) {
        kept.leave(lookup.own(call));
        return Answer.empty();
    }
}
