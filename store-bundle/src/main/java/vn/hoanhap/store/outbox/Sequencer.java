package vn.hoanhap.store.outbox;

import java.sql.Connection;
import java.sql.SQLException;

/** Numbers the outbox and knows up to which number nothing is missing any more. */
public interface Sequencer {

    /**
     * Takes the next number for a row of the unit of work that runs on this thread, and holds the horizon below it until
     * that unit has ended.
     */
    long next(Connection connection) throws SQLException;

    /**
     * Returns the largest number up to which every writer has ended. Rows up to it that the next statement on this
     * connection sees are all there will ever be; so the isolation must be READ COMMITTED.
     */
    long horizon(Connection connection) throws SQLException;
}
