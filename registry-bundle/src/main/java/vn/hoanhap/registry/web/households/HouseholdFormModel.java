package vn.hoanhap.registry.web.households;

import org.jspecify.annotations.Nullable;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Form;
import vn.hoanhap.registry.web.Picker;

/**
 * Is the page on which a household is entered, or somebody is added to one.
 *
 * @param form what stands in the fields
 * @param person who signs for the household, or who is added
 * @param label the household's label; null for a new one
 * @param href the household's page; null for a new one
 */
public record HouseholdFormModel(
        Form form,
        Picker person,
        @Nullable String label,
        @Nullable String href) implements Desk.Filled {}
