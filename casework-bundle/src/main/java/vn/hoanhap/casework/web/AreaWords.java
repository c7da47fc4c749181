package vn.hoanhap.casework.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.care.AreaNames;
import vn.hoanhap.casework.care.CareOffice;
import vn.hoanhap.casework.domain.AreaClass;
import vn.hoanhap.casework.domain.AreaProposalState;
import vn.hoanhap.casework.domain.AreaStanding;
import vn.hoanhap.casework.law.AreaCode;
import vn.hoanhap.casework.law.AreaRule;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.text.View;
import vn.hoanhap.core.unit.Unit;

/** Finds the words for areas on pages, as of the day of the page. */
final class AreaWords {

    private final CareOffice office;
    private final View v;
    private final AreaNames names;

    AreaWords(CareOffice office, Call call, View v) {
        this.office = office;
        this.v = v;
        this.names = new AreaNames(office.desk(), call.asOf());
    }

    AreaNames names() {
        return names;
    }

    /** Returns all that is known of the communes of these. */
    List<AreaClass> known(Collection<AreaClass> found) {
        return office.areas()
                .table()
                .ofUnits(found.stream()
                        .map(one -> one.spot().unitId())
                        .distinct()
                        .toList());
    }

    String title(AreaCode code) {
        return v.t(names.title(code));
    }

    /** Returns a class with the day from which it held; null for none. */
    @Nullable
    String since(@Nullable AreaClass one) {
        return one == null ? null : v.t("stay.since", title(one.code()), Days.written(one.began(), v));
    }

    /** Says that a commune ended, and who took it over; null while it stands. */
    @Nullable
    String ended(long unit) {
        String heirs = names.heirs(unit);
        LocalDate last =
                office.desk().register().units().latest(unit).map(Unit::to).orElse(null);
        return heirs == null || last == null ? null : v.t("area.ended", names.unit(unit), v.date(last), heirs);
    }

    Pill pill(AreaStanding standing) {
        String tone =
                switch (standing.state()) {
                    case STANDS -> standing.hot() ? "warn" : "ok";
                    case REPLACED, SCHEME_OVER, TAKEN_BACK -> "plain";
                };
        boolean hot = standing.hot() && standing.state() == AreaStanding.State.STANDS;
        return new Pill(tone, v.t(hot ? "area.state.HOT" : "area.state." + standing.state()));
    }

    Pill pill(AreaProposalState state) {
        String tone =
                switch (state) {
                    case PROPOSED -> "soft";
                    case AGREED -> "ok";
                    case REFUSED, WITHDRAWN, UNKNOWN -> "plain";
                };
        return new Pill(tone, v.t("area-proposal.state." + state));
    }

    /** Returns every class of any day by its code. */
    Map<String, String> classes() {
        return titled(office.areas().rules().codes());
    }

    /** Returns the classes of a day by their codes. */
    Map<String, String> classes(LocalDate day) {
        return titled(
                office.areas().rules().on(day).stream().map(AreaRule::code).toList());
    }

    private Map<String, String> titled(Collection<AreaCode> codes) {
        Map<String, String> options = new LinkedHashMap<>();
        codes.forEach(code -> options.put(code.written(), title(code)));
        return options;
    }

    /** Returns how a form names the commune that was asked for, or the only one that somebody serves; empty when there is none. */
    String commune(Call call) {
        Set<Long> served = call.scope().units();
        String asked = call.query("unit").orElse("");
        if (asked.matches("[1-9]\\d{0,17}")) {
            return reference(Long.parseLong(asked), call.today());
        }
        return served.size() == 1 ? reference(served.iterator().next(), call.today()) : "";
    }

    /** Returns how a commune is typed so that it is the same on any day: {@code 28249@2024-06-06}; empty for what is none. */
    String reference(long unit, LocalDate today) {
        return office.desk()
                .register()
                .units()
                .latest(unit)
                .filter(one -> one.level().equals("COMMUNE"))
                .map(one -> one.code() + "@" + (one.to() == null ? today : one.to()))
                .orElse("");
    }

    /** Returns the communes in reach of which something is on record, and the one that is asked for, by their ids. */
    Map<String, String> units(Scope scope, String asked) {
        Map<String, String> options = new LinkedHashMap<>();
        if (asked.matches("[1-9]\\d{0,17}")) {
            options.put(asked, names.unit(Long.parseLong(asked)));
        }
        office.areas().table().units(scope).forEach(unit -> options.put(Long.toString(unit), names.unit(unit)));
        return options;
    }
}
