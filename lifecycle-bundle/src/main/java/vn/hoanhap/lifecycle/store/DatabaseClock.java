package vn.hoanhap.lifecycle.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import vn.hoanhap.parts.sql.Sql;

/** Tells the moment by the clock of the database, which is the same for all nodes. Derby's clock is this machine's. */
final class DatabaseClock {

    private final Sql sql;

    DatabaseClock(Sql sql) {
        this.sql = sql;
    }

    Instant now() {
        if (sql.dsl().dialect() == SQLDialect.DERBY) {
            return Instant.now();
        }
        // Not the time of the transaction, which is that of its first statement.
        OffsetDateTime now = sql.dsl()
                .select(DSL.field("clock_timestamp()", OffsetDateTime.class))
                .fetchSingle()
                .value1();
        return Objects.requireNonNull(now, "the database tells no time").toInstant();
    }
}
