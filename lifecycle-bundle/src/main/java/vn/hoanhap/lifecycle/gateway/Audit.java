package vn.hoanhap.lifecycle.gateway;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.AuditEntry;
import vn.hoanhap.core.access.AuditTrail;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Method;

/**
 * Writes the audit row of a call, in the unit of work of the change it tells of. One change leaves one row: a use case that
 * has told of its change itself knows more than the gateway, which then stays silent.
 */
final class Audit {

    private final AuditTrail trail;

    Audit(AuditTrail trail) {
        this.trail = trail;
    }

    /** Counts the rows of this thread; asked before a handler runs, for {@link #wanted}. */
    long recorded() {
        return trail.recorded();
    }

    /**
     * Tells whether a call needs the gateway's row: always with a declared action, and after a write of which nobody told.
     *
     * @param before the count of rows before the handler ran
     */
    boolean wanted(Method method, @Nullable String action, long before) {
        return action != null || (method.writes() && trail.recorded() == before);
    }

    /**
     * Writes the row.
     *
     * @param what method and path, and the declared action or null
     * @param parameters the path's parameters; {@code id} is the subject
     * @param location address of what was created, whose last part is then the subject; null when nothing was
     */
    void record(Call call, Declared what, Map<String, String> parameters, @Nullable String location) {
        String subject = parameters.get("id");
        if (subject == null && location != null) {
            subject = location.substring(location.lastIndexOf('/') + 1);
        }
        trail.record(new AuditEntry(
                call.signedIn() ? call.principal().accountId() : null,
                what.action() != null ? what.action() : what.method() + " " + what.path(),
                SubjectKind.of(what.programme(), what.path()),
                subject == null || subject.isBlank() ? null : subject,
                null));
    }

    /** Is what a route or page of a programme declares. */
    record Declared(
            String programme,
            Method method,
            String path,
            @Nullable String action) {}
}
