package vn.hoanhap.lifecycle.sample;

import java.util.concurrent.CountDownLatch;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;

/** A version whose component never comes back from its construction. */
public class HangingProgramme extends SampleProgramme {
    public HangingProgramme(Database database, Ids ids) throws InterruptedException {
        super(database, ids);
        new CountDownLatch(1).await();
    }
}
