package vn.hoanhap.counselling.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.text.View;
import vn.hoanhap.counselling.book.CounsellingOffice;
import vn.hoanhap.counselling.book.Labels;
import vn.hoanhap.counselling.domain.Point;
import vn.hoanhap.counselling.domain.Session;
import vn.hoanhap.parts.time.Dated;

/** Says who, when and where of a session in a few words. */
final class Words {

    private static final int MOST_NAMED = 3;

    private final CounsellingOffice office;

    Words(CounsellingOffice office) {
        this.office = office;
    }

    /** Returns who is in a session: initials, and how many more. */
    String people(Session one, Labels labels, View v) {
        List<String> said = new ArrayList<>(one.clients().stream()
                .limit(MOST_NAMED)
                .map(client -> labels.person(client.personId()))
                .toList());
        int more = Math.max(0, one.clients().size() - MOST_NAMED) + one.others();
        if (more > 0) {
            said.add(v.t("people.more", v.number(more)));
        }
        if (one.heads().walkIns() > 0) {
            said.add(v.t("people.walk-ins", v.number(one.heads().walkIns())));
        }
        if (one.heads().family() > 0) {
            said.add(v.t("people.family", v.number(one.heads().family())));
        }
        return String.join(", ", said);
    }

    /** Returns when a session is. */
    String when(Session one, View v) {
        String time = one.at().time();
        return time == null
                ? v.date(one.at().day())
                : time + " " + v.date(one.at().day());
    }

    /** Returns the point of a session; empty away from one. */
    Optional<Point> point(@Nullable Long id) {
        return id == null ? Optional.empty() : office.points().table().find(id, Scope.EVERYTHING);
    }

    /** Returns where a session is. */
    String where(Session one, Labels labels, View v) {
        return point(one.place().pointId())
                .map(Point::name)
                .orElse(v.t("mode." + one.place().mode()) + " · "
                        + labels.unit(one.place().unitId()));
    }

    static String day(@Nullable LocalDate day, View v) {
        return day == null ? Labels.NOTHING : v.date(day);
    }

    static String dated(Dated dated, View v) {
        String day = v.date(dated.first());
        return switch (dated.precision()) {
            case DAY -> day;
            case MONTH -> day.substring(day.indexOf('/') + 1);
            case YEAR -> Integer.toString(dated.first().getYear());
        };
    }
}
