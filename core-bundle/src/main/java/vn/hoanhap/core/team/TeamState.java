package vn.hoanhap.core.team;

/** Says where a team stands in its life. */
public enum TeamState {
    /** Works: after it was established, re-established or reorganised (kiện toàn). */
    ACTIVE,
    /** Suspended by an order, with a reason. Not active in any count. */
    SUSPENDED,
    /** Exists on paper but does not meet. */
    DORMANT,
    /** Dissolved; final. */
    DISSOLVED
}
