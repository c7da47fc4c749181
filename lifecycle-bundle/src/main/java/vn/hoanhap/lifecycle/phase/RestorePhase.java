package vn.hoanhap.lifecycle.phase;

import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.election.Elections;
import vn.hoanhap.lifecycle.election.ProgrammeVersion;
import vn.hoanhap.lifecycle.offer.Publication;

/** Lets a version serve again after a restart. The desired state says so already, so nothing but the election happens. */
public final class RestorePhase implements Phase {

    private final Elections elections;
    private final Publication publication;
    private final TransactionRunner transactions;

    /** Elects. */
    public RestorePhase(Elections elections, Publication publication, TransactionRunner transactions) {
        this.elections = elections;
        this.publication = publication;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "switch";
    }

    @Override
    public @Nullable Text run(Change change) {
        ProgrammeVersion version = change.version();
        transactions.change(() -> {
            publication.publish(version);
        });
        elections.elect(version);
        return null;
    }
}
