package vn.hoanhap.lifecycle.archive;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.AuditEntry;
import vn.hoanhap.core.access.AuditTrail;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.store.Migrations;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.lifecycle.election.Elections;
import vn.hoanhap.lifecycle.election.ProgrammeVersion;
import vn.hoanhap.lifecycle.http.Refusals;
import vn.hoanhap.lifecycle.phase.Standstill;
import vn.hoanhap.lifecycle.ring.Rounds;

/** Brings the rows of an archive back into a programme that was just installed, while it stands still. Its journal lines never went. */
public final class ArchiveReturn {

    private final Elections elections;
    private final Store store;
    private final ArchiveSeal seal;
    private final Standstill.Bounds bounds;
    private final Refusals refusals;

    /** Is where rows and their trace are written, and other nodes that work there; null where there are none. */
    public record Store(
            Migrations migrations,
            TransactionRunner transactions,
            AuditTrail audit,
            @Nullable Rounds rounds) {}

    /**
     * Says what came back.
     *
     * @param tables how many tables
     * @param rows how many rows in all of them
     */
    public record Returned(int tables, long rows) {}

    /** Writes to the given store; a programme stands still for as long as when its tables are changed. */
    public ArchiveReturn(
            Elections elections, Store store, ArchiveSeal seal, Standstill.Bounds bounds, Refusals refusals) {
        this.elections = elections;
        this.store = store;
        this.seal = seal;
        this.bounds = bounds;
        this.refusals = refusals;
    }

    /**
     * Brings an archive back: all of its rows or none.
     *
     * @param accountId who wants it; null for the server itself
     * @throws ProblemException 409 when the programme does not serve, or on several servers, its tables are of another version, or hold something else; 422 when the
     *     file is no archive, another office's or programme's, or was changed
     */
    public Returned bringBack(@Nullable Long accountId, String programmeId, Path file) throws Exception {
        Rounds rounds = store.rounds();
        List<String> others = rounds == null ? List.of() : rounds.others(Rounds.SURELY_GONE);
        if (!others.isEmpty()) { // it would stand still here only
            throw refusals.of(409, "archive.other-servers", String.join(", ", others))
                    .raise();
        }
        try (ArchiveFile archive = ArchiveFile.open(file, seal, refusals)) {
            ArchiveHead head = archive.head();
            if (!head.programme().equals(programmeId)) {
                throw refusals.of(422, "archive.other-programme", head.programme(), programmeId)
                        .raise();
            }
            ProgrammeVersion serving = elections.now().programme(programmeId);
            if (serving == null || serving.origin().platform()) {
                throw refusals.of(409, "archive.not-serving", programmeId, head.version())
                        .raise();
            }
            Returned returned = write(archive, serving);
            record(accountId, head, returned);
            return returned;
        }
    }

    private Returned write(ArchiveFile archive, ProgrammeVersion serving) throws Exception {
        String schema = archive.head().schema();
        if (!schema.equals(serving.origin().bundle().getHeaders("").get(Migrations.HEADER))) {
            throw refusals.of(409, "archive.newer", archive.head().version(), schema)
                    .raise();
        }
        long[] rows = {0};
        try {
            if (!elections.standStill(serving, bounds.breaking(), bounds.drain())) {
                throw refusals.of(409, "archive.busy", serving.id())
                        .raise()
                        .retryAfter(bounds.drain().toSeconds());
            }
            store.migrations()
                    .refill(
                            schema,
                            bounds.breaking(),
                            connection -> rows[0] = new ArchiveRows(archive, connection, refusals).write(schema));
        } finally {
            elections.resume(serving);
        }
        return new Returned(archive.head().tables().size(), rows[0]);
    }

    private void record(@Nullable Long accountId, ArchiveHead head, Returned returned) {
        store.transactions().change(() -> {
            store.audit()
                    .record(new AuditEntry(
                            accountId,
                            "programme.archive-returned",
                            "programme",
                            head.programme(),
                            "version " + head.version() + ", " + returned.rows() + " rows"));
        });
    }
}
