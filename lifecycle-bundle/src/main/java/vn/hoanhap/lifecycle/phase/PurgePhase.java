package vn.hoanhap.lifecycle.phase;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.AuditEntry;
import vn.hoanhap.core.store.Migrations;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.jar.KeptJars;
import vn.hoanhap.lifecycle.operation.Operation.DataChoice;
import vn.hoanhap.lifecycle.ring.Rounds;

/** Removes a programme's tables for good, when a person has asked for it twice. Journal, kinds and indicators stay. */
public final class PurgePhase implements Phase {

    private static final Duration GONE_WITHIN = Duration.ofSeconds(30);

    private final Schemas schemas;
    private final Migrations migrations;
    private final Standstill standstill;
    private final @Nullable Rounds rounds;
    private final SwitchPhase.Records records;
    private final Words words;

    /** Is what knows tables, copies of them, and other nodes that work on them; null where there are none. */
    record Tables(
            Migrations migrations,
            Standstill standstill,
            @Nullable Rounds rounds) {}

    /** Purges through the store. */
    PurgePhase(KeptJars kept, Tables tables, SwitchPhase.Records records, Words words) {
        this.schemas = new Schemas(kept);
        this.migrations = tables.migrations();
        this.standstill = tables.standstill();
        this.rounds = tables.rounds();
        this.records = records;
        this.words = words;
    }

    @Override
    public String name() {
        return "purge";
    }

    @Override
    public boolean beyondReturn() {
        return true;
    }

    @Override
    public @Nullable Text run(Change change) throws IOException, PhaseFailure, InterruptedException {
        Optional<String> schema = schemas.of(change);
        if (change.order().data() != DataChoice.PURGE || schema.isEmpty()) {
            return null;
        }
        List<String> others = rounds == null ? List.of() : rounds.awaitGone(change.programmeId(), GONE_WITHIN);
        if (!others.isEmpty()) {
            throw words.failure("purge.held", String.join(", ", others), change.programmeId());
        }
        migrations.purge(schema.get());
        standstill.forget(schema.get());
        records.transactions().change(() -> {
            records.audit()
                    .record(new AuditEntry(
                            change.order().accountId(),
                            "programme.purged",
                            "programme",
                            change.programmeId(),
                            "schema " + schema.get()));
        });
        return words.note("purged", schema.get());
    }
}
