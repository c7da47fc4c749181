package vn.hoanhap.registry.web.units;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.registry.units.UnitChange;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Form;
import vn.hoanhap.registry.web.Picker;

/**
 * Is the page on which a change of units is recorded by decree.
 *
 * @param unit the unit that ended
 * @param form what stands in the fields
 * @param kinds codes of kinds of change with their titles
 * @param heirs who took over: the first is needed, the others when the unit was divided
 * @param also units that were merged with this one
 * @param preview what the change would do; null before the reader asked for it
 * @param recorded what the office recorded before: it may be taken back
 * @param legalTexts numbers of legal texts that are offered, with what they are about
 */
public record SuccessorModel(
        Unit unit,
        Form form,
        Map<String, String> kinds,
        List<Picker> heirs,
        List<Picker> also,
        @Nullable Preview preview,
        List<UnitModel.Link> recorded,
        Map<String, String> legalTexts)
        implements Desk.Filled {
    /** Copies the lists. */
    public SuccessorModel {
        heirs = List.copyOf(heirs);
        also = List.copyOf(also);
        recorded = List.copyOf(recorded);
    }

    /** Tells whether one of several fields is filled or wrong, so that it is shown open. */
    public static boolean used(List<Picker> fields) {
        return fields.stream()
                .anyMatch(field -> field.error() != null
                        || field.chosen() != null
                        || (field.text() != null && !field.text().isBlank()));
    }

    /**
     * Is what a change would do.
     *
     * @param change as it was entered
     * @param effects for each unit that ended
     * @param heirs names of those that take over
     * @param fields what was sent, to be sent again when the reader agrees
     */
    public record Preview(UnitChange change, List<Effect> effects, List<String> heirs, Map<String, String> fields) {
        /** Copies the lists. */
        public Preview {
            effects = List.copyOf(effects);
            heirs = List.copyOf(heirs);
            fields = Map.copyOf(fields);
        }
    }

    /** Is what becomes of what one unit left: its name, the counts, and who counts them today; null when nobody can say. */
    public record Effect(
            String name, List<String> counts, @Nullable String countedIn) {}
}
