package vn.hoanhap.reporting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Problem;

/**
 * Is the page of all figures.
 *
 * @param unit what the reader wrote or the unit's reference, for the form
 * @param heading unit and period in words; empty when nothing could be asked
 * @param from first day, dd/mm/yyyy
 * @param to last day, dd/mm/yyyy
 * @param territory then or today
 * @param provisional whether the period is not over
 * @param rows the figures
 * @param problem why there are no figures; null when there are
 * @param officeHref where the office's unit is chosen; null when the reader may not
 */
public record FiguresModel(
        String unit,
        String heading,
        String from,
        String to,
        String territory,
        boolean provisional,
        List<FigureRow> rows,
        @Nullable Problem problem,
        @Nullable String officeHref) {}
