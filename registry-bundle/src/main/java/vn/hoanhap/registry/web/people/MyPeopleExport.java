package vn.hoanhap.registry.web.people;

import java.util.List;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Download;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.table.WholeList;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.ListFile;
import vn.hoanhap.registry.words.Words;

/** Gives a volunteer's own people as a file, in the columns of the list of all. */
final class MyPeopleExport {
    static final String LIST = "people/mine";

    private static final ListFile.Heading HEADING =
            new ListFile.Heading(LIST, Words.text("page.mine.title"), true, PeopleExport.COLUMNS);

    private final Desk desk;
    private final MyPeople mine;

    MyPeopleExport(Desk desk, MyPeople mine) {
        this.desk = desk;
        this.mine = mine;
    }

    void contribute(Contributions add) {
        ListFile.contribute(add, LIST, RegisterRights.PEOPLE_READ, List.of(), this::file);
    }

    private Download file(Call call) {
        View view = desk.view(call);
        var rows = new WholeList<>(
                desk.transactions(),
                (cursor, limit) -> mine.find(call, cursor, limit),
                Person::id,
                found -> new PeopleRows(desk.register(), view)
                        .of(found).stream()
                                .map(row -> PeopleExport.cells(row, view))
                                .toList());
        return ListFile.write(desk, call, HEADING, rows);
    }
}
