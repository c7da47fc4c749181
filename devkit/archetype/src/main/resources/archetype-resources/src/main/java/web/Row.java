package ${package}.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ${package}.book.Enrolments;
import ${package}.domain.Enrolment;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.text.View;

/**
 * Is an enrolment in a list, every text written for the reader. Lists show initials, never names.
 *
 * @param href address of the enrolment
 * @param person initials and year of birth
 * @param unit where they lived
 * @param need what they need
 * @param dates from when to when
 * @param state whether it lasts, in words
 * @param lasts whether it lasts
 */
public record Row(String href, String person, String unit, String need, String dates, String state, boolean lasts) {

    /** Writes some enrolments as they stand on the day of the view. */
    static List<Row> of(List<Enrolment> found, Enrolments enrolments, View v) {
        Map<Long, String> people = people(found, enrolments);
        Map<Long, String> units = new HashMap<>();
        return found.stream()
                .map(one -> {
                    boolean lasts = one.lastsOn(v.asOf());
                    return new Row(
                            Screen.LIST + one.id(),
                            people.getOrDefault(one.personId(), "–"),
                            units.computeIfAbsent(one.unitId(), id -> unit(id, enrolments)),
                            one.need(),
                            dates(one, v),
                            v.t(lasts ? "state.lasts" : "state.ended"),
                            lasts);
                })
                .toList();
    }

    /** Writes who somebody is as far as a list may say. */
    static String label(Person person) {
        Integer year = person.birthYear();
        return year == null ? person.initials() : person.initials() + " (" + year + ")";
    }

    private static Map<Long, String> people(List<Enrolment> found, Enrolments enrolments) {
        // The enrolments were narrowed to what the reader may see; so are the initials of those on them.
        return enrolments
                .register()
                .people()
                .findAll(found.stream().map(Enrolment::personId).collect(Collectors.toSet()), Scope.EVERYTHING)
                .stream()
                .collect(Collectors.toMap(Person::id, Row::label));
    }

    private static String unit(long id, Enrolments enrolments) {
        return enrolments.register().units().latest(id).map(unit -> unit.name()).orElse("–");
    }

    private static String dates(Enrolment enrolment, View v) {
        LocalDate ended = enrolment.ended();
        return ended == null
                ? v.t("dates.since", v.date(enrolment.began()))
                : v.t("dates.from-to", v.date(enrolment.began()), v.date(ended));
    }
}
