package vn.hoanhap.registry.web.people;

import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.registry.people.Identity;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Form;
import vn.hoanhap.registry.words.Codes;
import vn.hoanhap.registry.words.Words;

/**
 * Opens who a person is, for a reason out of a list. The form is sent by POST, so that neither history nor a reload shows it
 * again, and the audit row, with its reason, is written in the same unit of work.
 */
final class IdentityPage {

    private final Desk desk;

    IdentityPage(Desk desk) {
        this.desk = desk;
    }

    PageAnswer ask(Call call) {
        return page(call, Form.EMPTY, null);
    }

    PageAnswer open(Call call) throws Exception {
        return Form.attempt(call, () -> shown(call), form -> page(call, form, null));
    }

    private PageAnswer shown(Call call) {
        String reason = call.field("reason");
        if (!Codes.OPENING_REASONS.contains(reason)) {
            throw Words.invalid("reason", "page.identity.reason-missing");
        }
        long id = call.pathId("id");
        Identity identity = desk.register().people().openIdentity(id, call.scope());
        desk.register().people().explainOpening(id, reason, call.principal().accountId());
        return page(call, Form.EMPTY.with("reason", reason), identity);
    }

    private PageAnswer page(Call call, Form form, @Nullable Identity identity) {
        Person person = PersonView.require(desk.register(), call.pathId("id"), call.scope())
                .person();
        IdentityModel model = new IdentityModel(person, form, Codes.OPENING_REASONS, identity);
        return desk.form(
                call, "people/identity.jte", desk.view(call).t("page.identity.title", person.initials()), model);
    }
}
