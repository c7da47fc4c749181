package vn.hoanhap.lifecycle.phase;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.store.Migrations;
import vn.hoanhap.core.text.Text;

/**
 * Brings the programme's tables to what the new version needs. The old one still serves, so change sets only expand; what
 * ran stays when the change is undone, and the old version works on as before.
 */
public final class MigratePhase implements Phase {

    private final Migrations migrations;
    private final Words words;

    /** Migrates through the store. */
    public MigratePhase(Migrations migrations, Words words) {
        this.migrations = migrations;
        this.words = words;
    }

    @Override
    public String name() {
        return "migrate";
    }

    @Override
    public @Nullable Text run(Change change) {
        List<String> ran = migrations.migrate(change.bundle());
        return ran.isEmpty() ? null : words.note("migrated", ran.size(), String.join("; ", ran));
    }
}
