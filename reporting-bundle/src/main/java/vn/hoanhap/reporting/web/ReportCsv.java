package vn.hoanhap.reporting.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a report as lines with commas, which spreadsheets open; a cell never begins what they would take for a formula. */
final class ReportCsv {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final StringBuilder text = new StringBuilder("\uFEFF");

    private ReportCsv() {}

    static byte[] of(ReportAnswer report) {
        ReportCsv csv = new ReportCsv();
        csv.line(
                "group",
                "indicator",
                "title",
                "part_of",
                "source",
                "from",
                "to",
                "value",
                "numerator",
                "denominator",
                "qualifier",
                "display",
                "measure",
                "undecided_lines",
                "note");
        for (ReportAnswer.Group group : report.groups()) {
            for (ReportAnswer.Row row : group.rows()) {
                csv.computed(group, row, report);
                row.declared().forEach(said -> csv.declared(group, row, said));
            }
        }
        return csv.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void computed(ReportAnswer.Group group, ReportAnswer.Row row, ReportAnswer report) {
        ReportAnswer.Computed computed = row.computed();
        if (computed == null) {
            line(
                    group.title(),
                    row.indicator(),
                    row.title(),
                    row.partOf(),
                    "computed",
                    report.period().from(),
                    report.period().to(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    row.measure(),
                    null,
                    row.note());
            return;
        }
        line(
                group.title(),
                row.indicator(),
                row.title(),
                row.partOf(),
                "computed",
                report.period().from(),
                report.period().to(),
                computed.value(),
                computed.numerator(),
                computed.denominator(),
                computed.qualifier(),
                computed.display(),
                row.measure(),
                computed.undecidedLines(),
                row.note());
    }

    private void declared(ReportAnswer.Group group, ReportAnswer.Row row, DeclaredAnswer said) {
        line(
                group.title(),
                row.indicator(),
                row.title(),
                row.partOf(),
                "declared",
                said.from() == null ? said.to() : said.from(),
                said.to(),
                said.value(),
                said.numerator(),
                said.denominator(),
                said.qualifier(),
                said.display(),
                row.measure(),
                null,
                said.source());
    }

    private void line(@Nullable Object... cells) {
        text.append(Arrays.stream(cells).map(ReportCsv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String written = value.toString();
        boolean formula =
                value instanceof String && !written.isEmpty() && FORMULA_STARTS.indexOf(written.charAt(0)) >= 0;
        return "\"" + (formula ? "'" : "") + written.replace("\"", "\"\"") + "\"";
    }
}
