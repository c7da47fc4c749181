package vn.hoanhap.lifecycle.store;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Dialect;

/** Wraps the connection of the unit of work. */
final class Jooq {

    private final Database database;
    private final SQLDialect dialect;
    private final Settings settings =
            new Settings().withRenderQuotedNames(RenderQuotedNames.NEVER).withRenderNameCase(RenderNameCase.LOWER);

    Jooq(Database database) {
        this.database = database;
        this.dialect = database.dialect() == Dialect.DERBY ? SQLDialect.DERBY : SQLDialect.POSTGRES;
    }

    DSLContext sql() {
        return DSL.using(database.connection(), dialect, settings);
    }

    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    static Instant instant(LocalDateTime utc) {
        return utc.toInstant(ZoneOffset.UTC);
    }

    static @Nullable Instant instantOrNull(@Nullable LocalDateTime utc) {
        return utc == null ? null : instant(utc);
    }
}
