package vn.hoanhap.casework.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.care.AreaBook;
import vn.hoanhap.casework.care.AreaFields;
import vn.hoanhap.casework.care.CareOffice;
import vn.hoanhap.casework.care.Fields;
import vn.hoanhap.casework.care.Labels;
import vn.hoanhap.casework.catalogue.Rights;
import vn.hoanhap.casework.domain.AreaClass;
import vn.hoanhap.casework.domain.AreaProposal;
import vn.hoanhap.casework.domain.AreaProposalState;
import vn.hoanhap.casework.domain.AreaStanding;
import vn.hoanhap.casework.rest.AreaAsking;
import vn.hoanhap.casework.rest.AreaFiles;
import vn.hoanhap.casework.store.AreaTable;
import vn.hoanhap.casework.store.Wanted;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.Panel;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.page.Renderer;
import vn.hoanhap.parts.table.Downloads;

/** Shows how areas are classed and what is proposed about that: lists, forms, pages, and a panel on the page of a unit. */
final class AreaPages {

    private static final int ORDER = 12;
    private static final int MOST_ROWS = 6;
    private static final String COMMUNE = "COMMUNE";

    private final CareOffice office;
    private final Renderer renderer;
    private final AreaAsking asking;

    AreaPages(CareOffice office, Renderer renderer) {
        this.office = office;
        this.renderer = renderer;
        this.asking = new AreaAsking(office);
    }

    /** Adds them. */
    void contribute(Contributions add) {
        add.page(Page.get("/areas", Rights.AREAS_READ, this::areas));
        add.page(Page.get("/area-proposals", Rights.AREAS_READ, this::proposals));
        for (AreaPaper paper : List.of(new AreaClassPaper(office), new AreaProposalPaper(office))) {
            new AreaPaperPages(office, renderer, paper).contribute(add);
        }
        add.panel(new Panel(
                Panel.Subject.UNIT, office.desk().words().both("areas.panel"), ORDER, Rights.AREAS_READ, this::panel));
    }

    /** Is what tells one list from the other. */
    private record Listed(
            String list, String address, Map<String, String> states, List<String> columns, Permission write) {}

    private PageAnswer areas(Call call) {
        View v = renderer.view(call);
        AreaWords words = new AreaWords(office, call, v);
        Listed listed = new Listed(
                AreaFiles.AREAS,
                Addresses.AREAS,
                FieldModel.titles("area.filter.", v, AreaBook.Narrowed.values()),
                List.of("area", "area_class", "began", "until", "number", "state"),
                Rights.AREAS_WRITE);
        List<AreaClass> found =
                office.areas().table().search(asking.wantedAreas(call), call.scope(), call.cursor(), call.limit());
        Long last = found.size() < call.limit()
                ? null
                : Long.valueOf(found.get(found.size() - 1).id());
        return page(call, listed, last, rows(found, words, call, v));
    }

    private List<AreaModels.Row> rows(List<AreaClass> found, AreaWords words, Call call, View v) {
        List<AreaClass> known = words.known(found);
        return found.stream()
                .map(one -> row(one, office.areas().standing(one, known, call.asOf()), words, v))
                .toList();
    }

    private static AreaModels.Row row(AreaClass one, AreaStanding standing, AreaWords words, View v) {
        String number = one.decision().number();
        return new AreaModels.Row(
                Addresses.AREAS + "/" + one.id(),
                words.names().spot(one.spot()),
                now(one.spot().unitId(), words, v),
                List.of(
                        words.title(one.code()),
                        Days.written(one.began(), v),
                        Days.written(standing.last(), v),
                        number == null ? Labels.NOTHING : number),
                words.pill(standing));
    }

    private static @Nullable String now(long unit, AreaWords words, View v) {
        String heirs = words.names().heirs(unit);
        return heirs == null ? null : v.t("area.now", heirs);
    }

    private PageAnswer proposals(Call call) {
        View v = renderer.view(call);
        AreaWords words = new AreaWords(office, call, v);
        Map<String, String> states = FieldModel.titles("area-proposal.state.", v, AreaProposalState.values());
        states.remove(AreaProposalState.UNKNOWN.name());
        Listed listed = new Listed(
                AreaFiles.PROPOSALS,
                Addresses.AREA_PROPOSALS,
                states,
                List.of("area", "area_class", "by", "proposed", "decided", "state"),
                Rights.AREAS_PROPOSE);
        List<AreaProposal> found = office.areaProposals()
                .table()
                .search(asking.wantedProposals(call), call.scope(), call.cursor(), call.limit());
        Long last = found.size() < call.limit()
                ? null
                : Long.valueOf(found.get(found.size() - 1).id());
        return page(
                call,
                listed,
                last,
                found.stream()
                        .map(one -> new AreaModels.Row(
                                Addresses.AREA_PROPOSALS + "/" + one.id(),
                                words.names().spot(one.spot()),
                                now(one.spot().unitId(), words, v),
                                List.of(
                                        words.title(one.code()),
                                        v.t("proposal.by." + one.asked().by()),
                                        v.date(one.asked().on()),
                                        Days.written(one.decision().on(), v)),
                                words.pill(one.state())))
                        .toList());
    }

    private PageAnswer page(Call call, Listed listed, @Nullable Long last, List<AreaModels.Row> rows) {
        View v = renderer.view(call);
        Map<String, String> asked = new LinkedHashMap<>();
        for (String name : List.of(Fields.UNIT, AreaFields.CLASS_FILTER, Wanted.STATE)) {
            asked.put(name, call.query(name).orElse(""));
        }
        Map<String, String> after = new LinkedHashMap<>(asked);
        after.put("cursor", last == null ? "" : Long.toString(last));
        AreaModels.Lines model = new AreaModels.Lines(
                listed.list(),
                ListPages.tabs(call, listed.address(), v),
                listed.address(),
                filters(call, listed, asked, v),
                asked,
                listed.columns().stream()
                        .map(name -> v.t("export.column." + name))
                        .toList(),
                rows,
                last == null ? null : Addresses.with(listed.address(), after),
                call.cursor() == 0 ? null : Addresses.with(listed.address(), asked),
                call.principal().may(listed.write()) ? fresh(listed, asked) : null,
                Downloads.ofList(listed.list(), call, new LinkedHashMap<>(asked)));
        return PageAnswer.html(v.t(listed.list() + ".title"), renderer.html("areaList.jte", v, model));
    }

    private static String fresh(Listed listed, Map<String, String> asked) {
        return Addresses.with(
                Addresses.fresh(listed.address()), Map.of(Fields.UNIT, asked.getOrDefault(Fields.UNIT, "")));
    }

    private List<ListModel.Filter> filters(Call call, Listed listed, Map<String, String> asked, View v) {
        AreaWords words = new AreaWords(office, call, v);
        return List.of(
                new ListModel.Filter(
                        Fields.UNIT,
                        v.t("field.commune"),
                        words.units(call.scope(), asked.getOrDefault(Fields.UNIT, ""))),
                new ListModel.Filter(AreaFields.CLASS_FILTER, v.t("field.areaClass"), words.classes()),
                new ListModel.Filter(Wanted.STATE, v.t("export.column.state"), listed.states()));
    }

    /** Shows on a commune all that is known of it and of those it took over, on a unit above its hot spots of the day. */
    private Optional<String> panel(Call call, long unit) {
        View v = renderer.view(call);
        AreaWords words = new AreaWords(office, call, v);
        boolean commune = office.desk()
                .register()
                .units()
                .latest(unit)
                .filter(one -> one.level().equals(COMMUNE))
                .isPresent();
        AreaTable.Wanted wanted =
                office.areas().wanted(call.asOf(), unit, null, commune ? null : AreaBook.Narrowed.HOT);
        List<AreaClass> found = office.areas().table().search(wanted, call.scope(), 0, MOST_ROWS);
        List<SupportModel.Link> links = commune ? links(call, unit, v) : List.of();
        if (found.isEmpty() && links.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> asked = new LinkedHashMap<>(Map.of(Fields.UNIT, Long.toString(unit)));
        if (!commune) {
            asked.put(Wanted.STATE, AreaBook.Narrowed.HOT.name());
        }
        return Optional.of(renderer.html(
                "areaPanel.jte",
                v,
                new AreaModels.Panel(rows(found, words, call, v), Addresses.with(Addresses.AREAS, asked), links)));
    }

    private List<SupportModel.Link> links(Call call, long unit, View v) {
        if (office.desk().register().units().find(unit, call.today()).isEmpty()) {
            return List.of();
        }
        Map<String, String> here = Map.of(Fields.UNIT, Long.toString(unit));
        List<SupportModel.Link> links = new ArrayList<>();
        Map<String, Permission> forms = new LinkedHashMap<>();
        forms.put(Addresses.AREAS, Rights.AREAS_WRITE);
        forms.put(Addresses.AREA_PROPOSALS, Rights.AREAS_PROPOSE);
        forms.forEach((address, right) -> {
            if (office.desk().sql().reaches(call.principal().scope(right), unit, 0)) {
                String key = address.equals(Addresses.AREAS) ? "areas.enter" : "area-proposals.enter";
                links.add(new SupportModel.Link(v.t(key), Addresses.with(Addresses.fresh(address), here)));
            }
        });
        return links;
    }
}
