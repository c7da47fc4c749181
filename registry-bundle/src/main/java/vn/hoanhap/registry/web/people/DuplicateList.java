package vn.hoanhap.registry.web.people;

import java.util.List;
import java.util.Map;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.table.Downloads;
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
        boolean open = open(call);
        List<DuplicatePair> found = find(call, call.cursor(), call.limit());
        DuplicatesModel model = new DuplicatesModel(
                new PairRows(new PeopleRows(desk.register(), view)).of(found),
                open,
                Desk.next(call, found, DuplicatePair::id),
                Desk.first(call),
                Downloads.ofList(DuplicateExport.LIST, call, Map.of("state", open ? "open" : "decided")));
        return desk.page(call, "people/duplicates.jte", view.t("page.duplicates.title"), model);
    }

    private static boolean open(Call call) {
        return !call.query("state").orElse("open").equals("decided");
    }

    List<DuplicatePair> find(Call call, long cursor, int limit) {
        return desk.register().duplicates().list(new PairQuery(open(call), cursor, limit), call.scope());
    }
}
