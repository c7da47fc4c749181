package vn.hoanhap.casework.care;

import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.organisation.Organisation;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.parts.table.RegisterLabels;

/**
 * Knows how lists show people, communes, facilities and regimes: initials and titles, never a name. Whoever may see a record may
 * see these.
 */
public final class Labels extends RegisterLabels {

    private final Desk desk;

    private Labels(Desk desk, LocalDate asOf) {
        super(desk.register().units(), asOf);
        this.desk = desk;
    }

    /** Looks up the labels of these people as of a date, with one query for any number of them. */
    public static Labels of(Desk desk, Collection<Long> people, LocalDate asOf) {
        Labels labels = new Labels(desk, asOf);
        labels.lookUp(desk.register().people(), people);
        return labels;
    }

    /** Returns the name of a facility on a day; null for none. */
    public @Nullable String facility(@Nullable Long id, LocalDate on) {
        return id == null
                ? null
                : desk.register()
                        .organisations()
                        .find(id, on)
                        .map(Organisation::name)
                        .orElse(NOTHING);
    }

    /** Returns what readers call a regime on a day; its code when this version does not know it. */
    public Text regime(String code, LocalDate on) {
        return desk.law().regime(code, on).map(regime -> regime.title()).orElse(new Text(code, code));
    }
}
