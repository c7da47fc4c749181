package vn.hoanhap.lifecycle.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.lifecycle.ring.Moment;
import vn.hoanhap.lifecycle.ring.Node;
import vn.hoanhap.lifecycle.ring.Roster;

/** {@code /nodes}: the servers that share the database. */
public final class NodeRoutes {

    private static final String SILENT = "SILENT";

    private final Source source;
    private final Messages messages;

    /** Is who is there, and which of them answers. */
    public record Source(Roster roster, Supplier<@Nullable String> own) {}

    /** Answers from the given roster. */
    public NodeRoutes(Source source, Messages messages) {
        this.source = source;
        this.messages = messages;
    }

    /** Is a programme that serves on a node. */
    record NodeProgramme(String id, String version, String sha256) {}

    /**
     * Is a node.
     *
     * @param state STARTING, UP, LEFT, or SILENT when it does not say that it lives
     * @param seen when it was heard of last
     * @param answering whether it gives this answer
     */
    record NodeAnswer(
            String id, String name, String state, Instant seen, boolean answering, List<NodeProgramme> programmes) {}

    /** Is a list of nodes; it has no further pages, and no items where there is one server with its own database. */
    record NodeList(List<NodeAnswer> items, @Nullable String next) {}

    /** Adds the route. */
    public void contribute(Contributions add, Permission read) {
        add.route(Route.get("/nodes", NodeList.class, read, messages.both("route.nodes"), (call, none) -> list(call)));
    }

    private Answer<NodeList> list(Call call) {
        Moment now = source.roster().moment();
        Map<String, List<Roster.Serving>> serving = source.roster().serving();
        List<NodeAnswer> all = source.roster().all().stream()
                .map(node -> answer(node, now, serving.getOrDefault(node.id(), List.of())))
                .toList();
        int from = (int) Math.min(call.cursor(), all.size());
        int to = Math.min(from + call.limit(), all.size());
        return Answer.ok(new NodeList(all.subList(from, to), to < all.size() ? Integer.toString(to) : null));
    }

    private NodeAnswer answer(Node node, Moment now, List<Roster.Serving> serving) {
        return new NodeAnswer(
                node.id(),
                node.name(),
                node.isMissed(now) ? SILENT : node.state().name(),
                node.seen(),
                node.id().equals(source.own().get()),
                serving.stream()
                        .map(one -> new NodeProgramme(one.programmeId(), one.version(), one.sha256()))
                        .toList());
    }
}
