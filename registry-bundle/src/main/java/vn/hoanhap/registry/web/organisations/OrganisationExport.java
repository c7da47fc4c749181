package vn.hoanhap.registry.web.organisations;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.organisation.Organisation;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Download;
import vn.hoanhap.core.table.Table;
import vn.hoanhap.core.table.Table.Form;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.table.WholeList;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.ListFile;
import vn.hoanhap.registry.web.Places;
import vn.hoanhap.registry.web.Titles;
import vn.hoanhap.registry.words.Codes;
import vn.hoanhap.registry.words.Words;

/** Gives the list of organisations as a file. */
final class OrganisationExport {
    static final String LIST = "organisations";

    private static final ListFile.Heading HEADING = new ListFile.Heading(
            LIST,
            Words.text("page.organisations.title"),
            false,
            List.of(
                    ListFile.column("id", Form.TEXT),
                    ListFile.column("name", Form.TEXT),
                    ListFile.column("kind", Form.TEXT),
                    ListFile.column("serves", Form.TEXT)));

    private final Desk desk;
    private final OrganisationList list;

    OrganisationExport(Desk desk, OrganisationList list) {
        this.desk = desk;
        this.list = list;
    }

    void contribute(Contributions add) {
        ListFile.contribute(add, LIST, RegisterRights.ORGANISATIONS_READ, List.of("q", "unit", "kind"), this::file);
    }

    private Download file(Call call) {
        ListFile.requireKnown(call, "kind", Codes.ORGANISATION_KINDS);
        OrganisationsModel.Asked asked = desk.transactions().read(() -> list.asked(call));
        ListFile.requireClear(asked.unit());
        View view = desk.view(call);
        var rows = new WholeList<>(
                desk.transactions(),
                (cursor, limit) -> list.find(call, asked, cursor, limit),
                Organisation::id,
                found -> cells(found, view));
        return ListFile.write(desk, call, HEADING, rows);
    }

    private List<List<@Nullable Object>> cells(List<Organisation> found, View view) {
        Places places = new Places(desk.register().units(), view.asOf())
                .settle(found.stream()
                        .map(Organisation::unitId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        return found.stream()
                .map(one -> List.<@Nullable Object>of(
                        Long.toString(one.id()),
                        one.name(),
                        new Table.Coded(one.kind(), Titles.of(view, "organisation-kind", one.kind())),
                        OrganisationList.place(places, view, one)))
                .toList();
    }
}
