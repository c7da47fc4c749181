package vn.hoanhap.methadone.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.View;
import vn.hoanhap.methadone.domain.Application;
import vn.hoanhap.methadone.domain.ApplicationState;

/** Draws the way to treatment: what was done and when, where somebody is, what is still to come. */
final class Progress {

    private Progress() {}

    static List<OneModel.Dot> of(Application one, View v) {
        Application.Steps steps = one.steps();
        Map<ApplicationState, @Nullable LocalDate> way = new LinkedHashMap<>();
        way.put(ApplicationState.SCREENED, steps.screened());
        way.put(ApplicationState.COUNSELLED, steps.counselled());
        way.put(ApplicationState.CONSENTED, steps.consented());
        way.put(ApplicationState.SENT, steps.sent());
        way.put(ApplicationState.RECEIVED, steps.received());
        boolean refused = one.state() == ApplicationState.REFUSED;
        way.put(refused ? ApplicationState.REFUSED : ApplicationState.ACCEPTED, steps.answered());
        way.put(ApplicationState.STARTED, steps.started());
        if (!way.containsKey(one.state())) {
            way.put(one.state(), steps.ended());
        }
        List<OneModel.Dot> dots = new ArrayList<>();
        way.forEach((state, on) -> {
            String stands = state == one.state() ? "now" : on == null ? "todo" : "done";
            boolean ahead = !one.state().open() && stands.equals("todo");
            if (!ahead) {
                dots.add(new OneModel.Dot(
                        v.t("state." + state), stands, v.t("one.state." + stands), on == null ? null : v.date(on)));
            }
        });
        return dots;
    }
}
