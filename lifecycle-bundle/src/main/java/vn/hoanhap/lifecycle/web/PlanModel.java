package vn.hoanhap.lifecycle.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.phase.PlanReport;

/**
 * Is what the reader sees after the upload of a jar or a set.
 *
 * @param file name of the file
 * @param plans what would happen, of each jar; empty when one is no programme
 * @param refusal why it is none; null when it is one
 * @param ticket under which the file waits for the word to go on; null when it may not be installed
 */
public record PlanModel(
        String file,
        List<PlanReport> plans,
        @Nullable Text refusal,
        @Nullable String ticket) {

    /** Tells whether several programmes change together. */
    public boolean set() {
        return plans.size() > 1;
    }

    /** Names the words on the button: those of the one plan, or of a set. */
    public String go() {
        return set() ? "plan.go.SET" : "plan.go." + plans.get(0).action().name();
    }

    /** Tells whether there is something that the reader must have seen before going on. */
    public boolean toConfirm() {
        return plans.stream().anyMatch(plan -> !plan.confirmations().isEmpty());
    }

    /** Tells whether nobody serves yet in the place of what comes. */
    public boolean first() {
        return plans.stream().allMatch(plan -> plan.fromVersion() == null);
    }
}
