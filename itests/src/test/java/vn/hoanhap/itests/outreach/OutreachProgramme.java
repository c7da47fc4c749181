package vn.hoanhap.itests.outreach;

import java.util.List;
import java.util.Set;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.PermissionInfo;
import vn.hoanhap.core.access.Roles;
import vn.hoanhap.core.activity.ActivityKind;
import vn.hoanhap.core.activity.Measure;
import vn.hoanhap.core.indicator.Basis;
import vn.hoanhap.core.indicator.Count;
import vn.hoanhap.core.indicator.IndicatorDefinition;
import vn.hoanhap.core.indicator.LineFilter;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Health;
import vn.hoanhap.core.programme.Programme;
import vn.hoanhap.core.programme.ProgrammeInfo;
import vn.hoanhap.core.text.Text;

/** Is outreach as it may come one day: it defines kinds and figures that the register laid down and reporting counts already. */
public final class OutreachProgramme implements Programme {

    /** What users call it. */
    public static final String TITLE = "Truyền thông (thử)";

    private static final Permission READ = new Permission("outreach.read");
    private static final Text NAME = new Text(TITLE, "Outreach (trial)");

    @Override
    public ProgrammeInfo info() {
        PermissionInfo read = new PermissionInfo(READ, NAME, Set.of(Roles.PROVINCE_OFFICER));
        return new ProgrammeInfo("outreach", NAME, NAME, Set.of("outreach"), List.of(read));
    }

    @Override
    public void contribute(Contributions add) {
        kind(add, "outreach.event", Measure.ATTENDANCES);
        kind(add, "outreach.broadcast", Measure.MINUTES);
        kind(add, "outreach.loudspeaker-run", Measure.ATTENDANCES);
        lines(add, "outreach.events", "outreach.event");
        quantity(add, "outreach.attendances", Measure.ATTENDANCES, "outreach.event");
        lines(add, "outreach.broadcasts", "outreach.broadcast");
        quantity(add, "outreach.broadcasts.minutes", Measure.MINUTES, "outreach.broadcast");
        lines(add, "outreach.loudspeaker", "outreach.loudspeaker-run");
        quantity(add, "outreach.loudspeaker.attendances", Measure.ATTENDANCES, "outreach.loudspeaker-run");
    }

    private static void kind(Contributions add, String code, Measure measure) {
        add.kind(new ActivityKind(code, NAME, measure, READ.name()));
    }

    private static void lines(Contributions add, String code, String kind) {
        add.indicator(definition(code, Measure.EVENTS, Count.LINES, kind));
    }

    private static void quantity(Contributions add, String code, Measure measure, String kind) {
        add.indicator(definition(code, measure, Count.QUANTITY, kind));
    }

    private static IndicatorDefinition definition(String code, Measure measure, Count count, String kind) {
        return new IndicatorDefinition(
                code, NAME, NAME, measure, Basis.FLOW, count, LineFilter.kinds(kind), null, null, 1);
    }

    @Override
    public Health health() {
        return Health.OK;
    }
}
