package vn.hoanhap.lifecycle.phase;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.Text;

/**
 * Says what the removal of a programme will do.
 *
 * @param programme its id
 * @param version version that serves; null when none does
 * @param records what becomes of its records; its lines in the journal stay in any case
 * @param changes what nobody can reach any more, each as lost; null when it does not serve
 * @param rights rights that go, and by which roles they are missed; null when it does not serve
 * @param problems why it will be refused; empty when nothing speaks against it
 */
public record RemovalPlan(
        String programme,
        @Nullable String version,
        Text records,
        PlanReport.@Nullable Changes changes,
        @Nullable List<PlanReport.Right> rights,
        List<Text> problems) {}
