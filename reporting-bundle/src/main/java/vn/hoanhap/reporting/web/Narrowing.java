package vn.hoanhap.reporting.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.indicator.Basis;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.reporting.declared.DeclaredQuery;
import vn.hoanhap.reporting.office.ReportingOffice;
import vn.hoanhap.reporting.periods.Period;
import vn.hoanhap.reporting.store.TargetTable;

/** Reads what narrows the lists of what offices enter: the same for a page and for its file. */
final class Narrowing {

    /** What an address says of declared figures. */
    static final List<String> DECLARED =
            List.of("unit", "unit_text", "indicator", "period", "calendar", "from", "to", "withdrawn");

    /** What an address says of targets. */
    static final List<String> TARGETS = List.of("unit", "unit_text", "indicator", "year", "withdrawn");

    private final ReportingOffice office;
    private final UnitChooser chooser;

    Narrowing(ReportingOffice office, UnitChooser chooser) {
        this.office = office;
        this.chooser = chooser;
    }

    /** Returns what of it an address says. */
    static Map<String, @Nullable String> said(Call call, List<String> names) {
        Map<String, @Nullable String> said = new LinkedHashMap<>();
        for (String name : names) {
            call.query(name).ifPresent(value -> said.put(name, value));
        }
        return said;
    }

    /**
     * Reads which declared figures are wanted.
     *
     * @throws vn.hoanhap.core.programme.ProblemException naming what means nothing
     */
    DeclaredQuery declared(Call call) {
        boolean days = List.of("period", "from", "to").stream()
                .anyMatch(name -> call.query(name).isPresent());
        Period period = days ? Periods.ofForm(office).read(call, Basis.FLOW) : null;
        return new DeclaredQuery(
                unit(call),
                call.query("indicator").orElse(null),
                period == null ? null : period.from(),
                period == null ? null : period.to(),
                call.query("withdrawn").isPresent());
    }

    /**
     * Reads which targets are wanted.
     *
     * @throws vn.hoanhap.core.programme.ProblemException naming what means nothing
     */
    TargetTable.Wanted targets(Call call) {
        Faults faults = office.faults();
        Integer year = TargetRoutes.year(call, "year", faults);
        faults.raise();
        return new TargetTable.Wanted(
                unit(call),
                call.query("indicator").orElse(null),
                year,
                call.query("withdrawn").isPresent());
    }

    private @Nullable Long unit(Call call) {
        Faults faults = office.faults();
        String written = chooser.read(name -> call.query(name).orElse(""), call.asOf(), call.scope(), faults);
        Long unit = office.places().read(written, call.asOf(), faults);
        faults.raise();
        return unit;
    }
}
