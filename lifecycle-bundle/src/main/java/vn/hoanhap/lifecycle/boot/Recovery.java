package vn.hoanhap.lifecycle.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.operation.DesiredState;
import vn.hoanhap.lifecycle.operation.Operation;
import vn.hoanhap.lifecycle.operation.OperationLog;
import vn.hoanhap.lifecycle.phase.Words;

/**
 * Ends the operations that the end of the server cut off. One commit decided what serves, so what such an operation achieved
 * is read from the desired state: its version, or the one before.
 */
public final class Recovery {

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private final OperationLog log;
    private final DesiredState desired;
    private final TransactionRunner transactions;
    private final LegalClock clock;

    /** Reads and ends operations in the given log. */
    public Recovery(OperationLog log, DesiredState desired, TransactionRunner transactions, LegalClock clock) {
        this.log = log;
        this.desired = desired;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Ends what was cut off.
     *
     * @param others ids of nodes on the same database that live: theirs goes on
     */
    public void endCutOff(Words words, Set<String> others) {
        transactions.change(() -> {
            for (Operation operation : log.running(others)) {
                boolean achieved = achieved(operation);
                String phase = operation.phase() == null ? "-" : operation.phase();
                Text cause = words.note(achieved ? achievedKey(operation) : "cut-off", phase);
                Operation.State state = achieved ? Operation.State.SUCCEEDED : Operation.State.UNDONE;
                log.end(operation.id(), state, cause, clock.now());
                LOG.warn("operation {} was cut off in phase {}: {}", operation.id(), phase, state);
            }
        });
    }

    /** Empties the folder of uploads on their way. */
    public void emptyTemporary(Path folder) {
        try {
            Files.createDirectories(folder);
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                for (Path file : files) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot empty " + folder + "; check the rights on the data folder", e);
        }
    }

    private static String achievedKey(Operation operation) {
        return operation.order().kind() == Operation.Kind.REMOVE ? "cut-off-removed" : "cut-off-after";
    }

    private boolean achieved(Operation operation) {
        String id = operation.programmeId();
        DesiredState.@Nullable Desired wish =
                id == null ? null : desired.find(id).orElse(null);
        if (wish == null) {
            return false;
        }
        return operation.order().kind() == Operation.Kind.REMOVE
                ? !wish.serving()
                : wish.serving() && wish.release().equals(operation.to());
    }
}
