package vn.hoanhap.reporting.web;

import java.util.HashMap;
import java.util.Map;
import vn.hoanhap.core.text.View;
import vn.hoanhap.reporting.figures.Line;

/** Writes journal lines for a page; looks each unit's name up once. */
final class LineRows {

    private final Questions questions;
    private final View view;
    private final Map<Long, String> names = new HashMap<>();

    LineRows(Questions questions, View view) {
        this.questions = questions;
        this.view = view;
    }

    LinesModel.Row row(Line line) {
        String unit = names.computeIfAbsent(line.unitId(), id -> questions.unitName(id, line.on()));
        String quantity = line.quantity() == null
                ? view.t("figure.unknown")
                : view.t("qualifier." + line.qualifier(), view.number(line.quantity()));
        return new LinesModel.Row(
                view.date(line.on()),
                line.kind(),
                unit,
                quantity,
                line.reversal(),
                line.programmeId() + " " + line.recordId());
    }
}
