package vn.hoanhap.exchange.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Download;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.table.Table;
import vn.hoanhap.core.table.Table.Column;
import vn.hoanhap.core.table.Table.Form;
import vn.hoanhap.core.table.Tables;
import vn.hoanhap.core.text.Formats;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.exchange.ExchangePermissions;
import vn.hoanhap.exchange.jobs.Job;
import vn.hoanhap.exchange.jobs.JobStore;
import vn.hoanhap.exchange.table.TableFiles;
import vn.hoanhap.parts.table.Downloads;
import vn.hoanhap.parts.table.ListRoute;
import vn.hoanhap.parts.table.WholeList;

/** Gives the list of imports as a file: their course, nothing that stands in them. */
final class ImportExport {

    private static final String LIST = "imports";

    private final JobStore jobs;
    private final TransactionRunner transactions;
    private final Messages messages;
    private final Tables tables = new TableFiles();

    ImportExport(JobStore jobs, TransactionRunner transactions, Messages messages) {
        this.jobs = jobs;
        this.transactions = transactions;
        this.messages = messages;
    }

    void contribute(Contributions add) {
        add.route(ListRoute.of(LIST, ExchangePermissions.IMPORT, messages.both("route.list.export"), this::file));
    }

    static Downloads downloads(Call call) {
        return Downloads.ofList(LIST, call, Map.of());
    }

    private Download file(Call call) {
        Long whose = ImportLookup.whose(call);
        var rows = new WholeList<>(
                transactions, (before, limit) -> jobs.newest(whose, before, limit), Job::id, found -> found.stream()
                        .map(job -> cells(job, call.language()))
                        .toList());
        Table table = new Table(
                "imports-" + call.today(),
                messages.both("imports.earlier"),
                List.of(messages.both("export.taken", Formats.date(call.today()))),
                columns(),
                rows);
        return tables.file(table.withoutPeople(), ListRoute.format(call), call.language());
    }

    private List<Column> columns() {
        return Stream.of(
                        column("id", "export.id", Form.TEXT),
                        column("file", "imports.file", Form.TEXT),
                        column("began", "imports.when", Form.DATE),
                        column("rows", "imports.rows", Form.NUMBER),
                        column("written", "export.written", Form.NUMBER),
                        column("state", "imports.state", Form.TEXT))
                .toList();
    }

    private Column column(String name, String key, Form form) {
        return new Column(name, messages.both(key), form);
    }

    private List<@Nullable Object> cells(Job job, Language language) {
        Instant began = job.course().startedAt();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(Long.toString(job.id()));
        cells.add(job.fileName());
        cells.add(LegalClock.legal(began).toLocalDate());
        cells.add(job.counts().total());
        cells.add(job.counts().written());
        String state = JobModel.listed(job).state();
        cells.add(new Table.Coded(state.substring(state.lastIndexOf('.') + 1), messages.text(language, state)));
        return cells;
    }
}
