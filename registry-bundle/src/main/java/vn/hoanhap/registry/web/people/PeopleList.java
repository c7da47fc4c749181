package vn.hoanhap.registry.web.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.text.View;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.people.PersonQuery;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Filter;
import vn.hoanhap.registry.web.Titles;
import vn.hoanhap.registry.words.Codes;

/** Lists people by initials. Names are searched by their hashes and never shown. */
final class PeopleList {

    private static final int MOST_COUNTED = 99;

    private final Desk desk;

    PeopleList(Desk desk) {
        this.desk = desk;
    }

    PageAnswer show(Call call) {
        View view = desk.view(call);
        PeopleModel.Asked asked = asked(call);
        List<Person> found = asked.unit().unclear() ? List.of() : find(call, asked);
        PeopleModel model = new PeopleModel(
                new PeopleRows(desk.register(), view).of(found),
                asked,
                Titles.all(view, "category", Codes.CATEGORIES),
                Desk.next(call, found, Person::id),
                Desk.first(call),
                call.principal().may(RegisterRights.PEOPLE_WRITE),
                alike(call));
        return desk.page(call, "people/list.jte", view.t("page.people.title"), model);
    }

    private @Nullable String alike(Call call) {
        if (!call.principal().may(RegisterRights.PEOPLE_MERGE)) {
            return null;
        }
        Scope reach = call.principal().scope(RegisterRights.PEOPLE_MERGE);
        int open = desk.register().duplicates().open(reach, MOST_COUNTED + 1);
        return open > MOST_COUNTED ? MOST_COUNTED + "+" : String.valueOf(open);
    }

    /** Whoever searches means anybody; who only opens the list means the people who are supported. */
    private PeopleModel.Asked asked(Call call) {
        String text = call.query("q").orElse(null);
        String who = call.query("who").orElse(text == null ? "supported" : "all");
        String category =
                call.query("category").filter(Codes.CATEGORIES::contains).orElse(null);
        return new PeopleModel.Asked(text, Filter.of(desk, call), category, who.equals("all"));
    }

    private List<Person> find(Call call, PeopleModel.Asked asked) {
        boolean everybody = asked.everybody() && asked.category() == null;
        PersonQuery query = new PersonQuery(
                asked.text(),
                asked.unit().unitId(),
                everybody ? null : call.asOf(),
                asked.category(),
                call.cursor(),
                call.limit());
        desk.register().people().noteSearch(asked.text(), call.principal().accountId());
        return desk.register().people().list(query, call.scope());
    }
}
