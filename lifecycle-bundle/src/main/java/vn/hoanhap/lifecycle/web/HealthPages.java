package vn.hoanhap.lifecycle.web;

import java.util.List;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Card;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Health;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.store.StoreException;
import vn.hoanhap.lifecycle.health.ServerHealth;
import vn.hoanhap.lifecycle.operation.Desk;
import vn.hoanhap.lifecycle.ring.Node;

/** How the server is, with what to do; and a card on the first page when there is something to do. */
public final class HealthPages {

    private static final int CARD_ORDER = 5;

    private final Screen screen;
    private final ServerHealth health;
    private final Desk desk;

    HealthPages(Screen screen, ServerHealth health, Desk desk) {
        this.screen = screen;
        this.health = health;
        this.desk = desk;
    }

    /**
     * Is what the page shows.
     *
     * @param starting whether programmes are still coming up
     * @param status all of it in one word
     * @param parts the single parts
     * @param servers those that share the database; empty where there is one
     */
    public record Model(
            boolean starting, Health.Status status, List<ServerHealth.Part> parts, List<Desk.Server> servers) {

        /** Returns the colour of a state. */
        public static String tone(Health.Status status) {
            return switch (status) {
                case OK -> "ok";
                case WARN -> "warn";
                case DOWN -> "bad";
            };
        }

        /** Returns the colour of a server. */
        public static String tone(Desk.Server server) {
            return server.missed() ? "warn" : server.node().state() == Node.State.UP ? "ok" : "soft";
        }

        /** Lists the parts where there is something to do. */
        public List<ServerHealth.Part> todo() {
            return parts.stream()
                    .filter(part -> part.health().status() != Health.Status.OK)
                    .toList();
        }
    }

    void contribute(Contributions add) {
        add.page(Page.get("/health", screen.read(), this::page));
        add.card(new Card("health", CARD_ORDER, screen.read(), this::card));
    }

    private PageAnswer page(Call call) {
        return call.partial()
                ? screen.part(call, "lifecycle/parts.jte", model())
                : screen.page(call, "page.health", "lifecycle/health.jte", model());
    }

    private String card(Call call) {
        Model model = model();
        return model.todo().isEmpty()
                ? ""
                : screen.templates().render("lifecycle/healthCard.jte", call.view(screen.messages()), model);
    }

    private Model model() {
        List<ServerHealth.Part> parts = health.parts();
        return new Model(health.starting(), health.status(parts), parts, servers());
    }

    /** When the database does not answer, the page says that already. */
    private List<Desk.Server> servers() {
        try {
            return desk.servers();
        } catch (StoreException e) {
            return List.of();
        }
    }
}
