package vn.hoanhap.lifecycle.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.FirstStep;
import vn.hoanhap.core.programme.FirstStep.Standing;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.operation.Desk;
import vn.hoanhap.lifecycle.rest.Programmes;

/** The step of the first-run guide in which a province chooses its programmes; tells of one that did not come up. */
final class ProgrammeStep {

    private static final int ORDER = 40;

    private final Screen screen;
    private final Desk desk;
    private final Programmes programmes;
    private final ShippedPages shipped;

    ProgrammeStep(Screen screen, Desk desk, Programmes programmes, ShippedPages shipped) {
        this.screen = screen;
        this.desk = desk;
        this.programmes = programmes;
        this.shipped = shipped;
    }

    void contribute(Contributions add) {
        var words = new FirstStep.Words(
                screen.messages().both("step.programmes"),
                screen.messages().both("step.programmes.purpose"),
                screen.messages().both("step.programmes.action"));
        add.firstStep(new FirstStep("programmes", ORDER, words, "/", screen.read(), this::look));
    }

    private Standing look(Call call) {
        List<Programmes.Seen> chosen = programmes.all(desk.desired()).stream()
                .filter(programme -> !programme.platform())
                .toList();
        List<ShippedPages.Ready> ready = shipped.beside(chosen);
        Optional<Text> trouble = down(chosen).or(() -> failed(ready));
        if (trouble.isPresent()) {
            return Standing.toDo(trouble.get());
        }
        List<Text> running = chosen.stream()
                .filter(programme -> programme.state() == Programmes.State.SERVING)
                .map(Programmes.Seen::title)
                .toList();
        if (running.isEmpty()) {
            return Standing.toDo(screen.messages().both("step.programmes.none", ready.size()));
        }
        return Standing.done(said("step.programmes.running", running, ready.size()));
    }

    private Optional<Text> down(List<Programmes.Seen> chosen) {
        return chosen.stream()
                .filter(programme -> programme.state() == Programmes.State.DOWN)
                .findFirst()
                .map(programme -> said("step.programmes.down", List.of(programme.title()), 0));
    }

    private Optional<Text> failed(List<ShippedPages.Ready> ready) {
        return ready.stream()
                .filter(one -> one.failure() != null)
                .findFirst()
                .map(one -> said("step.programmes.down", List.of(one.programme().title()), 0));
    }

    private Text said(String key, List<Text> titles, int ready) {
        return new Text(in(Language.VI, key, titles, ready), in(Language.EN, key, titles, ready));
    }

    private String in(Language language, String key, List<Text> titles, int ready) {
        String listed = titles.stream().map(title -> title.in(language)).collect(Collectors.joining(", "));
        return screen.messages().text(language, key, listed, ready);
    }
}
