package ${package}.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import ${package}.book.Enrolments;
import ${package}.book.Entry;
import ${package}.catalogue.Rights;
import ${package}.domain.Enrolment;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.entry.Typed;

/** Shows an enrolment, records its end, takes it back. */
final class OnePage {

    private static final String VERSION = "version";

    private final Enrolments enrolments;
    private final Screen screen;

    OnePage(Enrolments enrolments, Screen screen) {
        this.enrolments = enrolments;
        this.screen = screen;
    }

    PageAnswer show(Call call) {
        View v = screen.view(call);
        return PageAnswer.html(v.t("one.title"), html(call, v, v.date(call.today()), Map.of()));
    }

    private String html(Call call, View v, String ended, Map<String, String> errors) {
        Enrolment enrolment = enrolments.open(call.pathId("id"), call.scope());
        boolean mayWrite = call.principal().may(Rights.WRITE);
        String address = Screen.LIST + enrolment.id();
        OneModel model = new OneModel(
                Row.of(List.of(enrolment), enrolments, v).get(0),
                enrolment.version(),
                mayWrite && enrolment.ended() == null ? address + "/end" : null,
                ended,
                mayWrite ? address + "/undo" : null,
                errors);
        return screen.html("one.jte", v, model);
    }

    PageAnswer end(Call call) {
        Faults faults = enrolments.faults();
        Typed typed = new Typed(call::field, faults);
        LocalDate ended = typed.date(Enrolments.ENDED);
        Long version = typed.number(VERSION);
        long id = call.pathId("id");
        try {
            enrolments.end(id, version == null ? 0 : Math.toIntExact(version), ended, Entry.of(call), faults);
            return PageAnswer.redirect(Screen.LIST + id, enrolments.words().both("one.end.done"));
        } catch (ProblemException refused) {
            if (refused.problem().errors().isEmpty()) {
                throw refused;
            }
            View v = screen.view(call);
            Map<String, String> errors = Screen.errors(refused.problem().errors(), v);
            return PageAnswer.invalid(v.t("one.title"), html(call, v, call.field(Enrolments.ENDED), errors));
        }
    }

    PageAnswer takeBack(Call call) {
        enrolments.takeBack(call.pathId("id"), Entry.of(call));
        return PageAnswer.redirect(Screen.LIST, enrolments.words().both("one.undo.done"));
    }
}
