package vn.hoanhap.registry.web.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.table.Downloads;
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
        PeopleModel.Asked asked = noted(call);
        List<Person> found = find(call, asked, call.cursor(), call.limit());
        PeopleModel model = new PeopleModel(
                new PeopleRows(desk.register(), view).of(found),
                asked,
                Titles.all(view, "category", Codes.CATEGORIES),
                Desk.next(call, found, Person::id),
                Desk.first(call),
                call.principal().may(RegisterRights.PEOPLE_WRITE),
                Desk.importHref(call),
                alike(call),
                files(call, asked));
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

    private static Downloads files(Call call, PeopleModel.Asked asked) {
        Map<String, @Nullable String> narrowed = new HashMap<>();
        narrowed.put("q", asked.text());
        narrowed.put("unit", asked.unit().reference());
        narrowed.put("who", asked.everybody() ? "all" : "supported");
        narrowed.put("category", asked.category());
        return Downloads.ofList("people", call, narrowed);
    }

    /** Reads what the reader looks for; a search by name leaves a trace. */
    PeopleModel.Asked noted(Call call) {
        PeopleModel.Asked asked = asked(call);
        if (!asked.unit().unclear()) {
            desk.register().people().noteSearch(asked.text(), call.principal().accountId());
        }
        return asked;
    }

    /** Whoever searches means anybody; who only opens the list means the people who are supported. */
    private PeopleModel.Asked asked(Call call) {
        String text = call.query("q").orElse(null);
        String who = call.query("who").orElse(text == null ? "supported" : "all");
        String category =
                call.query("category").filter(Codes.CATEGORIES::contains).orElse(null);
        return new PeopleModel.Asked(text, Filter.of(desk, call), category, who.equals("all"));
    }

    List<Person> find(Call call, PeopleModel.Asked asked, long cursor, int limit) {
        if (asked.unit().unclear()) {
            return List.of();
        }
        boolean everybody = asked.everybody() && asked.category() == null;
        PersonQuery query = new PersonQuery(
                asked.text(),
                asked.unit().unitId(),
                everybody ? null : call.asOf(),
                asked.category(),
                asked.text() == null,
                cursor,
                limit);
        return desk.register().people().list(query, call.scope());
    }
}
