package vn.hoanhap.registry.web.work;

import java.util.Map;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Form;
import vn.hoanhap.registry.web.Picker;

/**
 * Is the page on which somebody is sent on.
 *
 * @param person who is sent
 * @param face where the person lives
 * @param form what stands in the fields
 * @param services codes with their titles
 * @param to an organisation that receives
 * @param teams teams near the person that may receive, by id
 * @param unit a commune whose officers receive
 */
public record ReferralFormModel(
        Person person,
        String face,
        Form form,
        Map<String, String> services,
        Picker to,
        Map<String, String> teams,
        Picker unit)
        implements Desk.Filled {}
