package vn.hoanhap.registry.web.work;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.referral.ReferralState;
import vn.hoanhap.core.text.View;
import vn.hoanhap.registry.referrals.StepEntry;

/**
 * Is one place on the line of a referral's steps.
 *
 * @param label what the step is called
 * @param state done, now, todo or failed, as the line is drawn
 * @param stateLabel the same in words
 * @param note the day on which it was taken; null while it was not
 */
public record Progress(
        String label,
        String state,
        String stateLabel,
        @Nullable String note) {
    private static final List<ReferralState> WAY = List.of(
            ReferralState.SENT,
            ReferralState.RECEIVED,
            ReferralState.ACCEPTED,
            ReferralState.STARTED,
            ReferralState.COMPLETED);

    /** Returns the line: the steps that were taken, then those that are still to come while it is open. */
    static List<Progress> of(List<StepEntry> steps, View view) {
        List<Progress> line = new ArrayList<>();
        Set<ReferralState> taken = EnumSet.noneOf(ReferralState.class);
        ReferralState last = ReferralState.SENT;
        for (StepEntry entry : steps) {
            last = entry.step().to();
            taken.add(last);
            String drawn = last.needsReason() ? "failed" : "done";
            line.add(at(last, drawn, view, view.date(entry.step().on())));
        }
        boolean next = true;
        for (ReferralState step : last.open() ? WAY : List.<ReferralState>of()) {
            if (!taken.contains(step)) {
                line.add(at(step, next ? "now" : "todo", view, null));
                next = false;
            }
        }
        return line;
    }

    private static Progress at(ReferralState step, String drawn, View view, @Nullable String note) {
        return new Progress(view.t("code.referral." + step), drawn, view.t("page.work.step." + drawn), note);
    }
}
