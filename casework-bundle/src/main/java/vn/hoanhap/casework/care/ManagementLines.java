package vn.hoanhap.casework.care;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.catalogue.Kinds;
import vn.hoanhap.casework.domain.Management;
import vn.hoanhap.casework.domain.ManagementState;
import vn.hoanhap.casework.domain.Movement;
import vn.hoanhap.casework.domain.Presence;
import vn.hoanhap.core.activity.ActivityJournal;
import vn.hoanhap.core.activity.ActivityLine;
import vn.hoanhap.core.activity.Measure;
import vn.hoanhap.core.activity.Quantity;
import vn.hoanhap.parts.time.Dated;
import vn.hoanhap.parts.unit.Heirs;

/** Writes the journal's lines of managements: who has a file, who is managed, who left a list. Worked out anew each time. */
final class ManagementLines {

    private static final String CHANGED = "management changed";

    private final ActivityJournal journal;
    private final Heirs heirs;

    ManagementLines(ActivityJournal journal, Heirs heirs) {
        this.journal = journal;
        this.heirs = heirs;
    }

    /** Is what stands in the journal of a management. */
    private record Standing(
            String about, List<Movement> file, List<Movement> managed, Management.@Nullable Ending ending) {

        static Standing of(@Nullable Management management, LocalDate today) {
            if (management == null) {
                return new Standing("", List.of(), List.of(), null);
            }
            return new Standing(
                    management.personId() + " " + management.regime() + " "
                            + management.began().precision(),
                    Presence.movements(Presence.onFile(management, today)),
                    Presence.movements(Presence.managed(management, today)),
                    management.state() == ManagementState.CLOSED ? management.ending() : null);
        }
    }

    /**
     * Lets the journal follow a change; nothing is written when nothing counts differently.
     *
     * @param before as it was; null for a new one
     * @param own whether the person left by their own way, when the management has ended
     */
    void follow(@Nullable Management before, Management after, boolean own, LocalDate today) {
        Standing was = Standing.of(before, today);
        Standing is = Standing.of(after, today);
        if (was.equals(is)) {
            return;
        }
        String record = Long.toString(after.id());
        if (before != null) {
            journal.reverseAll(Kinds.PROGRAMME, record, CHANGED);
        }
        is.file().forEach(one -> move(Kinds.FILE, after, one, record));
        is.managed().forEach(one -> move(Kinds.MANAGED, after, one, record));
        Management.Ending ending = is.ending();
        if (ending != null) {
            write(line(Kinds.LEFT_LIST, after, new Movement(ending.on(), after.unitId(), 1), record)
                    .with(Kinds.REASON, ending.reason())
                    .with(Kinds.WAY, own ? Kinds.OWN : Kinds.OTHER));
        }
    }

    private void move(String kind, Management management, Movement movement, String record) {
        write(line(kind, management, movement, record));
    }

    private ActivityLine line(String kind, Management management, Movement movement, String record) {
        ActivityLine line = ActivityLine.of(
                        kind,
                        movement.on(),
                        heirs.on(movement.unitId(), movement.on()),
                        Quantity.of(movement.amount(), Measure.PERSONS),
                        record)
                .withPerson(management.personId(), null)
                .with(Kinds.REGIME, management.regime());
        Dated.Precision precision = management.began().precision();
        return precision == Dated.Precision.DAY ? line : line.with(Kinds.PRECISION, precision.name());
    }

    private void write(ActivityLine line) {
        journal.write(Kinds.PROGRAMME, line);
    }
}
