package vn.hoanhap.registry.web.teams;

import java.util.Map;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Form;
import vn.hoanhap.registry.web.Picker;

/**
 * Is the page on which a team is founded.
 *
 * @param form what stands in the fields
 * @param unit the unit it belongs to
 * @param kinds codes of kinds with their titles
 * @param legalTexts numbers of legal texts that are offered, with what they are about
 */
public record NewTeamModel(Form form, Picker unit, Map<String, String> kinds, Map<String, String> legalTexts)
        implements Desk.Filled {}
