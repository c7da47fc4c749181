package vn.hoanhap.registry.web.organisations;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.organisation.Organisation;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.table.Downloads;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.organisations.OrganisationRegister;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Filter;
import vn.hoanhap.registry.web.Places;
import vn.hoanhap.registry.web.Titles;
import vn.hoanhap.registry.words.Codes;

/** Lists organisations as they were called on the page's date. */
final class OrganisationList {
    private final Desk desk;

    OrganisationList(Desk desk) {
        this.desk = desk;
    }

    PageAnswer show(Call call) {
        View view = desk.view(call);
        OrganisationsModel.Asked asked = asked(call);
        List<Organisation> found = find(call, asked, call.cursor(), call.limit());
        Places places = new Places(desk.register().units(), call.asOf());
        OrganisationsModel model = new OrganisationsModel(
                found.stream()
                        .map(one -> new OrganisationsModel.Row(one, place(places, view, one)))
                        .toList(),
                asked,
                Titles.all(view, "organisation-kind", Codes.ORGANISATION_KINDS),
                Desk.next(call, found, Organisation::id),
                Desk.first(call),
                call.principal().may(RegisterRights.ORGANISATIONS_WRITE),
                files(call, asked));
        return desk.page(call, "organisations/list.jte", view.t("page.organisations.title"), model);
    }

    OrganisationsModel.Asked asked(Call call) {
        return new OrganisationsModel.Asked(
                call.query("q").orElse(null),
                Filter.of(desk, call),
                call.query("kind").filter(Codes.ORGANISATION_KINDS::contains).orElse(null));
    }

    private static Downloads files(Call call, OrganisationsModel.Asked asked) {
        Map<String, @Nullable String> narrowed = new HashMap<>();
        narrowed.put("q", asked.text());
        narrowed.put("unit", asked.unit().reference());
        narrowed.put("kind", asked.kind());
        return Downloads.ofList(OrganisationExport.LIST, call, narrowed);
    }

    static String place(Places places, View view, Organisation one) {
        return one.unitId() == null ? view.t("page.organisation.everywhere") : places.home(one.unitId(), view);
    }

    List<Organisation> find(Call call, OrganisationsModel.Asked asked, long cursor, int limit) {
        if (asked.unit().unclear()) {
            return List.of();
        }
        return desk.register()
                .organisations()
                .list(new OrganisationRegister.Query(
                        asked.kind(), asked.text(), asked.unit().unitId(), call.asOf(), cursor, limit));
    }
}
