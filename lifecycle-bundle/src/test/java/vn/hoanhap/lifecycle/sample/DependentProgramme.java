package vn.hoanhap.lifecycle.sample;

import java.util.List;
import java.util.Set;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.ProgrammeInfo;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.text.Text;

/** Another programme, which adds nothing; its jar says that it needs the sample. */
public class DependentProgramme extends SampleProgramme {
    public DependentProgramme(Database database, Ids ids) {
        super(database, ids);
    }

    @Override
    public ProgrammeInfo info() {
        return new ProgrammeInfo(
                "dependent",
                new Text("Phụ thuộc", "Dependent"),
                new Text("Để thử.", "For trying."),
                Set.of(),
                List.of());
    }

    @Override
    public void contribute(Contributions add) {
        // nothing
    }
}
