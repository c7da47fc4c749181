package vn.hoanhap.lifecycle.sample;

import vn.hoanhap.core.programme.Health;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.text.Text;

/** A version that does well in its probes, and worse once it serves: when the test says so. */
public final class TiringProgramme extends SampleProgramme {

    /** Set: it says that it is down. */
    public static final String DOWN = "hoanhap.sample.down";
    /** Set: one of its routes throws. */
    public static final String FAILS = "hoanhap.sample.fails";

    public TiringProgramme(Database database, Ids ids) {
        super(database, ids);
    }

    @Override
    VersionAnswer tell() {
        if (Boolean.getBoolean(FAILS)) {
            throw new IllegalStateException("the sample is tired");
        }
        return super.tell();
    }

    @Override
    public Health health() {
        return Boolean.getBoolean(DOWN)
                ? Health.down(new Text("Máy in đã rút.", "The printer was unplugged."))
                : Health.OK;
    }
}
