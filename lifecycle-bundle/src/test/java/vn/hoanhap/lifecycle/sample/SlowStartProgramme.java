package vn.hoanhap.lifecycle.sample;

import java.util.concurrent.locks.LockSupport;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;

/** A version that takes a good second to start. */
public class SlowStartProgramme extends SampleProgramme {
    public SlowStartProgramme(Database database, Ids ids) {
        super(database, ids);
        long until = System.nanoTime() + 1_500_000_000L;
        while (System.nanoTime() < until) {
            LockSupport.parkNanos(until - System.nanoTime());
        }
    }
}
