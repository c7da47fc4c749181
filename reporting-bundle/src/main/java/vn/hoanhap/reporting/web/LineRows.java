package vn.hoanhap.reporting.web;

import java.util.HashMap;
import java.util.Map;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.core.text.View;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.reporting.figures.Kinds;
import vn.hoanhap.reporting.figures.Line;
import vn.hoanhap.reporting.office.ReportingOffice;

/** Writes journal lines for a page; looks each unit's name up once. */
final class LineRows {

    private final Questions questions;
    private final Catalogue catalogue;
    private final Unit asked;
    private final View view;
    private final Map<Long, String> names = new HashMap<>();

    /** Is what kinds and programmes are called, by code and id. */
    record Catalogue(Map<String, Kinds.Kind> kinds, Map<String, Text> programmes) {}

    private LineRows(Questions questions, Catalogue catalogue, Unit asked, View view) {
        this.questions = questions;
        this.catalogue = catalogue;
        this.asked = asked;
        this.view = view;
    }

    /** Writes them with what is installed here; units carry their district unless it, or they themselves, were asked for. */
    static LineRows of(ReportingOffice office, Questions questions, Unit asked, View view) {
        var catalogue = new Catalogue(
                office.computed().kinds().all(), office.computed().programmes().get());
        return new LineRows(questions, catalogue, asked, view);
    }

    LinesModel.Row row(Line line, LineRecords records) {
        return new LinesModel.Row(
                view.date(line.on()),
                kind(line.kind()),
                unit(line),
                quantity(line),
                line.reversal(),
                programme(line.programmeId()),
                records.lead(line));
    }

    private String quantity(Line line) {
        Long known = line.quantity();
        return known == null
                ? view.t("figure.unknown")
                : view.t("qualifier." + line.qualifier(), view.number(known)) + " " + measure(line);
    }

    String measure(Line line) {
        return view.t("measure." + line.measure());
    }

    String unit(Line line) {
        return names.computeIfAbsent(line.unitId(), id -> questions.unitName(id, line.on(), asked));
    }

    String qualifier(String code) {
        return view.t("qualifier.name." + code);
    }

    String reversal() {
        return view.t("line.reversal");
    }

    String kind(String code) {
        Kinds.Kind kind = catalogue.kinds().get(code);
        return kind == null ? code : view.t(kind.title());
    }

    String programme(String id) {
        Text title = catalogue.programmes().get(id);
        return title == null ? id : view.t(title);
    }
}
