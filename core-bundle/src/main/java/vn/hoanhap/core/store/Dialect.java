package vn.hoanhap.core.store;

/** Names the engine underneath: the one seam where the two differ. Programmes choose their jOOQ dialect by it. */
public enum Dialect {
    /** Apache Derby, embedded. No CTE, window partition, SKIP LOCKED or RETURNING. */
    DERBY,
    /** PostgreSQL 15 or newer. */
    POSTGRES
}
