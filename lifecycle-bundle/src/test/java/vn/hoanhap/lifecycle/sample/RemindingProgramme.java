package vn.hoanhap.lifecycle.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.DueItems;
import vn.hoanhap.core.programme.ProgrammeInfo;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.text.Text;

/** Another programme, which knows of one thing that is due before all others. */
public class RemindingProgramme extends SampleProgramme {
    public RemindingProgramme(Database database, Ids ids) {
        super(database, ids);
    }

    @Override
    public ProgrammeInfo info() {
        return new ProgrammeInfo(
                "reminding",
                new Text("Nhắc việc", "Reminding"),
                new Text("Để thử.", "For trying."),
                Set.of(),
                List.of());
    }

    @Override
    public void contribute(Contributions add) {
        LocalDate day = LocalDate.of(2024, 6, 5);
        add.dueItems(new DueItems(
                "early",
                READ,
                (call, asked) -> List.of(new DueItems.Item(day, "Gọi lại", "L.T.M.", null, "/calls/7"))));
    }
}
