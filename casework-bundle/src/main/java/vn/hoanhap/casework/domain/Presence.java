package vn.hoanhap.casework.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.hoanhap.casework.law.Interruption;

/**
 * Says from when to when somebody counts, and where, through moves and interruptions. A stock is what there is at the end of a
 * day: who leaves a list on a day no longer counts on it.
 */
public final class Presence {

    private Presence() {}

    /**
     * Is a time in one commune.
     *
     * @param unitId the commune
     * @param days from when to when
     */
    public record Here(long unitId, Days days) {}

    /** Returns where a person has an open file: while the management was open, interruptions included. */
    public static List<Here> onFile(Management management, LocalDate today) {
        return switch (management.state()) {
            case EXPECTED, RUNNING, SUSPENDED, CLOSED -> within(management, open(management, today));
            case DROPPED, TAKEN_BACK, UNKNOWN -> List.of();
        };
    }

    /** Returns where a person was managed: decided, and not interrupted. */
    public static List<Here> managed(Management management, LocalDate today) {
        return switch (management.state()) {
            case RUNNING, SUSPENDED, CLOSED -> {
                List<Days> running = List.of(open(management, today));
                for (Interruption pause : management.pauses()) {
                    Days off = new Days(pause.from(), pause.until());
                    running = running.stream()
                            .flatMap(days -> days.without(off).stream())
                            .toList();
                }
                yield running.stream()
                        .flatMap(days -> within(management, days).stream())
                        .toList();
            }
            case EXPECTED, DROPPED, TAKEN_BACK, UNKNOWN -> List.of();
        };
    }

    private static Days open(Management management, LocalDate today) {
        Management.Ending ending = management.ending();
        return new Days(
                management.began().surelyBy(today),
                ending == null ? null : ending.on().minusDays(1));
    }

    private static List<Here> within(Management management, Days days) {
        if (days.to() != null && days.to().isBefore(days.from())) {
            return List.of();
        }
        List<Here> found = new ArrayList<>();
        for (Management.Stay stay : management.stays()) {
            days.and(new Days(stay.from(), stay.until())).ifPresent(both -> found.add(new Here(stay.unitId(), both)));
        }
        return found;
    }

    /** Returns the movements: +1 on the first day, -1 on the day after the last. */
    public static List<Movement> movements(List<Here> presences) {
        List<Movement> movements = new ArrayList<>();
        for (Here here : presences) {
            movements.add(new Movement(here.days().from(), here.unitId(), 1));
            LocalDate to = here.days().to();
            if (to != null) {
                movements.add(new Movement(to.plusDays(1), here.unitId(), -1));
            }
        }
        return movements;
    }
}
