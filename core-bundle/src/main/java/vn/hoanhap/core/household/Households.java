package vn.hoanhap.core.household;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import vn.hoanhap.core.access.Scope;

/** Answers for households. */
@ProviderType
public interface Households {
    /** Returns the household if the scope reaches it. */
    Optional<Household> find(long id, Scope scope);

    /** Returns the households among these ids that the scope reaches, in no order. */
    List<Household> findAll(Set<Long> ids, Scope scope);

    /**
     * Searches households by words of the representative's or a member's name, or initials; for pickers.
     *
     * @param limit at most this many, 1 to 50
     */
    List<Household> search(String text, Scope scope, int limit);

    /** Returns the ids of the household's people on record. */
    List<Long> people(long id);
}
