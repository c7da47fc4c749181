package vn.hoanhap.lifecycle.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hoanhap.lifecycle.jar.JarSet;

/**
 * Keeps the last uploads whose plan somebody is reading. A ticket belongs to the account that uploaded; the oldest gives way.
 */
final class WaitingUploads {

    private static final int MOST = 8;

    private final Map<String, Waiting> waiting = new LinkedHashMap<>();

    /** Is what somebody may install: whose it is, what it was called, and whether its plan has something to confirm. */
    record Waiting(long accountId, String fileName, List<JarSet.Part> jars, boolean toConfirm) {}

    /** Lets an upload wait; returns its ticket. */
    synchronized String put(String ticket, Waiting upload) {
        waiting.put(ticket, upload);
        while (waiting.size() > MOST) {
            Waiting oldest = waiting.values().iterator().next();
            waiting.values().remove(oldest);
            JarSet.close(oldest.jars());
        }
        return ticket;
    }

    /** Takes an upload out, for the account that brought it. */
    synchronized Optional<Waiting> take(String ticket, long accountId) {
        Waiting upload = waiting.get(ticket);
        if (upload == null || upload.accountId() != accountId) {
            return Optional.empty();
        }
        waiting.remove(ticket);
        return Optional.of(upload);
    }
}
