package vn.hoanhap.reporting.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.text.View;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.reporting.figures.Behind;
import vn.hoanhap.reporting.figures.Side;
import vn.hoanhap.reporting.office.ReportingOffice;

/** Says what stands beside a figure because nobody can place it: which units, and how many lines of each. */
final class BesideWords {

    /** The register's right to open a unit. */
    private static final Permission UNITS = new Permission("register.units.read");

    private final ReportingOffice office;
    private final Call call;
    private final View view;

    BesideWords(ReportingOffice office, Call call) {
        this.office = office;
        this.call = call;
        this.view = call.view(office.words().messages());
    }

    /** Names the units beside a figure; null when the lines are those in the figure itself. */
    LinesModel.@Nullable Left left(Behind behind) {
        if (behind.side() == Side.OWN) {
            return null;
        }
        String key = "left." + behind.side().word();
        List<LinesModel.Place> units = office.computed().lineage().units(behind).entrySet().stream()
                .map(this::place)
                .toList();
        return new LinesModel.Left(view.t(key), view.t(key + ".text"), units);
    }

    private LinesModel.Place place(Map.Entry<Long, Long> lines) {
        long id = lines.getKey();
        return new LinesModel.Place(
                office.units().latest(id).map(this::name).orElse("#" + id),
                view.number(lines.getValue()),
                call.principal().may(UNITS) ? "/p/register/units/" + id : null);
    }

    private String name(Unit unit) {
        LocalDate ended = unit.to();
        return ended == null ? unit.name() : view.t("left.ended", unit.name(), view.date(ended));
    }
}
