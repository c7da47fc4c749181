package vn.hoanhap.testkit.sql;

import java.io.OutputStream;

/** Where Derby's own log goes in tests. Public because Derby calls it by name. */
public final class DerbyLog {

    private DerbyLog() {}

    /** Returns a stream that drops everything: what matters also comes as an exception. */
    public static OutputStream nowhere() {
        return OutputStream.nullOutputStream();
    }
}
