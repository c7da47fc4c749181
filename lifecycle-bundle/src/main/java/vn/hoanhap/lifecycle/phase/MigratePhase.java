package vn.hoanhap.lifecycle.phase;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import vn.hoanhap.core.store.Migrations;
import vn.hoanhap.core.store.StoreException;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.ring.Rounds;

/**
 * Brings the programme's tables to what the new version needs. The old one still serves, so change sets only expand: one that
 * would take something from it is refused before any runs. What ran stays when the change is undone, and the old version works
 * on as before. One that is declared to break the old version runs while the programme stands still, and is taken back.
 */
public final class MigratePhase implements Phase {

    private final Migrations migrations;
    private final Standstill standstill;
    private final @Nullable Rounds rounds;
    private final Words words;

    /** Migrates through the store; {@code rounds} knows other nodes, and is null where there are none. */
    public MigratePhase(Migrations migrations, Standstill standstill, @Nullable Rounds rounds, Words words) {
        this.migrations = migrations;
        this.standstill = standstill;
        this.rounds = rounds;
        this.words = words;
    }

    /** Lists the change sets of a bundle that wait to run; fails when its changelog cannot be read. */
    List<Migrations.Pending> pending(Bundle bundle) throws PhaseFailure {
        try {
            return migrations.pending(bundle);
        } catch (StoreException e) {
            if (e.temporary()) {
                throw e;
            }
            throw words.failure("changelog", Words.brief(e));
        }
    }

    /** Lets a bundle be started for a look, with the tables as they are. */
    void leaveAlone(Bundle bundle) {
        migrations.leaveAlone(bundle);
    }

    /** Says what breaks what the version that serves uses; null when nothing does. */
    @Nullable
    Text breaking(Change change, List<Migrations.Pending> pending) {
        List<String> names = breaking(pending);
        return change.before().isEmpty() || names.isEmpty()
                ? null
                : words.note(
                        "confirm.breaks",
                        String.join("; ", names),
                        standstill.atMost().toSeconds());
    }

    private static List<String> breaking(List<Migrations.Pending> pending) {
        return pending.stream()
                .filter(Migrations.Pending::breaks)
                .map(Migrations.Pending::name)
                .toList();
    }

    /** Refuses change sets that would take something from the version that serves; where none does they take from nobody. */
    void requireExpansion(Change change, List<Migrations.Pending> pending) throws PhaseFailure {
        for (Migrations.Pending one : pending) {
            if (change.before().isPresent() && !one.breaks() && !one.takes().isEmpty()) {
                String serving = change.before().get().origin().version();
                throw words.failure("takes", one.name(), String.join(", ", one.takes()), serving);
            }
        }
    }

    /** Refuses change sets that break what serves while other nodes serve it too. */
    void requireNobodyElse(Change change, List<Migrations.Pending> pending) throws PhaseFailure {
        List<String> names = breaking(pending);
        if (rounds != null && change.before().isPresent() && !names.isEmpty()) {
            List<String> others = rounds.others(Rounds.SURELY_GONE);
            if (!others.isEmpty()) {
                throw words.failure("breaks.several", String.join("; ", names), String.join(", ", others));
            }
        }
    }

    /** Refuses code that is older than what broke the tables it would work on, and tables that wait to be put back. */
    void requireFitting(Change change) throws PhaseFailure {
        String schema = change.facts().schema();
        if (schema == null) {
            return;
        }
        standstill.requireSettled(schema);
        List<String> broken = migrations.brokenSince(change.bundle());
        if (!broken.isEmpty()) {
            throw words.failure("breaks.too-old", change.facts().version(), String.join(", ", broken));
        }
    }

    @Override
    public String name() {
        return "migrate";
    }

    @Override
    public @Nullable Text run(Change change) throws PhaseFailure, InterruptedException {
        requireFitting(change);
        if (change.before().isPresent()) {
            List<Migrations.Pending> pending = pending(change.bundle());
            requireExpansion(change, pending);
            if (!breaking(pending).isEmpty()) {
                return breakAndMigrate(change, pending);
            }
        }
        return told("migrated", migrations.migrate(change.bundle()));
    }

    private @Nullable Text breakAndMigrate(Change change, List<Migrations.Pending> pending)
            throws PhaseFailure, InterruptedException {
        if (!change.order().mayBreak()) {
            throw words.failure("breaks.unconfirmed", String.join("; ", breaking(pending)));
        }
        requireNobodyElse(change, pending);
        standstill.begin(change, String.valueOf(change.facts().schema()));
        Stand stand = change.stand().orElseThrow();
        try {
            return told("breaks.migrated", migrations.migrate(change.bundle(), stand.left()));
        } catch (StoreException e) {
            stand.requireTime(); // when that is why, it says so
            throw e;
        }
    }

    private @Nullable Text told(String key, List<String> ran) {
        return ran.isEmpty() ? null : words.note(key, ran.size(), String.join("; ", ran));
    }

    @Override
    public @Nullable Text undo(Change change) {
        boolean stood = change.stand().isPresent();
        standstill.undo(change);
        return stood ? words.note("breaks.restored") : null;
    }
}
