package vn.hoanhap.reporting.web;

import java.util.ArrayList;
import java.util.List;
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
                BothReports.pairs(both).stream().map(this::row).toList());
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
        ReportAnswer.Computed computed = row == null ? null : row.computed();
        if (computed == null) {
            return new BothModel.Cell("–", List.of());
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
        return new BothModel.Cell(computed.display(), notes);
    }
}
