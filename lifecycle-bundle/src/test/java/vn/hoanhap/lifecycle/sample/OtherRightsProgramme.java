package vn.hoanhap.lifecycle.sample;

import java.util.List;
import java.util.Set;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.PermissionInfo;
import vn.hoanhap.core.access.Roles;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.ProgrammeInfo;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.text.Text;

/** A version with another right than the one before, and fewer routes. */
public class OtherRightsProgramme extends SampleProgramme {

    private static final Permission COUNT = new Permission("sample.count");

    public OtherRightsProgramme(Database database, Ids ids) {
        super(database, ids);
    }

    @Override
    public ProgrammeInfo info() {
        return new ProgrammeInfo(
                "sample",
                new Text("Mẫu", "Sample"),
                new Text("Để thử.", "For trying."),
                Set.of("sample"),
                List.of(new PermissionInfo(COUNT, new Text("Đếm", "Count"), Set.of(Roles.PROVINCE_OFFICER))));
    }

    @Override
    public void contribute(Contributions add) {
        add.route(Route.get(
                "/sample/version",
                VersionAnswer.class,
                COUNT,
                new Text("Bản", "Version"),
                (call, none) -> Answer.ok(tell())));
    }
}
