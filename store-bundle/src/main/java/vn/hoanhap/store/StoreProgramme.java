package vn.hoanhap.store;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Health;
import vn.hoanhap.core.programme.Job;
import vn.hoanhap.core.programme.Programme;
import vn.hoanhap.core.programme.ProgrammeInfo;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.text.Messages;

/** The store among the programmes: no pages and no routes, only its health and its tidying. */
final class StoreProgramme implements Programme {

    private static final Duration EVENTS_STAY = Duration.ofDays(30);
    private static final Duration TIDY_EVERY = Duration.ofHours(1);

    private final OpenStore store;
    private final ProgrammeInfo info;
    private final StoreHealth health;

    StoreProgramme(OpenStore store) {
        Messages messages = Messages.of(StoreProgramme.class);
        this.store = store;
        this.info = new ProgrammeInfo("store", messages.both("title"), messages.both("purpose"), Set.of(), List.of());
        this.health = new StoreHealth(store, messages);
    }

    @Override
    public ProgrammeInfo info() {
        return info;
    }

    @Override
    public void contribute(Contributions add) {
        add.job(new Job("prune-outbox", TIDY_EVERY, this::pruneOutbox));
    }

    @Override
    public Health health() {
        return health.look();
    }

    private void pruneOutbox() {
        int gone;
        do {
            gone = store.jdbcOutbox().prune(EVENTS_STAY);
        } while (gone == TransactionRunner.MOST_ROWS);
    }
}
