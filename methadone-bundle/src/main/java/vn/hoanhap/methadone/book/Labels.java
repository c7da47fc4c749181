package vn.hoanhap.methadone.book;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.organisation.Organisation;
import vn.hoanhap.parts.table.RegisterLabels;

/** Knows how lists show people, communes and facilities: initials and titles, never a name. Whoever may see a record may see these. */
public final class Labels extends RegisterLabels {

    private final Desk desk;
    private final LocalDate asOf;
    private final Map<Long, String> facilities = new HashMap<>();

    private Labels(Desk desk, LocalDate asOf) {
        super(desk.register().units(), asOf);
        this.desk = desk;
        this.asOf = asOf;
    }

    /** Looks up the labels of these people as of a date, with one query for any number of them. */
    public static Labels of(Desk desk, Collection<Long> people, LocalDate asOf) {
        Labels labels = new Labels(desk, asOf);
        labels.lookUp(desk.register().people(), people);
        return labels;
    }

    /** Returns the name of an organisation on the date; a dash for none. */
    public String facility(@Nullable Long id) {
        return id == null
                ? NOTHING
                : facilities.computeIfAbsent(id, organisation -> desk.register()
                        .organisations()
                        .find(organisation, asOf)
                        .map(Organisation::name)
                        .orElse(NOTHING));
    }
}
