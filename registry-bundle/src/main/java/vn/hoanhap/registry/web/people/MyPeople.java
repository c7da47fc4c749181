package vn.hoanhap.registry.web.people;

import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Elected;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.table.Downloads;
import vn.hoanhap.registry.people.PersonQuery;
import vn.hoanhap.registry.web.Desk;

/** Shows a volunteer the people who are assigned to them, and what is due with them. */
final class MyPeople {
    private static final int MOST_DUE = 50;
    private static final Period AHEAD = Period.ofDays(31);

    private final Desk desk;

    MyPeople(Desk desk) {
        this.desk = desk;
    }

    PageAnswer show(Call call) {
        View view = desk.view(call);
        List<Person> found = find(call, call.cursor(), call.limit());
        MyPeopleModel model = new MyPeopleModel(
                call.principal().personId() != null,
                desk.elected().due(Elected.Whose.ASSIGNED, call.asOf().plus(AHEAD), MOST_DUE, call),
                new PeopleRows(desk.register(), view).of(found),
                Desk.next(call, found, Person::id),
                Desk.first(call),
                Downloads.ofList(MyPeopleExport.LIST, call, Map.of()));
        return desk.page(call, "people/mine.jte", view.t("page.mine.title"), model);
    }

    /** Reaches who is assigned to the reader; nobody for an account that is not a person's own. */
    private static Scope mine(Call call) {
        Long reader = call.principal().personId();
        return reader == null ? Scope.NOTHING : new Scope(false, Set.of(), reader);
    }

    List<Person> find(Call call, long cursor, int limit) {
        Scope mine = mine(call);
        return mine.equals(Scope.NOTHING)
                ? List.of()
                : desk.register().people().list(new PersonQuery(null, null, cursor, limit), mine);
    }
}
