package vn.hoanhap.store;

import java.io.IOException;
import java.nio.file.Path;
import vn.hoanhap.core.store.Dialect;
import vn.hoanhap.core.store.StoreException;
import vn.hoanhap.store.backup.DerbyCopy;
import vn.hoanhap.store.backup.EngineCopy;
import vn.hoanhap.store.backup.PostgresCopy;
import vn.hoanhap.store.engine.DerbyEngine;
import vn.hoanhap.store.engine.Engine;
import vn.hoanhap.store.engine.PostgresEngine;

/** Finds how an open engine is copied. */
final class EngineCopies {

    private EngineCopies() {}

    static EngineCopy of(Engine engine, StoreSettings settings) {
        if (engine instanceof PostgresEngine postgres) {
            return new PostgresCopy(postgres, settings.backups());
        }
        if (engine.dialect() == Dialect.DERBY) {
            return new DerbyCopy(engine.source(), engine instanceof DerbyEngine ? settings.derbyFolder() : null);
        }
        return new Unknown();
    }

    /** A PostgreSQL database that somebody else opened: where it lies is not known here. */
    private static final class Unknown implements EngineCopy {

        @Override
        public String engine() {
            return "postgres";
        }

        @Override
        public long expectedBytes() {
            return 0;
        }

        @Override
        public void copyTo(Path folder) {
            throw refused();
        }

        @Override
        public Path restoreFrom(Path folder) {
            throw refused();
        }

        private static StoreException refused() {
            return new StoreException(
                    "this store was opened on somebody else's connections; open it by its address to copy it",
                    false,
                    new IOException("no address"));
        }
    }
}
