package vn.hoanhap.registry.web.papers;

import java.util.List;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.attachment.Attachment;
import vn.hoanhap.core.attachment.Attachments;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.text.View;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Form;
import vn.hoanhap.registry.words.Codes;
import vn.hoanhap.registry.words.Words;

/** Shows what is known of a paper, asks why it is opened, and takes it back. */
final class PaperView {
    private final Desk desk;
    private final Register register;

    PaperView(Desk desk) {
        this.desk = desk;
        register = desk.register();
    }

    PageAnswer show(Call call) {
        return page(call, Form.EMPTY);
    }

    PageAnswer withdraw(Call call) throws Exception {
        return Form.attempt(call, () -> withdrawn(call), form -> page(call, form));
    }

    private PageAnswer withdrawn(Call call) {
        Attachment paper = require(call);
        String reason = call.field("reason");
        register.attachments()
                .withdraw(
                        paper.id(),
                        new Attachments.Withdrawal(call.principal().accountId(), reason.isEmpty() ? null : reason),
                        call.scope());
        return PageAnswer.redirect(Desk.ROOT + "/people/" + call.pathId("id"), Words.text("page.paper.gone"));
    }

    /** A paper is found from the pages of the one human being whom it is about. */
    private Attachment require(Call call) {
        long id = call.pathId("paper");
        return register.attachments()
                .find(id, call.scope())
                .filter(paper -> paper.personId() != null
                        && register.people().everyRecord(call.pathId("id")).contains(paper.personId()))
                .orElseThrow(() -> Words.notFound("attachment.unknown", id));
    }

    private PageAnswer page(Call call, Form form) {
        long id = call.pathId("id");
        Person person =
                register.people().find(id, call.scope()).orElseThrow(() -> Words.notFound("person.unknown", id));
        Attachment paper = require(call);
        View view = desk.view(call);
        boolean there = paper.withdrawn() == null;
        PaperModel model = new PaperModel(
                person,
                paper.id(),
                PaperRow.of(paper, id, register, view),
                paper.on() == null ? null : view.date(paper.on()),
                view.date(LegalClock.legal(paper.added().at()).toLocalDate()),
                there && reaches(paper, call, RegisterRights.PEOPLE_IDENTITY) ? Codes.OPENING_REASONS : List.of(),
                there ? back(paper, call) : PaperModel.Back.NOT,
                form);
        return desk.form(call, "papers/paper.jte", model.row().title(), model);
    }

    private PaperModel.Back back(Attachment paper, Call call) {
        if (!reaches(paper, call, RegisterRights.PEOPLE_WRITE)) {
            return PaperModel.Back.NOT;
        }
        boolean slip = register.attachments().slip(paper, call.principal().accountId());
        return slip ? PaperModel.Back.AT_ONCE : PaperModel.Back.WITH_REASON;
    }

    private boolean reaches(Attachment paper, Call call, Permission right) {
        return register.attachments()
                .find(paper.id(), call.principal().scope(right))
                .isPresent();
    }
}
