package vn.hoanhap.registry.web.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.core.text.View;
import vn.hoanhap.registry.people.PersonMerges;
import vn.hoanhap.registry.people.PersonPage;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Form;
import vn.hoanhap.registry.web.Pickers;
import vn.hoanhap.registry.web.Sent;
import vn.hoanhap.registry.words.Words;

/** Shows two records side by side before they count as one, merges them, and takes a merge back. */
final class MergeForms {

    private static final int MOST_CONTACTS = 200;
    private static final int LONGEST_REASON = 200;

    private final Desk desk;
    private final Pickers pickers;

    MergeForms(Desk desk) {
        this.desk = desk;
        pickers = new Pickers(desk);
    }

    PageAnswer show(Call call) {
        Form form = Form.EMPTY;
        for (String name : List.of("into", "into_text")) {
            form = form.with(name, call.query(name).orElse(null));
        }
        return page(call, form);
    }

    PageAnswer send(Call call) throws Exception {
        return Form.attempt(call, () -> merge(call), form -> page(call, form));
    }

    private PageAnswer merge(Call call) {
        long id = call.pathId("id");
        Sent sent = new Sent(call);
        Long into = pickers.chosenPerson(sent, "into", call.scope());
        String reason = sent.text("reason");
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            Words.fault(sent.faults(), "reason", "page.merge.reason-missing");
        }
        if (into != null && into == id) {
            Words.fault(sent.faults(), "into", "page.merge.same");
        } else if (into != null
                && desk.register().people().root(into)
                        == desk.register().people().root(id)) {
            Words.fault(sent.faults(), "into", "page.merge.already");
        }
        sent.faults().raise();
        if (into == null) {
            throw new IllegalStateException("a missing choice is a fault");
        }
        desk.register()
                .people()
                .merges()
                .merge(
                        new PersonMerges.Merge(id, into, reason),
                        call.scope(),
                        call.principal().accountId());
        return PageAnswer.redirect(Desk.ROOT + "/people/" + into, Words.text("page.merge.done"));
    }

    PageAnswer undo(Call call) {
        long id = call.pathId("id");
        desk.register()
                .people()
                .merges()
                .unmerge(id, call.scope(), call.principal().accountId());
        return PageAnswer.redirect(Desk.ROOT + "/people/" + id, Words.text("page.merge.undone"));
    }

    private PageAnswer page(Call call, Form form) {
        View view = desk.view(call);
        MergeModel model = new MergeModel(
                form,
                side(call, PersonView.require(desk.register(), call.pathId("id"), call.scope())),
                other(call, form),
                pickers.person(call, form, "into", call.scope()));
        return desk.form(call, "people/merge.jte", view.t("page.merge.title"), model);
    }

    private MergeModel.@Nullable Side other(Call call, Form form) {
        String into = form.value("into");
        if (into == null || into.isEmpty()) {
            return null;
        }
        try {
            long id = Id.parse(into).value();
            return desk.register()
                    .people()
                    .page(id, call.scope())
                    .filter(found -> id != call.pathId("id"))
                    .map(found -> side(call, found))
                    .orElse(null);
        } catch (IllegalArgumentException | ProblemException noSuchPerson) {
            return null;
        }
    }

    private MergeModel.Side side(Call call, PersonPage page) {
        PersonRow row = new PeopleRows(desk.register(), desk.view(call))
                .of(List.of(page.person()))
                .get(0);
        int contacts = desk.register()
                .contacts()
                .ofPerson(page.person().id(), call.scope(), 0, MOST_CONTACTS)
                .size();
        return new MergeModel.Side(row, page.sex(), contacts, page.identityKnown());
    }
}
