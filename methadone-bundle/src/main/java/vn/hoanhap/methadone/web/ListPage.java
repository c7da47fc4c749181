package vn.hoanhap.methadone.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.text.View;
import vn.hoanhap.methadone.book.Asking;
import vn.hoanhap.methadone.book.Labels;
import vn.hoanhap.methadone.book.MethadoneOffice;
import vn.hoanhap.methadone.catalogue.Kinds;
import vn.hoanhap.methadone.catalogue.Rights;
import vn.hoanhap.methadone.domain.Application;
import vn.hoanhap.methadone.domain.ApplicationState;
import vn.hoanhap.methadone.store.Wanted;
import vn.hoanhap.parts.page.Renderer;
import vn.hoanhap.parts.table.Downloads;

/** Shows the list of applications. People stand in it by initials. */
final class ListPage {

    private final MethadoneOffice office;
    private final Renderer renderer;
    private final Asking asking;

    ListPage(MethadoneOffice office, Renderer renderer) {
        this.office = office;
        this.renderer = renderer;
        this.asking = new Asking(office);
    }

    PageAnswer show(Call call) {
        View v = renderer.view(call);
        List<Application> found =
                office.applications().table().search(asking.wanted(call), call.scope(), call.cursor(), call.limit());
        Labels labels = Labels.of(
                office.desk(), found.stream().map(Application::personId).toList(), call.asOf());
        Map<String, String> asked = new LinkedHashMap<>();
        List.of("q", "unit", "person", Asking.STATE)
                .forEach(name -> asked.put(name, call.query(name).orElse("")));
        ListModel model = new ListModel(
                tabs(call, Addresses.LIST, v),
                states(v),
                asked,
                found.stream().map(one -> row(one, labels, v)).toList(),
                next(call, found, asked),
                call.cursor() == 0 ? null : Addresses.with(Addresses.LIST, asked),
                call.principal().may(Rights.WRITE) ? Addresses.NEW : null,
                Downloads.ofList(Kinds.PROGRAMME, call, new LinkedHashMap<>(asked)));
        return PageAnswer.html(v.t("list.title"), renderer.html("list.jte", v, model));
    }

    private static @Nullable String next(Call call, List<Application> found, Map<String, String> asked) {
        if (found.size() < call.limit()) {
            return null;
        }
        Map<String, String> after = new LinkedHashMap<>(asked);
        after.put("cursor", Long.toString(found.get(found.size() - 1).id()));
        return Addresses.with(Addresses.LIST, after);
    }

    private static Map<String, String> states(View v) {
        Map<String, String> states = new LinkedHashMap<>();
        states.put(Wanted.OPEN, v.t("filter.open"));
        for (ApplicationState state : ApplicationState.values()) {
            if (state != ApplicationState.UNKNOWN) {
                states.put(state.name(), v.t("state." + state));
            }
        }
        return states;
    }

    private static ListModel.Row row(Application one, Labels labels, View v) {
        boolean awaited = one.state() == ApplicationState.SENT || one.state() == ApplicationState.RECEIVED;
        return new ListModel.Row(
                Addresses.one(one.id()),
                labels.person(one.personId()),
                labels.unit(one.homeId()),
                labels.facility(one.sending().organisationId()),
                day(one.steps().last(), v),
                awaited ? day(one.sending().dueOn(), v) : Labels.NOTHING,
                Pill.of(one.state(), v));
    }

    static String day(@Nullable LocalDate day, View v) {
        return day == null ? Labels.NOTHING : v.date(day);
    }

    /** Returns the pages that the reader may see. */
    static List<ListModel.Tab> tabs(Call call, String current, View v) {
        List<ListModel.Tab> tabs = new ArrayList<>();
        tabs.add(tab("list.title", Addresses.LIST, current, v));
        tabs.add(tab("facilities.title", Addresses.FACILITIES, current, v));
        tabs.add(tab("rules.title", Addresses.RULES, current, v));
        if (call.principal().may(Rights.ANSWER)) {
            tabs.add(tab("inbox.title", Addresses.INBOX, current, v));
        }
        return tabs;
    }

    private static ListModel.Tab tab(String key, String href, String current, View v) {
        return new ListModel.Tab(v.t(key), href, href.equals(current));
    }
}
