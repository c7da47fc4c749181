package vn.hoanhap.lifecycle.sample;

import vn.hoanhap.core.programme.Health;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.text.Text;

/** A version that says of itself that it does not work. */
public class DownProgramme extends SampleProgramme {
    public DownProgramme(Database database, Ids ids) {
        super(database, ids);
    }

    @Override
    public Health health() {
        return Health.down(new Text("Hãy nối máy in", "Connect the printer"));
    }
}
