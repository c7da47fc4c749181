package vn.hoanhap.casework.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.care.Asking;
import vn.hoanhap.casework.care.CareOffice;
import vn.hoanhap.casework.care.Labels;
import vn.hoanhap.casework.catalogue.Rights;
import vn.hoanhap.casework.domain.Dossier;
import vn.hoanhap.casework.domain.DrugTest;
import vn.hoanhap.casework.domain.Management;
import vn.hoanhap.casework.domain.PlanStep;
import vn.hoanhap.casework.domain.Proposal;
import vn.hoanhap.casework.law.CodeList;
import vn.hoanhap.casework.law.RunningTerm;
import vn.hoanhap.casework.rest.Filters;
import vn.hoanhap.casework.rest.ListFiles;
import vn.hoanhap.casework.store.Wanted;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.page.Renderer;
import vn.hoanhap.parts.table.Downloads;

/** Shows the lists: managements, dossiers, tests, steps of plans, proposals. People stand in them by initials. */
final class ListPages {

    private static final Map<String, String> STATES = Map.of(
            ListFiles.DOSSIERS,
            "dossier.state.",
            ListFiles.PLAN_STEPS,
            "plan-step.state.",
            ListFiles.PROPOSALS,
            "proposal.state.");

    private final CareOffice office;
    private final Renderer renderer;
    private final Asking asking;

    ListPages(CareOffice office, Renderer renderer) {
        this.office = office;
        this.renderer = renderer;
        this.asking = new Asking(office);
    }

    /** Is what tells one list from another. */
    private record Listed(
            String list,
            String address,
            Map<String, Set<String>> filters,
            List<String> columns,
            Permission write,
            String enter) {}

    PageAnswer managements(Call call) {
        Listed listed = new Listed(
                ListFiles.MANAGEMENTS,
                Addresses.LIST,
                Filters.managements(office.desk().law()),
                List.of("person", "unit", "regime", "began", "last_day", "state"),
                Rights.LIST_WRITE,
                Addresses.NEW_MANAGEMENT);
        View v = renderer.view(call);
        List<Management> found = office.managements()
                .table()
                .search(asking.wanted(call, listed.filters()), call.scope(), call.cursor(), call.limit());
        Labels labels = labels(call, found, Management::personId);
        return page(
                call,
                listed,
                next(call, found, Management::id),
                found.stream().map(one -> row(one, labels, v)).toList());
    }

    private ListModel.Row row(Management one, Labels labels, View v) {
        return new ListModel.Row(
                Addresses.management(one.id()),
                labels.person(one.personId()),
                Addresses.person(one.personId()),
                List.of(
                        labels.unit(one.unitId()),
                        v.t(labels.regime(one.regime(), one.began().first())),
                        Days.written(one.began(), v),
                        Days.written(
                                office.managements()
                                        .term(one)
                                        .map(RunningTerm::lastDay)
                                        .orElse(null),
                                v)),
                Pill.of(one.state(), v));
    }

    PageAnswer dossiers(Call call) {
        Listed listed = new Listed(
                ListFiles.DOSSIERS,
                Addresses.DOSSIERS,
                Filters.dossiers(office.desk().law()),
                List.of("person", "unit", "regime", "prepared", "last_step", "state"),
                Rights.DOSSIERS_WRITE,
                Addresses.NEW_DOSSIER);
        View v = renderer.view(call);
        List<Dossier> found = office.dossiers()
                .table()
                .search(asking.wanted(call, listed.filters()), call.scope(), call.cursor(), call.limit());
        Labels labels = labels(call, found, Dossier::personId);
        return page(
                call,
                listed,
                next(call, found, Dossier::id),
                found.stream()
                        .map(one -> new ListModel.Row(
                                Addresses.dossier(one.id()),
                                labels.person(one.personId()),
                                Addresses.person(one.personId()),
                                List.of(
                                        labels.unit(one.unitId()),
                                        v.t(labels.regime(
                                                one.regime(), one.steps().prepared())),
                                        v.date(one.steps().prepared()),
                                        v.date(one.steps().last())),
                                Pill.of(one.state(), v)))
                        .toList());
    }

    PageAnswer tests(Call call) {
        Listed listed = new Listed(
                ListFiles.TESTS,
                Addresses.TESTS,
                Filters.tests(),
                List.of("person", "unit", "taken", "occasion", "place", "result"),
                Rights.TESTS_WRITE,
                Addresses.NEW_TEST);
        View v = renderer.view(call);
        List<DrugTest> found = office.tests()
                .table()
                .search(asking.wanted(call, listed.filters()), call.scope(), call.cursor(), call.limit());
        Labels labels = labels(call, found, DrugTest::personId);
        return page(
                call,
                listed,
                next(call, found, DrugTest::id),
                found.stream()
                        .map(one -> new ListModel.Row(
                                Addresses.test(one.id()),
                                labels.person(one.personId()),
                                Addresses.person(one.personId()),
                                List.of(
                                        labels.unit(one.unitId()),
                                        Days.written(one.taken(), v),
                                        v.t("occasion." + one.occasion()),
                                        one.place() == null ? Labels.NOTHING : one.place()),
                                Pill.of(one.result(), v)))
                        .toList());
    }

    PageAnswer planSteps(Call call) {
        Listed listed = new Listed(
                ListFiles.PLAN_STEPS,
                Addresses.PLAN_STEPS,
                Filters.planSteps(office.desk().law()),
                List.of("person", "unit", "need", "planned", "due", "state"),
                Rights.CARE_WRITE,
                Addresses.fresh(Addresses.PLAN_STEPS));
        View v = renderer.view(call);
        List<PlanStep> found = office.plans()
                .table()
                .search(asking.wanted(call, listed.filters()), call.scope(), call.cursor(), call.limit());
        Labels labels = labels(call, found, PlanStep::personId);
        return page(
                call,
                listed,
                next(call, found, PlanStep::id),
                found.stream()
                        .map(one -> new ListModel.Row(
                                Addresses.PLAN_STEPS + "/" + one.id(),
                                labels.person(one.personId()),
                                Addresses.support(one.personId()),
                                List.of(
                                        labels.unit(one.unitId()),
                                        IntakePaper.listed(CodeList.NEED, one.need(), v),
                                        v.date(one.work().planned()),
                                        v.date(one.work().due())),
                                Pill.of(one.state(), v)))
                        .toList());
    }

    PageAnswer proposals(Call call) {
        Listed listed = new Listed(
                ListFiles.PROPOSALS,
                Addresses.PROPOSALS,
                Filters.proposals(),
                List.of("person", "unit", "reason", "by", "drafted", "state"),
                Rights.PROPOSE,
                Addresses.fresh(Addresses.PROPOSALS));
        View v = renderer.view(call);
        boolean care = call.principal().may(Rights.CARE_READ);
        List<Proposal> found = office.leaving()
                .table()
                .search(asking.wanted(call, listed.filters()), call.scope(), call.cursor(), call.limit());
        Labels labels = labels(call, found, Proposal::personId);
        return page(
                call,
                listed,
                next(call, found, Proposal::id),
                found.stream()
                        .map(one -> new ListModel.Row(
                                Addresses.PROPOSALS + "/" + one.id(),
                                labels.person(one.personId()),
                                care ? Addresses.support(one.personId()) : Addresses.person(one.personId()),
                                List.of(
                                        labels.unit(one.unitId()),
                                        FieldModel.title("exit.", one.asked().reason(), v),
                                        v.t("proposal.by." + one.asked().by()),
                                        v.date(one.days().drafted())),
                                Pill.of(one.state(), v)))
                        .toList());
    }

    private <T> Labels labels(Call call, List<T> found, ToLongFunction<T> person) {
        return Labels.of(office.desk(), found.stream().map(person::applyAsLong).toList(), call.asOf());
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
                tabs(call, listed.address(), v),
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
            filters.add(new ListModel.Filter(name, v.t("export.column." + name), options));
        });
        return filters;
    }

    private String title(Listed listed, String filter, String code, View v) {
        return switch (filter) {
            case Wanted.REGIME ->
                office.desk()
                        .law()
                        .regime(code, v.asOf())
                        .map(regime -> v.t(regime.title()))
                        .orElse(code);
            case Wanted.STATE -> v.t(STATES.getOrDefault(listed.list(), "management.state.") + code);
            case Wanted.NEED -> v.t("listed.NEED." + code);
            case Wanted.OCCASION -> v.t("occasion." + code);
            default -> v.t("result." + code);
        };
    }

    /** Returns the lists that the reader may see. */
    static List<ListModel.Tab> tabs(Call call, String current, View v) {
        List<ListModel.Tab> tabs = new ArrayList<>();
        boolean list = call.principal().may(Rights.LIST_READ);
        if (list) {
            tabs.add(tab("visits.title", Addresses.VISITS, current, v));
            tabs.add(tab("managements.title", Addresses.LIST, current, v));
        }
        if (call.principal().may(Rights.DOSSIERS_READ)) {
            tabs.add(tab("dossiers.title", Addresses.DOSSIERS, current, v));
        }
        if (call.principal().may(Rights.TESTS_READ)) {
            tabs.add(tab("tests.title", Addresses.TESTS, current, v));
        }
        if (call.principal().may(Rights.CARE_READ)) {
            tabs.add(tab("plan-steps.title", Addresses.PLAN_STEPS, current, v));
        }
        if (call.principal().may(Rights.LEAVING_READ)) {
            tabs.add(tab("proposals.title", Addresses.PROPOSALS, current, v));
        }
        if (call.principal().may(Rights.AREAS_READ)) {
            tabs.add(tab("areas.title", Addresses.AREAS, current, v));
            tabs.add(tab("area-proposals.title", Addresses.AREA_PROPOSALS, current, v));
        }
        if (list) {
            tabs.add(tab("law.title", Addresses.LAW, current, v));
        }
        return tabs;
    }

    private static ListModel.Tab tab(String key, String href, String current, View v) {
        return new ListModel.Tab(v.t(key), href, href.equals(current));
    }
}
