package vn.hoanhap.lifecycle.elected;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Card;
import vn.hoanhap.core.programme.Elected.RenderedPanel;
import vn.hoanhap.core.programme.Panel;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Dialect;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.lifecycle.call.NarrowedCall;
import vn.hoanhap.lifecycle.election.Elections;
import vn.hoanhap.lifecycle.election.Lease;
import vn.hoanhap.lifecycle.election.ProgrammeVersion;

/** Renders panels and cards, each under a lease, none able to take the page down with it. */
public final class Fragments {

    private static final Logger LOG = LoggerFactory.getLogger(Fragments.class);

    private final Elections elections;
    private final Database database;
    private final Messages messages;

    /** Renders in the unit of work of the page. */
    public Fragments(Elections elections, Database database, Messages messages) {
        this.elections = elections;
        this.database = database;
        this.messages = messages;
    }

    /** Renders a panel; empty when it has nothing to say, or its programme has just gone. */
    Optional<RenderedPanel> panel(ProgrammeVersion version, Panel panel, long subjectId, Call call) {
        Call narrowed = narrowed(call, panel.permission());
        return render(version, call, () -> panel.renderer()
                        .render(narrowed, subjectId)
                        .orElse(""))
                .filter(html -> !html.isEmpty())
                .map(html -> new RenderedPanel(version.id(), panel.title(), html));
    }

    /** Renders a card; empty when its programme has just gone. */
    Optional<String> card(ProgrammeVersion version, Card card, Call call) {
        Call narrowed = narrowed(call, card.permission());
        return render(version, call, () -> card.renderer().render(narrowed));
    }

    private Optional<String> render(ProgrammeVersion version, Call call, Callable<String> renderer) {
        try (Lease lease = elections.lease(version)) {
            return lease == null ? Optional.empty() : Optional.of(apart(renderer));
        } catch (Exception | LinkageError | StackOverflowError e) {
            LOG.error(
                    "a panel or card of {} {} failed with {}",
                    version.id(),
                    version.origin().version(),
                    e.getClass().getName());
            return Optional.of("<p class=\"notice warn\">"
                    + messages.text(
                            call.language(),
                            "fragment.failed",
                            version.info().title().in(call.language()))
                    + "</p>");
        }
    }

    /** PostgreSQL refuses everything after a failed statement until a savepoint is rolled back to; Derby goes on by itself. */
    private String apart(Callable<String> renderer) throws Exception {
        if (database.dialect() != Dialect.POSTGRES) {
            return renderer.call();
        }
        Connection connection = database.connection();
        Savepoint before = connection.setSavepoint();
        try {
            String html = renderer.call();
            connection.releaseSavepoint(before);
            return html;
        } catch (Exception | Error e) {
            rollBack(connection, before, e);
            throw e;
        }
    }

    private static void rollBack(Connection connection, Savepoint before, Throwable failure) {
        try {
            connection.rollback(before);
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    private static Call narrowed(Call call, Permission permission) {
        return new NarrowedCall(call, permission);
    }
}
