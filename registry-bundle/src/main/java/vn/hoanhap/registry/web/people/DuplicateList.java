package vn.hoanhap.registry.web.people;

import java.util.List;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.text.View;
import vn.hoanhap.registry.people.duplicates.DuplicatePair;
import vn.hoanhap.registry.people.duplicates.PairQuery;
import vn.hoanhap.registry.web.Desk;

/** Lists pairs of records that look like one human being. */
final class DuplicateList {

    private final Desk desk;

    DuplicateList(Desk desk) {
        this.desk = desk;
    }

    PageAnswer show(Call call) {
        View view = desk.view(call);
        boolean open = !call.query("state").orElse("open").equals("decided");
        List<DuplicatePair> found =
                desk.register().duplicates().list(new PairQuery(open, call.cursor(), call.limit()), call.scope());
        DuplicatesModel model = new DuplicatesModel(
                new PairRows(new PeopleRows(desk.register(), view)).of(found),
                open,
                Desk.next(call, found, DuplicatePair::id),
                Desk.first(call));
        return desk.page(call, "people/duplicates.jte", view.t("page.duplicates.title"), model);
    }
}
