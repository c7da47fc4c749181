package vn.hoanhap.registry.web.legal;

import java.util.Map;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Form;

/**
 * Is the page on which a legal text is entered or corrected.
 *
 * @param form what stands in the fields
 * @param action where it is sent
 * @param kinds codes of kinds with their titles
 * @param legalTexts numbers of legal texts that may have replaced it, with what they are about
 */
public record LegalFormModel(Form form, String action, Map<String, String> kinds, Map<String, String> legalTexts)
        implements Desk.Filled {

    /** Tells whether the text was entered before. */
    public boolean entered() {
        return action.endsWith("/edit");
    }
}
