package vn.hoanhap.registry.web.organisations;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.registry.organisations.OrganisationPage;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Form;
import vn.hoanhap.registry.web.Picker;

/**
 * Is the page on which an organisation is entered, corrected or renamed.
 *
 * @param before the organisation; null for a new one
 * @param form what stands in the fields
 * @param unit what it serves; nothing chosen means the whole office
 * @param kinds codes of kinds with their titles
 */
public record OrganisationFormModel(
        @Nullable OrganisationPage before, Form form, Picker unit, Map<String, String> kinds) implements Desk.Filled {

    /** Returns where the page was reached from. */
    public String back() {
        return before == null
                ? OrganisationsModel.ADDRESS
                : OrganisationsModel.href(before.organisation().id());
    }
}
