package vn.hoanhap.reporting.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.table.Downloads;

/** Writes a report that is told twice for its page. */
final class BothSheet {

    private final View view;

    BothSheet(View view) {
        this.view = view;
    }

    BothModel model(BothAnswer both, Downloads files) {
        return new BothModel(
                head("then", both.then()),
                head("today", both.today()),
                both.note(),
                files,
                BothReports.pairs(both).stream().map(this::row).toList(),
                Stream.of(side("then", both.then()), side("today", both.today()))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private String head(String side, @Nullable ReportAnswer report) {
        return view.t("both." + side, report == null ? "–" : report.unit().name());
    }

    private BothModel.Row row(BothReports.Pair pair) {
        return new BothModel.Row(
                pair.row().title(),
                pair.row().partOf() != null,
                pair.row().measure(),
                cell(pair.then()),
                cell(pair.today()));
    }

    private BothModel.Cell cell(ReportAnswer.@Nullable Row row) {
        if (row == null) {
            return new BothModel.Cell("–", List.of(), List.of());
        }
        List<FigureRow.Declared> declared = row.declared().stream()
                .map(said -> declared(said, row.measure()))
                .toList();
        ReportAnswer.Computed computed = row.computed();
        if (computed == null) {
            return new BothModel.Cell("–", List.of(), declared);
        }
        List<String> notes = new ArrayList<>();
        if (computed.undecidedLines() > 0) {
            notes.add(view.t("figure.undecided", view.number(computed.undecidedLines())));
        }
        if (computed.unplacedUnits() > 0) {
            notes.add(view.t("figure.unplaced", view.number(computed.unplacedUnits())));
        }
        if (computed.earlyLines() > 0) {
            notes.add(view.t("figure.early", view.number(computed.earlyLines())));
        }
        return new BothModel.Cell(computed.display(), notes, declared);
    }

    private FigureRow.Declared declared(DeclaredAnswer said, String measure) {
        LocalDate from = said.from();
        String to = view.date(said.to());
        return new FigureRow.Declared(
                said.outcome() == null ? said.display() + " " + measure : said.display(),
                from == null || from.equals(said.to()) ? to : view.date(from) + "–" + to,
                said.source(),
                DeclaredPages.HOME + "/" + said.id());
    }

    private Optional<BothModel.Side> side(String side, @Nullable ReportAnswer report) {
        return report == null
                ? Optional.empty()
                : Optional.of(new BothModel.Side(head(side, report), coverage(report)));
    }

    private ReportModel.Coverage coverage(ReportAnswer report) {
        ReportAnswer.Coverage coverage = report.coverage();
        List<String> columns = coverage.indicators().stream()
                .map(code -> BothReports.title(report, code))
                .toList();
        List<ReportModel.Commune> foot = new ArrayList<>();
        foot(foot, "report.coverage.undecided", columns, coverage.undecided());
        foot(foot, "report.coverage.unplaced", columns, coverage.unplaced());
        return new ReportModel.Coverage(
                columns,
                coverage.communes().stream()
                        .map(commune -> new ReportModel.Commune(commune.label(), values(columns, commune.values())))
                        .toList(),
                foot,
                null);
    }

    /** Lines that are in no commune's figure stand at the foot, when there are any. */
    private void foot(List<ReportModel.Commune> foot, String key, List<String> columns, List<Long> lines) {
        if (lines.stream().anyMatch(count -> count > 0)) {
            foot.add(new ReportModel.Commune(view.t(key), values(columns, lines)));
        }
    }

    private List<ReportModel.Value> values(List<String> columns, List<? extends @Nullable Long> numbers) {
        List<ReportModel.Value> values = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Long number = numbers.get(i);
            values.add(new ReportModel.Value(columns.get(i), number == null ? "–" : view.number(number), null));
        }
        return values;
    }
}
