package vn.hoanhap.reporting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Problem;

/**
 * Is the page of all figures.
 *
 * @param unit field in which the unit is chosen
 * @param period field in which the period is chosen
 * @param heading unit and period in words; empty when nothing could be asked
 * @param territory then or today
 * @param provisional whether the period is not over
 * @param rows the figures
 * @param problem why there are no figures; null when there are
 * @param officeHref where the office's unit is chosen; null when the reader may not
 */
public record FiguresModel(
        UnitField unit,
        PeriodField period,
        String heading,
        String territory,
        boolean provisional,
        List<FigureRow> rows,
        @Nullable Problem problem,
        @Nullable String officeHref) {}
