package vn.hoanhap.registry.web.organisations;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.registry.assignments.Assignment;
import vn.hoanhap.registry.organisations.OrganisationPage;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Form;
import vn.hoanhap.registry.web.Picker;

/**
 * Is the page on which a function is given, corrected or ended.
 *
 * @param page the organisation
 * @param before the function that is corrected; null for a new one
 * @param form what stands in the fields
 * @param officer who has it
 * @param titles codes of functions with their titles
 */
public record FunctionModel(
        OrganisationPage page, @Nullable Assignment before, Form form, Picker officer, Map<String, String> titles)
        implements Desk.Filled {

    /** Returns where the form is sent. */
    public String action() {
        return OrganisationsModel.href(page.organisation().id()) + "/function"
                + (before == null ? "" : "/" + before.id());
    }
}
