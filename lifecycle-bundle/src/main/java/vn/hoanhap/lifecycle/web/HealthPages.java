package vn.hoanhap.lifecycle.web;

import java.util.List;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Card;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Health;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.lifecycle.health.ServerHealth;

/** How the server is, with what to do; and a card on the first page when there is something to do. */
public final class HealthPages {

    private static final int CARD_ORDER = 5;

    private final Screen screen;
    private final ServerHealth health;

    HealthPages(Screen screen, ServerHealth health) {
        this.screen = screen;
        this.health = health;
    }

    /**
     * Is what the page shows.
     *
     * @param starting whether programmes are still coming up
     * @param status all of it in one word
     * @param parts the single parts
     */
    public record Model(boolean starting, Health.Status status, List<ServerHealth.Part> parts) {

        /** Returns the colour of a state. */
        public static String tone(Health.Status status) {
            return switch (status) {
                case OK -> "ok";
                case WARN -> "warn";
                case DOWN -> "bad";
            };
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
        return new Model(health.starting(), health.status(parts), parts);
    }
}
