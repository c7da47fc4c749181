package vn.hoanhap.registry.web.legal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Download;
import vn.hoanhap.core.table.Table;
import vn.hoanhap.core.table.Table.Form;
import vn.hoanhap.core.text.View;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.legal.LegalText;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.ListFile;
import vn.hoanhap.registry.web.Titles;
import vn.hoanhap.registry.words.Words;

/** Gives the list of legal texts as a file, with the days and the source that the page of each tells. */
final class LegalExport {
    static final String LIST = "legal-texts";

    private static final ListFile.Heading HEADING = new ListFile.Heading(
            LIST,
            Words.text("page.legal.title"),
            false,
            List.of(
                    ListFile.column("number", Form.TEXT),
                    ListFile.column("kind", Form.TEXT),
                    ListFile.column("title", Form.TEXT),
                    ListFile.column("issuer", Form.TEXT),
                    ListFile.column("issued_on", Form.DATE),
                    ListFile.column("valid_from", Form.DATE),
                    ListFile.column("valid_to", Form.DATE),
                    ListFile.column("state", Form.TEXT),
                    ListFile.column("source", Form.TEXT)));

    private final Desk desk;
    private final LegalList list;

    LegalExport(Desk desk, LegalList list) {
        this.desk = desk;
        this.list = list;
    }

    void contribute(Contributions add) {
        ListFile.contribute(add, LIST, RegisterRights.LEGAL_READ, List.of("q", "kind", "all"), this::file);
    }

    /** The texts lie in memory: they are read at once. */
    private Download file(Call call) {
        ListFile.requireKnown(call, "kind", LegalList.KINDS);
        List<LegalText> found = desk.transactions().read(() -> list.find(call, list.asked(call)));
        View view = desk.view(call);
        return ListFile.write(
                desk,
                call,
                HEADING,
                found.stream().map(text -> cells(text, call.asOf(), view)).toList());
    }

    private static List<@Nullable Object> cells(LegalText text, LocalDate on, View view) {
        LegalText.Draft draft = text.draft();
        String kind = draft.kind().name();
        String state = text.on(on).name();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(draft.number());
        cells.add(new Table.Coded(kind, Titles.of(view, "legal-kind", kind)));
        cells.add(draft.title());
        cells.add(draft.issuer());
        cells.add(draft.issuedOn());
        cells.add(draft.from());
        cells.add(draft.to());
        cells.add(new Table.Coded(state, Titles.of(view, "legal-state", state)));
        cells.add(draft.source());
        return cells;
    }
}
