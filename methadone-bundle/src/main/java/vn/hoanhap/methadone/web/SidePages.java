package vn.hoanhap.methadone.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.DueItems;
import vn.hoanhap.core.text.View;
import vn.hoanhap.methadone.book.Coming;
import vn.hoanhap.methadone.book.Labels;
import vn.hoanhap.methadone.book.MethadoneOffice;
import vn.hoanhap.methadone.catalogue.Rights;
import vn.hoanhap.methadone.domain.Application;
import vn.hoanhap.methadone.domain.ApplicationAction;
import vn.hoanhap.methadone.domain.ApplicationState;
import vn.hoanhap.parts.page.Renderer;

/** Shows on other pages what the programme knows: at a person, at a unit, on the first page, and what is due. */
final class SidePages {

    private static final int MOST_ON_CARD = 5;
    private static final int MOST_ON_PANEL = 3;
    private static final int DAYS_AHEAD = 14;

    private final MethadoneOffice office;
    private final Renderer renderer;

    SidePages(MethadoneOffice office, Renderer renderer) {
        this.office = office;
        this.renderer = renderer;
    }

    Optional<String> person(Call call, long id) {
        View v = renderer.view(call);
        boolean mayWrite = call.principal().may(Rights.WRITE);
        List<Application> found = office.applications().ofPerson(id, call.scope()).stream()
                .filter(one -> one.state() != ApplicationState.TAKEN_BACK)
                .toList();
        if (found.isEmpty() && !mayWrite) {
            return Optional.empty();
        }
        Optional<Application> open =
                found.stream().filter(one -> one.state().open()).findFirst();
        PanelModel model = new PanelModel(
                found.stream()
                        .limit(MOST_ON_PANEL)
                        .map(one -> new PanelModel.Row(
                                Addresses.one(one.id()),
                                ListPage.day(one.steps().last(), v),
                                Pill.of(one.state(), v)))
                        .toList(),
                mayWrite ? open.map(one -> next(one, v)).orElse(null) : null,
                mayWrite && open.isEmpty() ? Addresses.about(Addresses.NEW, id) : null);
        return Optional.of(renderer.html("panel.jte", v, model));
    }

    private static OneModel.@Nullable Link next(Application one, View v) {
        ApplicationAction action =
                switch (one.state()) {
                    case SCREENED -> ApplicationAction.COUNSEL;
                    case COUNSELLED -> ApplicationAction.CONSENT;
                    case CONSENTED -> ApplicationAction.SEND;
                    case SENT,
                            RECEIVED,
                            ACCEPTED,
                            STARTED,
                            REFUSED,
                            COMPLETED,
                            DROPPED,
                            DECLINED,
                            UNSUITABLE,
                            TAKEN_BACK,
                            UNKNOWN -> null;
                };
        return action == null
                ? null
                : new OneModel.Link(v.t("panel.go", v.t("action." + action)), Addresses.one(one.id()));
    }

    Optional<String> unit(Call call, long id) {
        View v = renderer.view(call);
        Map<ApplicationState, Integer> counts =
                new TreeMap<>(office.applications().table().counts(call.scope(), id));
        counts.remove(ApplicationState.TAKEN_BACK);
        if (counts.isEmpty()) {
            return Optional.empty();
        }
        List<PanelModel.Row> rows = counts.entrySet().stream()
                .map(entry -> new PanelModel.Row(
                        Addresses.with(
                                Addresses.LIST,
                                Map.of(
                                        "unit",
                                        Long.toString(id),
                                        "state",
                                        entry.getKey().name())),
                        v.t("panel.unit", v.number(entry.getValue())),
                        Pill.of(entry.getKey(), v)))
                .toList();
        return Optional.of(renderer.html("panel.jte", v, new PanelModel(rows, null, null)));
    }

    List<DueItems.Item> due(Call call, DueItems.Asked asked) {
        return items(call, office.comingUp().until(asked.until(), call.scope(), asked.assigned()), asked.limit());
    }

    private List<DueItems.Item> items(Call call, List<Coming> found, int limit) {
        View v = renderer.view(call);
        List<Coming> first = found.stream().limit(limit).toList();
        Labels labels = Labels.of(
                office.desk(),
                first.stream().map(one -> one.application().personId()).toList(),
                call.asOf());
        return first.stream()
                .map(one -> new DueItems.Item(
                        one.on(),
                        v.t("coming." + one.what()),
                        labels.person(one.application().personId()),
                        detail(one, labels, v),
                        "/cases/" + one.application().id()))
                .toList();
    }

    private static String detail(Coming one, Labels labels, View v) {
        if (one.missing() > 0) {
            return v.t("coming.missing", v.number(one.missing()));
        }
        return one.what() == Coming.What.SEND
                ? labels.unit(one.application().homeId())
                : labels.facility(one.application().sending().organisationId());
    }

    String card(Call call) {
        View v = renderer.view(call);
        Map<ApplicationState, Integer> counts = office.applications().table().counts(call.scope(), null);
        int waiting = counts.getOrDefault(ApplicationState.SENT, 0) + counts.getOrDefault(ApplicationState.RECEIVED, 0);
        int toSend = counts.getOrDefault(ApplicationState.CONSENTED, 0);
        List<Coming> coming = office.comingUp().until(call.asOf().plusDays(DAYS_AHEAD), call.scope(), Scope.EVERYTHING);
        CardModel model = new CardModel(
                waiting + toSend == 0 ? v.t("card.none") : v.t("card.sentence", v.number(waiting), v.number(toSend)),
                items(call, coming, MOST_ON_CARD).stream()
                        .map(item -> new CardModel.Line(
                                v.date(item.on()),
                                item.on().isBefore(call.asOf()) ? "bad" : "soft",
                                item.about() + " · " + item.what(),
                                Addresses.ROOT + item.path()))
                        .toList());
        return renderer.html("card.jte", v, model);
    }
}
