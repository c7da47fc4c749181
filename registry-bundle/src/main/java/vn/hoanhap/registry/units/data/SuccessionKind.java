package vn.hoanhap.registry.units.data;

/** Says how a unit that ended lives on in another one. */
public enum SuccessionKind {
    /** The whole unit became one new unit of the same name, which has no other predecessor. */
    CONTINUED,
    /** The whole unit became one new unit of another name, which has no other predecessor. */
    RENAMED,
    /** The whole unit went into one that has other predecessors too, or that stood already and goes on. */
    MERGED,
    /** Only a part of the unit went there: which facts went along cannot be decided by machine. */
    SPLIT
}
