package vn.hoanhap.reporting.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.text.View;
import vn.hoanhap.reporting.office.ReportingOffice;
import vn.hoanhap.reporting.periods.Period;

/** Offers periods to choose from: half-years, quarters and years that have begun, the newest first. */
final class PeriodChoices {

    private static final int YEARS = 5;

    private final ReportingOffice office;
    private final Call call;
    private final View view;
    private final ReportWords words;

    PeriodChoices(ReportingOffice office, Call call) {
        this.office = office;
        this.call = call;
        this.view = call.view(office.words().messages());
        this.words = new ReportWords(office);
    }

    /** Returns the field as it stands for a period that is told. */
    PeriodField field(Period period, String calendar) {
        String name = period.name();
        return name == null
                ? new PeriodField(
                        PeriodField.FREE,
                        groups(calendar, Optional.empty()),
                        calendar,
                        calendars(),
                        view.date(period.from()),
                        view.date(period.to()))
                : new PeriodField(
                        name, groups(period.calendar(), Optional.of(period)), period.calendar(), calendars(), "", "");
    }

    /** Returns the field as the address says, when nothing can be told for it. */
    PeriodField asked(String calendar) {
        boolean days = call.query("from").isPresent() || call.query("to").isPresent();
        String code = call.query("calendar")
                .filter(written -> office.calendars().codes().contains(written))
                .orElse(calendar);
        return new PeriodField(
                call.query("period").orElse(days ? PeriodField.FREE : ""),
                groups(code, Optional.empty()),
                code,
                calendars(),
                call.query("from").orElse(""),
                call.query("to").orElse(""));
    }

    private Map<String, String> calendars() {
        Map<String, String> calendars = new LinkedHashMap<>();
        for (String code : office.calendars().codes()) {
            office.calendars().title(code).ifPresent(title -> calendars.put(code, view.t(title)));
        }
        return calendars;
    }

    private Map<String, Map<String, String>> groups(String calendar, Optional<Period> chosen) {
        Map<String, String> halves = new LinkedHashMap<>();
        Map<String, String> quarters = new LinkedHashMap<>();
        Map<String, String> years = new LinkedHashMap<>();
        int last = call.today().getYear() + 1;
        for (int year = last; year > last - YEARS - 1; year--) {
            offer(halves, calendar, year + "-H2", year + "-H1");
            offer(quarters, calendar, year + "-Q4", year + "-Q3", year + "-Q2", year + "-Q1");
            offer(years, calendar, String.valueOf(year));
        }
        Map<String, Map<String, String>> groups = new LinkedHashMap<>();
        groups.put(view.t("period.halves"), halves);
        groups.put(view.t("period.quarters"), quarters);
        groups.put(view.t("period.years"), years);
        chosen.filter(period -> groups.values().stream().noneMatch(group -> group.containsKey(period.name())))
                .ifPresent(period -> groups.put(
                        view.t("period.other"),
                        Map.of(String.valueOf(period.name()), words.title(period, view.language()))));
        return groups;
    }

    private void offer(Map<String, String> into, String calendar, String... names) {
        LocalDate today = call.today();
        for (String name : names) {
            office.calendars()
                    .period(name, calendar)
                    .filter(period -> !period.from().isAfter(today))
                    .ifPresent(period -> into.put(name, words.title(period, view.language())));
        }
    }
}
