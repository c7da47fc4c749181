package vn.hoanhap.store.schema;

import java.util.logging.Level;
import liquibase.logging.Logger;
import liquibase.logging.core.AbstractLogService;
import liquibase.logging.core.AbstractLogger;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Takes Liquibase's log lines. Only at debug level and without exceptions: they quote SQL and values; what matters comes
 * out as an exception of ours.
 */
final class LiquibaseLog extends AbstractLogService {

    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(LiquibaseLog.class);

    @Override
    public int getPriority() {
        return PRIORITY_DEFAULT;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Logger getLog(Class type) {
        return new Line();
    }

    @SuppressWarnings("try") // Liquibase lets a logger be closed with any exception; nobody closes this one.
    private static final class Line extends AbstractLogger {

        @Override
        public void log(Level level, @Nullable String message, @Nullable Throwable failure) {
            LOG.debug("liquibase {}: {}", level, message);
        }
    }
}
