package vn.hoanhap.store.schema;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.osgi.framework.Bundle;
import vn.hoanhap.core.store.Migrations;
import vn.hoanhap.core.store.StoreException;

/** Migrates bundles that name a schema in their manifest, and remembers which of them failed. */
public final class BundleMigrations implements Migrations {

    private final SchemaMigrator migrator;
    private final Map<Long, Failure> failures = new ConcurrentHashMap<>();
    private final Map<Long, Long> leftAlone = new ConcurrentHashMap<>();

    /** A failure belongs to one content of one bundle: an update is worth a new attempt. */
    private record Failure(long lastModified, String message) {}

    /** Migrates through the given migrator. */
    public BundleMigrations(SchemaMigrator migrator) {
        this.migrator = migrator;
    }

    @Override
    public List<Pending> pending(Bundle bundle) {
        return changelog(bundle).map(migrator::pending).orElse(List.of());
    }

    @Override
    public List<String> migrate(Bundle bundle) {
        return migrate(bundle, migrator::migrate);
    }

    @Override
    public List<String> migrate(Bundle bundle, Duration atMost) {
        return migrate(bundle, changelog -> migrator.migrate(changelog, atMost));
    }

    @Override
    public List<String> brokenSince(Bundle bundle) {
        return changelog(bundle).map(migrator::brokenSince).orElse(List.of());
    }

    @Override
    public void leaveAlone(Bundle bundle) {
        leftAlone.put(bundle.getBundleId(), bundle.getLastModified());
    }

    /** Tells whether a bundle gets its database as it is. */
    public boolean leavesAlone(Bundle bundle) {
        Long content = leftAlone.get(bundle.getBundleId());
        return content != null && content == bundle.getLastModified();
    }

    private List<String> migrate(Bundle bundle, Function<Changelog, List<String>> running) {
        refuseAfterFailure(bundle);
        try {
            return changelog(bundle).map(running).orElse(List.of());
        } catch (StoreException e) {
            if (!e.temporary()) {
                failures.put(
                        bundle.getBundleId(), new Failure(bundle.getLastModified(), String.valueOf(e.getMessage())));
            }
            throw e;
        }
    }

    @Override
    public void refill(String schema, Duration atMost, Filling filling) throws Exception {
        migrator.refill(schema, atMost, filling);
    }

    @Override
    public void purge(String schema) {
        migrator.purge(schema);
    }

    private void refuseAfterFailure(Bundle bundle) {
        Failure failure = failures.get(bundle.getBundleId());
        if (failure != null && failure.lastModified() == bundle.getLastModified()) {
            throw new StoreException(
                    failure.message() + " (not tried again: install a corrected version)",
                    false,
                    new IllegalStateException("bundle " + bundle.getBundleId() + " failed before"));
        }
    }

    private static Optional<Changelog> changelog(Bundle bundle) {
        String schema = bundle.getHeaders("").get(HEADER);
        if (schema == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Changelog.of(bundle, schema.strip()));
        } catch (IllegalArgumentException e) {
            throw new StoreException("bundle " + bundle.getSymbolicName() + ": " + e.getMessage(), false, e);
        }
    }
}
