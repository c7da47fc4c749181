package vn.hoanhap.casework.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.care.Labels;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.time.Dated;

/** Writes days as readers expect them; a month or year where no more is known. */
final class Days {

    private Days() {}

    static String written(Dated dated, View v) {
        String day = v.date(dated.first());
        return switch (dated.precision()) {
            case DAY -> day;
            case MONTH -> day.substring(day.indexOf('/') + 1);
            case YEAR -> Integer.toString(dated.first().getYear());
        };
    }

    static String written(@Nullable LocalDate day, View v) {
        return day == null ? Labels.NOTHING : v.date(day);
    }

    /** Returns how far away a day is: in so many days, today, or so many days ago. */
    static String away(LocalDate day, LocalDate today, View v) {
        long days = ChronoUnit.DAYS.between(today, day);
        if (days == 0) {
            return v.t("away.today");
        }
        return days > 0 ? v.t("away.in", v.number(days)) : v.t("away.ago", v.number(-days));
    }
}
