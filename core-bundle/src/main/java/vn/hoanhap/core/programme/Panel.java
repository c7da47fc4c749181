package vn.hoanhap.core.programme;

import java.util.Optional;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.text.Text;

/**
 * Is what a programme shows on the register's page of a person, household, team or unit.
 *
 * @param subject whose page
 * @param title heading
 * @param order position, small first
 * @param permission the right that a reader needs
 * @param renderer what renders it
 */
public record Panel(Subject subject, Text title, int order, Permission permission, Renderer renderer) {

    /** Says whose page carries the panel. */
    public enum Subject {
        /** A supported person. */
        PERSON,
        /** A household. */
        HOUSEHOLD,
        /** A team or club. */
        TEAM,
        /** An administrative unit. */
        UNIT
    }

    /** Renders a panel. */
    @FunctionalInterface
    public interface Renderer {
        /**
         * Renders the panel's inside, escaped; empty when it has nothing to say here. {@link Call#scope} is that of the
         * panel's own permission.
         */
        Optional<String> render(Call call, long subjectId) throws Exception;
    }
}
