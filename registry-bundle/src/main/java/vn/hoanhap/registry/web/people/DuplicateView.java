package vn.hoanhap.registry.web.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.text.View;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.people.PeopleRegister;
import vn.hoanhap.registry.people.duplicates.DuplicatePair;
import vn.hoanhap.registry.people.duplicates.DuplicateRegister;
import vn.hoanhap.registry.people.duplicates.PairState;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Form;
import vn.hoanhap.registry.web.Sent;
import vn.hoanhap.registry.words.Words;

/**
 * Shows two records that look like one human being, takes the decision about them and takes it back. Who they are is opened
 * only by who may, and leaves a row for each of the two, as on a person's own page.
 */
final class DuplicateView {

    private static final String LIST = Desk.ROOT + "/people/duplicates";

    private static final List<String> DECISIONS = List.of(PairState.SAME.name(), PairState.DIFFERENT.name());

    /** The reason under which both identities are opened: to check for a double record. */
    private static final String REASON = "CHECK";

    private final Desk desk;

    DuplicateView(Desk desk) {
        this.desk = desk;
    }

    PageAnswer show(Call call) {
        return page(call, Form.EMPTY, false);
    }

    PageAnswer open(Call call) {
        DuplicatePair pair = require(call);
        PeopleRegister people = desk.register().people();
        for (long id : new long[] {pair.low().id(), pair.high().id()}) {
            people.explainOpening(id, REASON, call.principal().accountId());
        }
        return page(call, Form.EMPTY, true);
    }

    PageAnswer decide(Call call) throws Exception {
        return Form.attempt(call, () -> decided(call), form -> page(call, form, false));
    }

    private PageAnswer decided(Call call) {
        Sent sent = new Sent(call);
        String decision = sent.choice("decision", DECISIONS);
        Long keep = sent.id("keep");
        if (keep == null && decision.equals(PairState.SAME.name())) {
            Words.fault(sent.faults(), "keep", "duplicate.keep");
        }
        sent.faults().raise();
        PairState state = PairState.valueOf(decision);
        desk.register()
                .duplicates()
                .decide(
                        call.pathId("pair"),
                        new DuplicateRegister.Verdict(state, keep, sent.version()),
                        call.scope(),
                        call.principal().accountId());
        return PageAnswer.redirect(LIST, Words.text("page.duplicates.done." + state));
    }

    PageAnswer undo(Call call) {
        long id = call.pathId("pair");
        desk.register()
                .duplicates()
                .decide(
                        id,
                        new DuplicateRegister.Verdict(PairState.OPEN, null, new Sent(call).version()),
                        call.scope(),
                        call.principal().accountId());
        return PageAnswer.redirect(LIST + "/" + id, Words.text("page.duplicates.done.OPEN"));
    }

    private DuplicatePair require(Call call) {
        long id = call.pathId("pair");
        return desk.register()
                .duplicates()
                .find(id, call.scope())
                .orElseThrow(() -> Words.notFound("duplicate.unknown", id));
    }

    private PageAnswer page(Call call, Form form, boolean opened) {
        View view = desk.view(call);
        PairRow row = new PairRows(new PeopleRows(desk.register(), view))
                .of(List.of(require(call)))
                .get(0);
        DuplicateModel model = new DuplicateModel(
                form,
                row,
                new PairLines(desk.register(), view, call.scope()).of(row, opened),
                opened,
                !opened && call.principal().may(RegisterRights.PEOPLE_IDENTITY),
                keep(row, view));
        return desk.form(call, "people/duplicate.jte", view.t("page.duplicate.title"), model);
    }

    private static Map<String, String> keep(PairRow row, View view) {
        Map<String, String> keep = new LinkedHashMap<>();
        keep.put(String.valueOf(row.low().person().id()), side(view.t("page.duplicate.low"), row.low()));
        keep.put(String.valueOf(row.high().person().id()), side(view.t("page.duplicate.high"), row.high()));
        return keep;
    }

    private static String side(String title, PersonRow row) {
        return title + ": " + row.person().initials();
    }
}
