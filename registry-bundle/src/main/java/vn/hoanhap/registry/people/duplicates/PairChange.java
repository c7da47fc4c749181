package vn.hoanhap.registry.people.duplicates;

/** Is what becomes of one pair after its two records were compared. */
record PairChange(Kind kind, StoredPair pair) {
    /** Says what is done with the pair. */
    enum Kind {
        FOUND,
        ASKED_AGAIN,
        GONE
    }

    void write(JooqPairs pairs) {
        switch (kind) {
            case FOUND -> pairs.insert(pair);
            case ASKED_AGAIN -> pairs.update(pair);
            case GONE -> pairs.remove(pair.id());
        }
    }
}
