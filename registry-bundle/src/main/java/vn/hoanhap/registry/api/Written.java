package vn.hoanhap.registry.api;

import vn.hoanhap.core.store.Id;

/** Answers a write: the id of what was written, and nothing personal, because answers are kept for replays. */
record Written(Id id) {
    static Written of(long id) {
        return new Written(new Id(id));
    }
}
