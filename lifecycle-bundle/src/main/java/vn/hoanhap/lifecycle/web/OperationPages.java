package vn.hoanhap.lifecycle.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.lifecycle.http.Refusals;
import vn.hoanhap.lifecycle.operation.Desk;
import vn.hoanhap.lifecycle.operation.KeptPlan;
import vn.hoanhap.lifecycle.operation.Operation;
import vn.hoanhap.lifecycle.rest.OperationFilter;
import vn.hoanhap.lifecycle.ring.NodeRow;
import vn.hoanhap.parts.table.Downloads;

/** Changes as they happen, and those of the past. */
public final class OperationPages {

    private static final String LIST = "/p/lifecycle/operations";

    private final Screen screen;
    private final Desk desk;
    private final OperationFilter filter;
    private final OperationExport export;

    OperationPages(Screen screen, Desk desk, OperationExport.Files files) {
        this.screen = screen;
        this.desk = desk;
        filter = new OperationFilter(new Refusals(screen.messages()));
        export = new OperationExport(screen, desk, files, filter);
    }

    /**
     * Is what the list of changes shows.
     *
     * @param rows the newest first
     * @param nextHref older ones; null when there are none
     * @param firstHref back to the newest; null when they are shown
     * @param asked what narrows the list, by filter, as typed
     * @param states codes of states with their titles
     * @param files the same list as files
     */
    public record ListModel(
            List<OperationModel> rows,
            @Nullable String nextHref,
            @Nullable String firstHref,
            Map<String, String> asked,
            Map<String, String> states,
            Downloads files) {

        /** Returns what was asked for in a filter; empty for nothing. */
        public String asked(String filter) {
            return asked.getOrDefault(filter, "");
        }

        /** Tells whether anything narrows the list. */
        public boolean narrowed() {
            return !asked.isEmpty();
        }
    }

    void contribute(Contributions add) {
        add.page(Page.get("/operations", screen.read(), this::list));
        export.contribute(add);
        add.page(Page.get("/operations/{id}", screen.read(), this::one));
    }

    /** Returns what is shown of a change. */
    OperationModel model(Operation operation) {
        return model(operation, List.of(), List.of());
    }

    private OperationModel model(Operation operation, List<Operation> together, List<NodeRow> nodes) {
        Operation.Release before = operation.from();
        return new OperationModel(
                operation,
                Screen.moment(operation.times().started()),
                Steps.of(operation),
                Steps.seconds(operation),
                together,
                nodes,
                before == null ? null : before.version(),
                KeptPlan.of(operation).orElse(null));
    }

    private PageAnswer one(Call call) {
        OperationModel model = desk.operation(call.pathId("id"))
                .map(operation -> model(operation, desk.together(operation), desk.nodes(operation)))
                .orElseThrow(() ->
                        new Refusals(screen.messages()).of(404, "not-found").raise());
        return call.partial()
                ? screen.part(call, "lifecycle/progress.jte", model)
                : screen.page(call, "page.operation", "lifecycle/operation.jte", model);
    }

    private PageAnswer list(Call call) {
        List<Operation> found = desk.operations(filter.query(call));
        Map<String, String> asked = new LinkedHashMap<>();
        OperationFilter.NAMES.forEach(
                name -> call.query(name).filter(value -> !value.isEmpty()).ifPresent(value -> asked.put(name, value)));
        String next = found.size() < call.limit()
                ? null
                : address(asked, "cursor=" + found.get(found.size() - 1).id());
        String first = call.cursor() == 0 ? null : address(asked, "");
        ListModel model = new ListModel(
                found.stream().map(this::model).toList(),
                next,
                first,
                asked,
                states(call),
                OperationExport.downloads(call));
        return screen.page(call, "page.operations", "lifecycle/operations.jte", model);
    }

    private static String address(Map<String, String> asked, String place) {
        String query = Stream.concat(
                        asked.entrySet().stream()
                                .map(pair -> pair.getKey() + "="
                                        + URLEncoder.encode(pair.getValue(), StandardCharsets.UTF_8)),
                        Stream.of(place).filter(part -> !part.isEmpty()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? LIST : LIST + "?" + query;
    }

    private Map<String, String> states(Call call) {
        Map<String, String> states = new LinkedHashMap<>();
        for (Operation.State state : Operation.State.values()) {
            states.put(state.name(), screen.messages().text(call.language(), "operation.state." + state.name()));
        }
        return states;
    }
}
