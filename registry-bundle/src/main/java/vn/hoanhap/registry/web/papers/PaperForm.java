package vn.hoanhap.registry.web.papers;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.attachment.AttachmentDraft;
import vn.hoanhap.core.attachment.AttachmentOwner;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.Upload;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.attachments.PaperPlaces;
import vn.hoanhap.registry.codes.CodeList;
import vn.hoanhap.registry.codes.DatedCode;
import vn.hoanhap.registry.journal.Journal;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Form;
import vn.hoanhap.registry.web.Sent;
import vn.hoanhap.registry.words.Words;

/** Takes a paper in. Sent with progress, what is wrong comes back beside the form, which still holds the file. */
final class PaperForm {
    private final Desk desk;
    private final Register register;

    PaperForm(Desk desk) {
        this.desk = desk;
        register = desk.register();
    }

    PageAnswer show(Call call) {
        String at = call.query("at").orElse(null);
        return page(call, Form.EMPTY.with("at", at));
    }

    PageAnswer send(Call call) throws Exception {
        return Form.attempt(call, () -> added(call), form -> again(call, form));
    }

    private PageAnswer again(Call call, Form form) {
        return call.partial()
                ? PageAnswer.invalid("", desk.render(call, "papers/refused.jte", form))
                : desk.transactions().read(() -> page(call, form));
    }

    private PageAnswer added(Call call) throws IOException {
        Sent sent = new Sent(call);
        Upload file = call.file();
        if (file == null) {
            Words.fault(sent.faults(), "file", "attachment.file.missing");
        }
        LocalDate on = sent.optionalDay("on");
        String type =
                desk.transactions().read(() -> sent.choice("type", types(call).keySet()));
        sent.faults().raise();
        Place place = desk.transactions().read(() -> place(call, sent.optional("at")));
        AttachmentDraft draft = new AttachmentDraft(
                place.owner(),
                place.person(),
                type,
                sent.optional("title"),
                on,
                call.principal().accountId());
        if (file != null) {
            register.attachments().add(draft, file, call.scope());
        }
        return PageAnswer.redirect(Desk.ROOT + "/people/" + call.pathId("id"), Words.text("page.paper.saved"));
    }

    /** Is where a paper is laid, and whom it is about. */
    private record Place(AttachmentOwner owner, long person) {}

    private Place place(Call call, @Nullable String at) {
        long id = person(call).id();
        if (at == null) {
            return new Place(PaperPlaces.person(id), id);
        }
        AttachmentOwner owner = owner(at);
        long person = register.paperPlaces().personAt(owner, call.principal());
        if (!register.people().everyRecord(id).contains(person)) {
            throw Words.notFound("attachment.place", owner);
        }
        return new Place(owner, person);
    }

    private static AttachmentOwner owner(String at) {
        try {
            return AttachmentOwner.parse(Journal.REGISTER + ":" + at);
        } catch (IllegalArgumentException e) {
            throw Words.notFound("attachment.place", "?");
        }
    }

    private Person person(Call call) {
        long id = call.pathId("id");
        return register.people().find(id, call.scope()).orElseThrow(() -> Words.notFound("person.unknown", id));
    }

    private Map<String, String> types(Call call) {
        Map<String, String> types = new LinkedHashMap<>();
        for (DatedCode code : register.codes().on(CodeList.PAPER, call.today())) {
            types.put(code.code(), code.title().in(call.language()));
        }
        return types;
    }

    private PageAnswer page(Call call, Form form) {
        String at = form.value("at");
        place(call, at == null || at.isEmpty() ? null : at);
        PaperFormModel model = new PaperFormModel(
                person(call),
                form,
                types(call),
                at,
                register.attachments().limits().megabytes());
        return desk.form(
                call,
                "papers/new.jte",
                desk.view(call).t("page.paper.new", model.person().initials()),
                model);
    }
}
