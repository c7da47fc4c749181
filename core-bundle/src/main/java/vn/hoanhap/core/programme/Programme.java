package vn.hoanhap.core.programme;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Is a programme: the one component on which everything hangs that a bundle adds to the server. Register it as a
 * Declarative Services component with {@code service = Programme.class}; register nothing else: no servlet, no event
 * handler, no other service. Election of a version switches all of it at once.
 *
 * <p>Construct what the programme needs by hand from the core's services that the component's constructor receives: a
 * service of the bundle's own might meet the other version's while both are installed.
 */
@ConsumerType
public interface Programme {

    /** Says who the programme is. Constant. */
    ProgrammeInfo info();

    /**
     * Adds everything the programme offers. Called once per started version, while it is still held back from election; has
     * no other effect.
     */
    void contribute(Contributions add);

    /** Tells how the programme is. Called before election and every few seconds after; at most two seconds. */
    Health health();
}
