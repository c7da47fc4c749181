package vn.hoanhap.core.person;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import vn.hoanhap.core.access.Scope;

/** Answers for people, without their identity. */
@ProviderType
public interface People {

    /** Returns the person if the scope reaches them. */
    Optional<Person> find(long id, Scope scope);

    /** Returns the people among these ids that the scope reaches, in no order; for lists of other programmes. */
    List<Person> findAll(Set<Long> ids, Scope scope);

    /** Returns the record that stands for the human being: the id itself, unless it was merged into another. */
    long root(long id);

    /**
     * Waits until no other unit of work writes about the same human being, and lets others wait until this one ends. Called before
     * asking whether something is on record that may be there only once: otherwise two that ask at the same moment both find nothing.
     * In a writing unit of work; somebody unknown is waited for by nobody.
     */
    void takeTurn(long id);

    /**
     * Searches people by initials, birth year or words of the name, without tone marks; for pickers.
     *
     * @param limit at most this many, 1 to 50
     */
    List<Person> search(String text, Scope scope, int limit);
}
