package vn.hoanhap.store.engine;

import javax.sql.DataSource;
import vn.hoanhap.core.store.Dialect;

/**
 * A database that somebody else opened and will close: tests.
 *
 * @param dialect which engine it is
 * @param source opens connections, with auto-commit
 */
public record GivenEngine(Dialect dialect, DataSource source) implements Engine {

    @Override
    public void close() {
        // Not ours.
    }
}
