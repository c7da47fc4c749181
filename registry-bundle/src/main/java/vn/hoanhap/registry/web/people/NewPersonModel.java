package vn.hoanhap.registry.web.people;

import java.util.List;
import java.util.Map;
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
        Form form, Picker unit, Map<String, String> categories, Map<String, String> sexes, List<PersonRow> alike)
        implements Desk.Filled {

    /** Copies the list. */
    public NewPersonModel {
        alike = List.copyOf(alike);
    }
}
