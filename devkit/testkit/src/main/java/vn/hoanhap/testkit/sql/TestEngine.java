package vn.hoanhap.testkit.sql;

import java.sql.SQLException;

/** Makes and drops databases of one kind. */
interface TestEngine {

    /** Makes a new and empty database. */
    TestDatabase create() throws SQLException;

    /** Drops what {@link #create} made, also while connections to it are still open. */
    void drop(TestDatabase database) throws SQLException;
}
