package vn.hoanhap.registry.web.office;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.registry.teams.TeamPolicies;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Form;

/**
 * Is the page with what the province asks of its teams.
 *
 * @param form what stands in the fields
 * @param kind code of the teams' kind
 * @param kinds titles by code
 * @param sources organisations that members come from, titles by code
 * @param inForce what is asked on the page's date; null when nothing is
 * @param unit the office's unit; null while nobody has chosen one: the policy is then the one for all
 */
public record PolicyModel(
        Form form,
        String kind,
        Map<String, String> kinds,
        Map<String, String> sources,
        TeamPolicies.@Nullable Dated inForce,
        @Nullable String unit)
        implements Desk.Filled {

    /** Returns the titles of the organisations that members come from by the policy in force. */
    public List<String> from() {
        return inForce == null
                ? List.of()
                : inForce.asks().sources().stream()
                        .map(code -> sources.getOrDefault(code, code))
                        .toList();
    }
}
