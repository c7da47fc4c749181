package vn.hoanhap.registry.web.people;

import java.util.List;
import java.util.Map;
import vn.hoanhap.registry.people.duplicates.Reason;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Form;
import vn.hoanhap.registry.web.Picker;

/**
 * Is the page on which a person is entered.
 *
 * @param form what stands in the fields
 * @param unit where the person lives
 * @param categories codes with their titles
 * @param sexes codes with their titles
 * @param alike people on record who could be the same; empty unless the form came back because of them
 */
public record NewPersonModel(
        Form form, Picker unit, Map<String, String> categories, Map<String, String> sexes, List<Alike> alike)
        implements Desk.Filled {

    /** Is somebody on record with what they have in common; without reasons where a search by words found them. */
    public record Alike(PersonRow row, List<Reason> reasons) {
        /** Copies the list. */
        public Alike {
            reasons = List.copyOf(reasons);
        }
    }

    /** Copies the list. */
    public NewPersonModel {
        alike = List.copyOf(alike);
    }
}
