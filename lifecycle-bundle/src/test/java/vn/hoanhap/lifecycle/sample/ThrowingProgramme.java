package vn.hoanhap.lifecycle.sample;

import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;

/** A version whose component throws. */
public class ThrowingProgramme extends SampleProgramme {
    public ThrowingProgramme(Database database, Ids ids) {
        super(database, ids);
        throw new IllegalStateException("the sample is not configured");
    }
}
