package vn.hoanhap.registry.web.office;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Form;

/**
 * Is the page on which the office's unit is chosen.
 *
 * @param form what stands in the fields
 * @param provinces names by id, as of the page's date
 * @param unit the office's unit on that date; null when there is none
 * @param chosen whether somebody chose it; else it comes from the configuration
 * @param choices what was chosen so far, the latest first
 */
public record OfficeModel(
        Form form, Map<String, String> provinces, @Nullable String unit, boolean chosen, List<Choice> choices)
        implements Desk.Filled {

    /** Is a unit that was chosen, and from when on. */
    public record Choice(String name, LocalDate from) {}

    /** Copies the list. */
    public OfficeModel {
        choices = List.copyOf(choices);
    }
}
