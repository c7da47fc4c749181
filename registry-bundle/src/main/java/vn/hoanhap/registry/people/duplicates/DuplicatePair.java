package vn.hoanhap.registry.people.duplicates;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.person.Person;

/**
 * Is a pair as a reader sees it.
 *
 * @param id of the pair
 * @param low the record that counts for the one; the very record once they are merged
 * @param high the same for the other
 * @param likeness why they look like one human being
 * @param state what was decided
 * @param decidedAt null while nothing is
 * @param version for If-Match
 */
public record DuplicatePair(
        long id,
        Person low,
        Person high,
        Likeness likeness,
        PairState state,
        @Nullable Instant decidedAt,
        int version) {}
