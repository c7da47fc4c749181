package vn.hoanhap.counselling.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.activity.ActivityLine;
import vn.hoanhap.core.activity.Measure;
import vn.hoanhap.core.activity.Quantity;
import vn.hoanhap.counselling.catalogue.Kinds;
import vn.hoanhap.counselling.domain.Point;
import vn.hoanhap.counselling.domain.Session;
import vn.hoanhap.counselling.domain.SessionState;
import vn.hoanhap.parts.unit.Heirs;

/** Works out which lines of the journal a session is: one for each person, one for the heads without a name. */
final class SessionLines {

    private final Heirs heirs;

    SessionLines(Heirs heirs) {
        this.heirs = heirs;
    }

    /** Returns the lines of a session as a reader of everything sees it, at its point; none unless it was held. */
    List<ActivityLine> of(Session one, @Nullable Point point) {
        List<ActivityLine> lines = new ArrayList<>();
        if (one.state() != SessionState.HELD) {
            return lines;
        }
        for (Session.Client client : one.clients()) {
            lines.add(line(Kinds.GIVEN, one, point, Quantity.of(1, Measure.PERSONS))
                    .withPerson(client.personId(), null));
        }
        Session.Heads heads = one.heads();
        if (heads.walkIns() > 0) {
            ActivityLine line = line(Kinds.ANONYMOUS, one, point, Quantity.of(heads.walkIns(), Measure.ATTENDANCES));
            Session.Sex sex = heads.sex();
            Session.Age age = heads.age();
            line = sex == null ? line : line.with(Kinds.SEX, word(sex));
            lines.add(age == null ? line : line.with(Kinds.AGE, word(age)));
        }
        if (heads.family() > 0) {
            lines.add(line(Kinds.FAMILY, one, point, Quantity.of(heads.family(), Measure.ATTENDANCES)));
        }
        return lines;
    }

    private ActivityLine line(String kind, Session one, @Nullable Point point, Quantity quantity) {
        ActivityLine line = ActivityLine.of(
                        kind,
                        one.at().day(),
                        heirs.on(one.place().unitId(), one.at().day()),
                        quantity,
                        Long.toString(one.id()))
                .with(Kinds.MODE, word(one.place().mode()));
        if (point != null) {
            line = line.withTeam(point.teamId()).with(Kinds.POINT, Long.toString(point.id()));
        }
        for (String topic : one.topicsInOrder()) {
            line = line.with(Kinds.topic(topic), Kinds.YES);
        }
        return line;
    }

    private static String word(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT);
    }
}
