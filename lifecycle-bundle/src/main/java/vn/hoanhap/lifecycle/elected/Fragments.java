package vn.hoanhap.lifecycle.elected;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Card;
import vn.hoanhap.core.programme.DueItems;
import vn.hoanhap.core.programme.Elected.RenderedPanel;
import vn.hoanhap.core.programme.Elected.ShownDue;
import vn.hoanhap.core.programme.Elected.ShownItem;
import vn.hoanhap.core.programme.Elected.ShownStep;
import vn.hoanhap.core.programme.FirstStep;
import vn.hoanhap.core.programme.Panel;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Dialect;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.call.NarrowedCall;
import vn.hoanhap.lifecycle.election.Elections;
import vn.hoanhap.lifecycle.election.Lease;
import vn.hoanhap.lifecycle.election.ProgrammeVersion;

/** Renders panels and cards, asks what is due, and first steps, each under a lease, none able to take the page down with it. */
public final class Fragments {

    private static final Logger LOG = LoggerFactory.getLogger(Fragments.class);

    /** Where panels, cards and first steps are counted: they have no address of their own. */
    private static final String ADDRESS = "PANEL";

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

    /** Asks what is due; empty when its programme has just gone. */
    Optional<ShownDue> due(ProgrammeVersion version, DueItems items, DueItems.Asked asked, Call call) {
        Call narrowed = narrowed(call, items.permission());
        return under(
                version,
                () -> new ShownDue(
                        items.source().list(narrowed, asked).stream()
                                .map(item -> shown(version, item))
                                .toList(),
                        List.of()),
                () -> new ShownDue(List.of(), List.of(version.info().title())));
    }

    private static ShownItem shown(ProgrammeVersion version, DueItems.Item item) {
        String href = "/p/" + version.id() + item.path();
        return new ShownItem(item.on(), item.what(), item.about(), item.detail(), href);
    }

    /** Looks how a step of the first-run guide stands; empty when its programme has just gone. */
    Optional<ShownStep> step(ProgrammeVersion version, FirstStep step, Call call) {
        Call narrowed = narrowed(call, step.permission());
        return under(version, () -> shown(version, step, call, step.look().at(narrowed)), () -> {
            String href = href(version, step.path(), step, call);
            return new ShownStep(
                    version.id(),
                    step.words(),
                    href,
                    null,
                    failed(version.info().title()));
        });
    }

    private Text failed(Text title) {
        return new Text(
                messages.text(Language.VI, "step.failed", title.vi()),
                messages.text(Language.EN, "step.failed", title.en()));
    }

    private static ShownStep shown(ProgrammeVersion version, FirstStep step, Call call, FirstStep.Standing standing) {
        String path = standing.path() == null ? step.path() : standing.path();
        String href = href(version, path, step, call);
        return new ShownStep(version.id(), step.words(), href, standing.state(), standing.there());
    }

    private static @Nullable String href(ProgrammeVersion version, String path, FirstStep step, Call call) {
        return call.principal().may(step.permission()) ? "/p/" + version.id() + path : null;
    }

    private Optional<String> render(ProgrammeVersion version, Call call, Callable<String> renderer) {
        return under(
                version,
                renderer,
                () -> "<p class=\"notice warn\">"
                        + messages.text(
                                call.language(),
                                "fragment.failed",
                                version.info().title().in(call.language()))
                        + "</p>");
    }

    /** Asks a version under a lease; one that fails is logged, and something else stands in its place. */
    private <T> Optional<T> under(ProgrammeVersion version, Callable<T> asked, Supplier<T> instead) {
        try (Lease lease = elections.lease(version)) {
            if (lease == null) {
                return Optional.empty();
            }
            T shown = apart(asked);
            version.answers().count(ADDRESS, false);
            return Optional.of(shown);
        } catch (Exception | LinkageError | StackOverflowError e) {
            LOG.error(
                    "a panel, card, due item or first step of {} {} failed with {}",
                    version.id(),
                    version.origin().version(),
                    e.getClass().getName());
            version.answers().count(ADDRESS, true);
            return Optional.of(instead.get());
        }
    }

    /** PostgreSQL refuses everything after a failed statement until a savepoint is rolled back to; Derby goes on by itself. */
    private <T> T apart(Callable<T> renderer) throws Exception {
        if (database.dialect() != Dialect.POSTGRES) {
            return renderer.call();
        }
        Connection connection = database.connection();
        Savepoint before = connection.setSavepoint();
        try {
            T html = renderer.call();
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
