package vn.hoanhap.lifecycle.phase;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import vn.hoanhap.core.store.Migrations;
import vn.hoanhap.core.text.Text;

/**
 * Brings the programme's tables to what the new version needs. The old one still serves, so change sets only expand: one that
 * would take something from it is refused before any runs. What ran stays when the change is undone, and the old version works
 * on as before.
 */
public final class MigratePhase implements Phase {

    private final Migrations migrations;
    private final Words words;

    /** Migrates through the store. */
    public MigratePhase(Migrations migrations, Words words) {
        this.migrations = migrations;
        this.words = words;
    }

    /** Lists the change sets of a bundle that wait to run. */
    List<Migrations.Pending> pending(Bundle bundle) {
        return migrations.pending(bundle);
    }

    /** Refuses change sets that would take something from the version that serves; where none does they take from nobody. */
    void requireExpansion(Change change, List<Migrations.Pending> pending) throws PhaseFailure {
        for (Migrations.Pending one : pending) {
            if (change.before().isPresent() && !one.takes().isEmpty()) {
                String serving = change.before().get().origin().version();
                throw words.failure("takes", one.name(), String.join(", ", one.takes()), serving);
            }
        }
    }

    @Override
    public String name() {
        return "migrate";
    }

    @Override
    public @Nullable Text run(Change change) throws PhaseFailure {
        if (change.before().isPresent()) {
            requireExpansion(change, pending(change.bundle()));
        }
        List<String> ran = migrations.migrate(change.bundle());
        return ran.isEmpty() ? null : words.note("migrated", ran.size(), String.join("; ", ran));
    }
}
