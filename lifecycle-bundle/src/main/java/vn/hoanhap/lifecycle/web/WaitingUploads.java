package vn.hoanhap.lifecycle.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoanhap.lifecycle.http.SpooledFile;

/**
 * Keeps the last uploads whose plan somebody is reading. A ticket belongs to the account that uploaded; the oldest gives way.
 */
final class WaitingUploads {

    private static final Logger LOG = LoggerFactory.getLogger(WaitingUploads.class);
    private static final int MOST = 8;

    private final Map<String, Waiting> waiting = new LinkedHashMap<>();

    /** Is an upload, whose it is, what it was called, and whether its plan has something to confirm. */
    record Waiting(long accountId, String fileName, SpooledFile file, boolean toConfirm) {}

    /** Lets an upload wait; returns its ticket. */
    synchronized String put(String ticket, Waiting upload) {
        waiting.put(ticket, upload);
        while (waiting.size() > MOST) {
            String oldest = waiting.keySet().iterator().next();
            close(waiting.remove(oldest));
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

    private static void close(@org.jspecify.annotations.Nullable Waiting upload) {
        try {
            if (upload != null) {
                upload.file().close();
            }
        } catch (IOException e) {
            LOG.warn("an upload that nobody wants stays in the temporary folder until the next start", e);
        }
    }
}
