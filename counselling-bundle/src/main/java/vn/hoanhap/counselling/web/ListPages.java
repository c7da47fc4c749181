package vn.hoanhap.counselling.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.text.View;
import vn.hoanhap.counselling.book.Asking;
import vn.hoanhap.counselling.book.CounsellingOffice;
import vn.hoanhap.counselling.book.Labels;
import vn.hoanhap.counselling.catalogue.Rights;
import vn.hoanhap.counselling.domain.CodeList;
import vn.hoanhap.counselling.domain.Mobilisation;
import vn.hoanhap.counselling.domain.Point;
import vn.hoanhap.counselling.domain.Session;
import vn.hoanhap.counselling.rest.Filters;
import vn.hoanhap.counselling.rest.ListFiles;
import vn.hoanhap.counselling.store.Wanted;
import vn.hoanhap.parts.page.Renderer;
import vn.hoanhap.parts.table.Downloads;

/** Shows the lists: sessions, points, people who were encouraged. People stand in them by initials. */
final class ListPages {

    private final CounsellingOffice office;
    private final Renderer renderer;
    private final Asking asking;
    private final Words words;

    ListPages(CounsellingOffice office, Renderer renderer) {
        this.office = office;
        this.renderer = renderer;
        this.asking = new Asking(office);
        this.words = new Words(office);
    }

    /** Is what tells one list from another. */
    private record Listed(
            String list,
            String address,
            Map<String, Set<String>> filters,
            List<String> columns,
            Permission write,
            String enter) {}

    PageAnswer sessions(Call call) {
        Listed listed = new Listed(
                ListFiles.SESSIONS,
                Addresses.LIST,
                Filters.sessions(),
                List.of("people", "day", "unit", "topics", "mode", "state"),
                Rights.WRITE,
                Addresses.NEW_SESSION);
        View v = renderer.view(call);
        List<Session> found = office.sessions()
                .table()
                .search(asking.wanted(call, listed.filters()), call.scope(), call.cursor(), call.limit());
        Labels labels = Labels.of(
                office.desk(),
                found.stream()
                        .flatMap(one -> one.clients().stream().map(Session.Client::personId))
                        .toList(),
                call.asOf());
        return page(
                call,
                listed,
                next(call, found, Session::id),
                found.stream()
                        .map(one -> new ListModel.Row(
                                Addresses.session(one.id()),
                                words.people(one, labels, v),
                                List.of(
                                        words.when(one, v),
                                        labels.unit(one.place().unitId()),
                                        v.t(labels.codes(CodeList.TOPIC, one.topics())),
                                        v.t("mode." + one.place().mode())),
                                Pill.of(one.state(), v)))
                        .toList());
    }

    PageAnswer points(Call call) {
        Listed listed = new Listed(
                ListFiles.POINTS,
                Addresses.POINTS,
                Filters.points(),
                List.of("name", "unit", "host", "opened", "services", "state"),
                Rights.POINTS_WRITE,
                Addresses.NEW_POINT);
        View v = renderer.view(call);
        List<Point> found = office.points()
                .table()
                .search(asking.wanted(call, listed.filters()), call.scope(), call.cursor(), call.limit());
        Labels labels = Labels.of(office.desk(), List.of(), call.asOf());
        return page(
                call,
                listed,
                next(call, found, Point::id),
                found.stream()
                        .map(one -> new ListModel.Row(
                                Addresses.point(one.id()),
                                one.name(),
                                List.of(
                                        labels.unit(one.unitId()),
                                        Objects.requireNonNullElse(
                                                labels.organisation(one.hostId(), one.last()), Labels.NOTHING),
                                        Words.dated(one.opened(), v),
                                        v.t(labels.codes(CodeList.SERVICE, one.services()))),
                                Pill.of(one.state(), v)))
                        .toList());
    }

    PageAnswer mobilised(Call call) {
        Listed listed = new Listed(
                ListFiles.MOBILISATIONS,
                Addresses.MOBILISED,
                Filters.mobilisations(office.desk().codes()),
                List.of("person", "unit", "way", "agreed", "began", "state"),
                Rights.WRITE,
                Addresses.NEW_MOBILISATION);
        View v = renderer.view(call);
        List<Mobilisation> found = office.mobilisations()
                .table()
                .search(asking.wanted(call, listed.filters()), call.scope(), call.cursor(), call.limit());
        Labels labels = Labels.of(
                office.desk(), found.stream().map(Mobilisation::personId).toList(), call.asOf());
        return page(
                call,
                listed,
                next(call, found, Mobilisation::id),
                found.stream()
                        .map(one -> new ListModel.Row(
                                Addresses.mobilisation(one.id()),
                                labels.person(one.personId()),
                                List.of(
                                        labels.unit(one.unitId()),
                                        v.t(labels.code(CodeList.WAY, one.way())),
                                        v.date(one.agreed()),
                                        Words.day(one.began(), v)),
                                Pill.of(one.state(), v)))
                        .toList());
    }

    private static <T> @Nullable String next(Call call, List<T> found, ToLongFunction<T> id) {
        return found.size() < call.limit() ? null : Long.toString(id.applyAsLong(found.get(found.size() - 1)));
    }

    private PageAnswer page(Call call, Listed listed, @Nullable String cursor, List<ListModel.Row> rows) {
        View v = renderer.view(call);
        Map<String, String> asked = new LinkedHashMap<>();
        Stream.concat(
                        Stream.of("q", "unit", "person"),
                        listed.filters().keySet().stream().sorted())
                .forEach(name -> asked.put(name, call.query(name).orElse("")));
        Map<String, String> after = new LinkedHashMap<>(asked);
        after.put("cursor", cursor == null ? "" : cursor);
        ListModel model = new ListModel(
                listed.list(),
                tabs(listed.address(), v),
                listed.address(),
                filters(listed, v),
                asked,
                listed.columns().stream()
                        .map(name -> v.t("export.column." + name))
                        .toList(),
                rows,
                cursor == null ? null : Addresses.with(listed.address(), after),
                call.cursor() == 0 ? null : Addresses.with(listed.address(), asked),
                call.principal().may(listed.write()) ? listed.enter() : null,
                Downloads.ofList(listed.list(), call, new LinkedHashMap<>(asked)));
        return PageAnswer.html(v.t(listed.list() + ".title"), renderer.html("list.jte", v, model));
    }

    private List<ListModel.Filter> filters(Listed listed, View v) {
        List<ListModel.Filter> filters = new ArrayList<>();
        new TreeMap<>(listed.filters()).forEach((name, codes) -> {
            Map<String, String> options = new LinkedHashMap<>();
            if (codes.contains(Wanted.OPEN)) {
                options.put(Wanted.OPEN, v.t("filter.open"));
            }
            codes.stream()
                    .filter(code -> !code.equals(Wanted.OPEN))
                    .sorted()
                    .forEach(code -> options.put(code, title(listed, name, code, v)));
            if (!codes.isEmpty()) {
                filters.add(new ListModel.Filter(name, v.t("export.column." + name), options));
            }
        });
        return filters;
    }

    private String title(Listed listed, String filter, String code, View v) {
        return switch (filter) {
            case Wanted.WAY -> v.t(office.desk().codes().title(CodeList.WAY, code));
            case Wanted.MODE -> v.t("mode." + code);
            case Wanted.FORM -> v.t("form." + code);
            default ->
                switch (listed.list()) {
                    case ListFiles.POINTS -> v.t("point.state." + code);
                    case ListFiles.SESSIONS -> v.t("session.state." + code);
                    default -> v.t("mobilisation.state." + code);
                };
        };
    }

    private static List<ListModel.Tab> tabs(String current, View v) {
        return Stream.of(
                        Map.entry("counselling-sessions.title", Addresses.LIST),
                        Map.entry("counselling-points.title", Addresses.POINTS),
                        Map.entry("counselling-mobilisations.title", Addresses.MOBILISED))
                .map(tab -> new ListModel.Tab(
                        v.t(tab.getKey()), tab.getValue(), tab.getValue().equals(current)))
                .toList();
    }
}
