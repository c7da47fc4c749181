package vn.hoanhap.registry.web.people;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Download;
import vn.hoanhap.core.table.Table;
import vn.hoanhap.core.table.Table.Form;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.table.WholeList;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.people.duplicates.DuplicatePair;
import vn.hoanhap.registry.people.duplicates.PairState;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.ListFile;
import vn.hoanhap.registry.words.Words;

/** Gives the list of pairs that look like one human being as a file: ids and initials, never a name or a number. */
final class DuplicateExport {
    static final String LIST = "duplicates";

    private static final ListFile.Heading HEADING = new ListFile.Heading(
            LIST,
            Words.text("page.duplicates.title"),
            true,
            List.of(
                    ListFile.column("id", Form.TEXT),
                    ListFile.column("initials", Form.TEXT),
                    ListFile.column("unit", Form.TEXT),
                    ListFile.column("other_id", Form.TEXT),
                    ListFile.column("other_initials", Form.TEXT),
                    ListFile.column("other_unit", Form.TEXT),
                    ListFile.column("reasons", Form.TEXT),
                    ListFile.column("strength", Form.TEXT),
                    ListFile.column("decision", Form.TEXT),
                    ListFile.column("decided_on", Form.DATE)));

    private final Desk desk;
    private final DuplicateList list;

    DuplicateExport(Desk desk, DuplicateList list) {
        this.desk = desk;
        this.list = list;
    }

    void contribute(Contributions add) {
        ListFile.contribute(add, LIST, RegisterRights.PEOPLE_MERGE, List.of("state"), this::file);
    }

    private Download file(Call call) {
        ListFile.requireKnown(call, "state", List.of("open", "decided"));
        View view = desk.view(call);
        var rows = new WholeList<>(
                desk.transactions(),
                (cursor, limit) -> list.find(call, cursor, limit),
                DuplicatePair::id,
                found -> new PairRows(new PeopleRows(desk.register(), view))
                        .of(found).stream().map(row -> cells(row, view)).toList());
        return ListFile.write(desk, call, HEADING, rows);
    }

    private static List<@Nullable Object> cells(PairRow row, View view) {
        DuplicatePair pair = row.pair();
        String strength = pair.likeness().strength().name();
        List<@Nullable Object> cells = new ArrayList<>();
        side(cells, row.low());
        side(cells, row.high());
        cells.add(new Table.Coded(
                pair.likeness().reasons().stream().map(Enum::name).collect(Collectors.joining("; ")),
                pair.likeness().reasons().stream()
                        .map(reason -> view.t("code.likeness." + reason))
                        .collect(Collectors.joining("; "))));
        cells.add(new Table.Coded(strength, view.t("code.likeness-strength." + strength)));
        cells.add(
                pair.state() == PairState.OPEN
                        ? null
                        : new Table.Coded(pair.state().name(), view.t("code.duplicate." + pair.state())));
        cells.add(row.decidedOn());
        return cells;
    }

    private static void side(List<@Nullable Object> cells, PersonRow row) {
        cells.add(Long.toString(row.person().id()));
        cells.add(row.person().initials());
        cells.add(row.place());
    }
}
