package vn.hoanhap.registry.web.work;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Download;
import vn.hoanhap.core.table.Table.Form;
import vn.hoanhap.parts.table.WholeList;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.ListFile;
import vn.hoanhap.registry.words.Words;

/** Gives one of the lists of what waits as a file: by initials, as on the page. */
final class InboxExport {
    static final String LIST = "inbox";

    private static final ListFile.Heading HEADING = new ListFile.Heading(
            LIST,
            Words.text("page.work.title"),
            true,
            List.of(
                    ListFile.column("id", Form.TEXT),
                    ListFile.column("initials", Form.TEXT),
                    ListFile.column("what", Form.TEXT),
                    ListFile.column("where", Form.TEXT),
                    ListFile.column("since", Form.DATE),
                    ListFile.column("state", Form.TEXT),
                    ListFile.column("note", Form.TEXT)));

    private final Desk desk;
    private final Inbox inbox;

    InboxExport(Desk desk, Inbox inbox) {
        this.desk = desk;
        this.inbox = inbox;
    }

    void contribute(Contributions add) {
        ListFile.contribute(add, LIST, RegisterRights.REFERRALS_READ, List.of("list", "state", "code"), this::file);
    }

    private Download file(Call call) {
        ListFile.requireKnown(call, "list", Inbox.lists(call));
        InboxModel.Asked asked = desk.transactions().read(() -> inbox.asked(call));
        ListFile.requireKnown(call, "state", asked.states().keySet());
        ListFile.requireKnown(call, "code", asked.codes().keySet());
        var rows = new WholeList<>(
                desk.transactions(),
                (cursor, limit) -> inbox.find(call, asked, cursor, limit),
                WorkRow::id,
                found -> found.stream().map(InboxExport::cells).toList());
        return ListFile.write(desk, call, HEADING, rows);
    }

    private static List<@Nullable Object> cells(WorkRow row) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(Long.toString(row.id()));
        cells.add(row.initials());
        cells.add(row.what());
        cells.add(row.where());
        cells.add(row.since());
        cells.add(row.state());
        cells.add(row.note());
        return cells;
    }
}
