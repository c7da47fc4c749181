package vn.hoanhap.registry.people.duplicates;

/**
 * Asks for pairs, the surest first.
 *
 * @param open those that wait for a decision; false: those that were decided
 * @param after continue after the pair with this id; 0 from the start
 * @param limit at most this many
 */
public record PairQuery(boolean open, long after, int limit) {}
