package vn.hoanhap.registry.web.people;

import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.text.View;
import vn.hoanhap.registry.people.CategoryRegister;
import vn.hoanhap.registry.people.CategorySpan;
import vn.hoanhap.registry.people.PersonPage;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Form;
import vn.hoanhap.registry.web.Sent;
import vn.hoanhap.registry.web.Titles;
import vn.hoanhap.registry.words.Codes;
import vn.hoanhap.registry.words.Words;

/** Adds a category to a person from a day on, and ends one. */
final class CategoryForms {

    private final Desk desk;

    CategoryForms(Desk desk) {
        this.desk = desk;
    }

    PageAnswer show(Call call) {
        return page(call, Form.EMPTY.with("category_since", desk.view(call).date(call.asOf())), null);
    }

    PageAnswer send(Call call) throws Exception {
        return Form.attempt(call, () -> add(call), form -> page(call, form, null));
    }

    private PageAnswer add(Call call) {
        long id = person(call).person().id();
        Sent sent = new Sent(call);
        CategoryRegister.Draft draft = new CategoryRegister.Draft(
                id,
                sent.choice("category", Codes.CATEGORIES),
                sent.day("category_since"),
                sent.optionalDay("valid_to"));
        CategoryRegister categories = desk.register().people().categories();
        categories.check(draft, call.today(), sent.faults());
        sent.faults().raise();
        categories.add(draft);
        return PageAnswer.redirect(Desk.ROOT + "/people/" + id, Words.text("page.category.added"));
    }

    PageAnswer showEnd(Call call) {
        return page(call, Form.EMPTY.with("valid_to", desk.view(call).date(call.asOf())), span(call));
    }

    PageAnswer sendEnd(Call call) throws Exception {
        return Form.attempt(call, () -> end(call), form -> page(call, form, span(call)));
    }

    private PageAnswer end(Call call) {
        CategorySpan span = span(call);
        Sent sent = new Sent(call);
        var last = sent.day("valid_to");
        sent.faults().raise();
        desk.register().people().categories().end(span.personId(), span.id(), last);
        return PageAnswer.redirect(Desk.ROOT + "/people/" + span.personId(), Words.text("page.category.ended"));
    }

    private PersonPage person(Call call) {
        return PersonView.require(desk.register(), call.pathId("id"), call.scope());
    }

    private CategorySpan span(Call call) {
        long id = call.pathId("category");
        return person(call).categories().stream()
                .filter(found -> found.id() == id)
                .findFirst()
                .orElseThrow(() -> Words.notFound("person.category.unknown", id));
    }

    private PageAnswer page(Call call, Form form, @Nullable CategorySpan ending) {
        View view = desk.view(call);
        CategoryModel model =
                new CategoryModel(person(call).person(), form, Titles.all(view, "category", Codes.CATEGORIES), ending);
        String title = view.t(ending == null ? "page.category.add" : "page.category.end");
        return desk.form(call, "people/category.jte", title, model);
    }
}
