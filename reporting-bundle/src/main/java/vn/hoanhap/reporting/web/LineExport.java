package vn.hoanhap.reporting.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.indicator.IndicatorDefinition;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Download;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.table.Table;
import vn.hoanhap.core.table.Table.Column;
import vn.hoanhap.core.table.Table.Form;
import vn.hoanhap.core.table.Tables;
import vn.hoanhap.core.text.Formats;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.table.Downloads;
import vn.hoanhap.parts.table.ListRoute;
import vn.hoanhap.parts.table.WholeList;
import vn.hoanhap.reporting.ReportingPermissions;
import vn.hoanhap.reporting.figures.Asked;
import vn.hoanhap.reporting.figures.Behind;
import vn.hoanhap.reporting.figures.Line;
import vn.hoanhap.reporting.figures.Lineage;
import vn.hoanhap.reporting.figures.Side;
import vn.hoanhap.reporting.figures.Territory;
import vn.hoanhap.reporting.office.ReportingOffice;

/** Gives the journal lines behind a figure as a file, as far as the reader may see them. */
final class LineExport {

    private final ReportingOffice office;
    private final Questions questions;
    private final Files files;

    /** Is what writes a file and reads its rows. */
    record Files(Tables tables, TransactionRunner transactions) {}

    LineExport(ReportingOffice office, Questions questions, Files files) {
        this.office = office;
        this.questions = questions;
        this.files = files;
    }

    void contribute(Contributions add) {
        add.route(Questions.asked(
                        ListRoute.of(list("{code}"), ReportingPermissions.READ, said("route.lines.export"), this::file),
                        office.words().messages())
                .query("lines", said("query.lines")));
    }

    static Downloads downloads(Behind behind, Call call) {
        Asked asked = behind.asked();
        Map<String, @Nullable String> narrowed = new HashMap<>();
        narrowed.put("lines", behind.side() == Side.OWN ? null : behind.side().word());
        narrowed.put("unit", String.valueOf(asked.unit().id()));
        narrowed.put("from", asked.from().toString());
        narrowed.put("to", asked.to().toString());
        narrowed.put(
                "territory",
                asked.territory() == Territory.THEN ? null : asked.territory().word());
        return Downloads.ofList(list(behind.definition().code()), call, narrowed);
    }

    private static String list(String code) {
        return "indicators/" + code + "/lines";
    }

    private Download file(Call call) {
        IndicatorDefinition definition = office.computed().figures().definition(call.path("code"));
        Asked asked = files.transactions().read(() -> questions.read(call, definition.basis()));
        Behind behind = new Behind(definition, asked, questions.side(call));
        View view = call.view(office.words().messages());
        LineRows words = files.transactions().read(() -> LineRows.of(office, questions, asked.unit(), view));
        Lineage.Reader reader = Lineage.Reader.of(call);
        var rows = new WholeList<>(
                files.transactions(),
                (cursor, limit) -> office.computed().lineage().lines(behind, reader, cursor, limit),
                Line::id,
                found -> found.stream().map(line -> cells(line, words)).toList());
        Table table = new Table(
                definition.code().replace('.', '-') + "-" + asked.to(),
                definition.title(),
                List.of(heading(asked), said("figure.lines.as-you-may-see")),
                columns(),
                rows);
        return files.tables().file(table, ListRoute.format(call), call.language());
    }

    private Text heading(Asked asked) {
        return office.words()
                .both("export.asked", asked.unit().name(), Formats.date(asked.from()), Formats.date(asked.to()));
    }

    private List<Column> columns() {
        return List.of(
                new Column("on", said("line.on"), Form.DATE),
                new Column("kind", said("line.kind"), Form.TEXT),
                new Column("unit", said("line.unit"), Form.TEXT),
                new Column("quantity", said("line.quantity"), Form.NUMBER),
                new Column("measure", said("figures.column.measure"), Form.TEXT),
                new Column("qualifier", said("line.qualifier"), Form.TEXT),
                new Column("reversal", said("line.reversal"), Form.TEXT),
                new Column("source", said("line.source"), Form.TEXT),
                new Column("record", said("line.record"), Form.TEXT));
    }

    private static List<@Nullable Object> cells(Line line, LineRows words) {
        return Arrays.asList(
                line.on(),
                new Table.Coded(line.kind(), words.kind(line.kind())),
                words.unit(line),
                line.quantity(),
                new Table.Coded(line.measure(), words.measure(line)),
                new Table.Coded(line.qualifier(), words.qualifier(line.qualifier())),
                line.reversal() ? words.reversal() : null,
                words.programme(line.programmeId()),
                line.recordId());
    }

    private Text said(String key) {
        return office.words().both(key);
    }
}
