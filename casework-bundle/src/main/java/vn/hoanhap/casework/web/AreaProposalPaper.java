package vn.hoanhap.casework.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.hoanhap.casework.care.AreaFields;
import vn.hoanhap.casework.care.AreaProposalBook.Came;
import vn.hoanhap.casework.care.AreaProposalInput;
import vn.hoanhap.casework.care.Asking;
import vn.hoanhap.casework.care.CareOffice;
import vn.hoanhap.casework.care.Entry;
import vn.hoanhap.casework.care.Fields;
import vn.hoanhap.casework.catalogue.Rights;
import vn.hoanhap.casework.domain.AreaClass;
import vn.hoanhap.casework.domain.AreaProposal;
import vn.hoanhap.casework.domain.AreaProposalAction;
import vn.hoanhap.casework.domain.AreaProposalState;
import vn.hoanhap.casework.domain.Proposal;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.entry.FormDay;
import vn.hoanhap.parts.entry.Typed;

/** Proposes that an area is put into another class, shows the people then and now, and takes the decision. */
final class AreaProposalPaper implements AreaPaper {

    private static final Map<AreaProposalAction, String> AUDITED = Map.of(
            AreaProposalAction.AGREE, "area-proposal.agreed",
            AreaProposalAction.REFUSE, "area-proposal.refused",
            AreaProposalAction.WITHDRAW, "area-proposal.withdrawn",
            AreaProposalAction.REOPEN, "area-proposal.reopened");

    private final CareOffice office;
    private final Asking asking;

    AreaProposalPaper(CareOffice office) {
        this.office = office;
        this.asking = new Asking(office);
    }

    @Override
    public String key() {
        return "area-proposal";
    }

    @Override
    public String address() {
        return Addresses.AREA_PROPOSALS;
    }

    @Override
    public Permission write() {
        return Rights.AREAS_PROPOSE;
    }

    @Override
    public Map<String, String> steps() {
        Map<String, String> steps = new LinkedHashMap<>();
        AUDITED.forEach((action, audited) -> steps.put(path(action), audited));
        return steps;
    }

    @Override
    public Permission right(String step) {
        return step.equals(path(AreaProposalAction.WITHDRAW)) ? Rights.AREAS_PROPOSE : Rights.AREAS_WRITE;
    }

    private static String path(AreaProposalAction action) {
        return action.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<FieldModel> fields(Call call, View v) {
        Map<String, String> classes = new LinkedHashMap<>(new AreaWords(office, call, v).classes(call.today()));
        classes.putAll(new AreaWords(office, call, v).classes());
        return List.of(
                FieldModel.text(AreaFields.COMMUNE, true),
                FieldModel.text(AreaFields.SPOT, false),
                FieldModel.select(AreaFields.AREA_CLASS, true, classes),
                FieldModel.choice(Fields.BY, true, FieldModel.titles("proposal.by.", v, Proposal.By.values())),
                FieldModel.date(AreaFields.PROPOSED, true),
                FieldModel.words(AreaFields.WHY, true));
    }

    /** Begins with the area whose page was left for the form. */
    @Override
    public Map<String, String> fresh(Call call, View v) {
        AreaWords words = new AreaWords(office, call, v);
        Map<String, String> values = new LinkedHashMap<>();
        values.put(AreaFields.COMMUNE, words.commune(call));
        values.put(AreaFields.PROPOSED, v.date(FormDay.of(call)));
        Optional<AreaClass> from = call.query("area")
                .filter(id -> id.matches("[1-9]\\d{0,17}"))
                .flatMap(id -> office.areas().table().find(Long.parseLong(id), call.scope()));
        from.ifPresent(area -> {
            values.put(AreaFields.COMMUNE, words.reference(area.spot().unitId(), call.today()));
            AreaPaper.put(values, AreaFields.SPOT, area.spot().place());
        });
        return values;
    }

    @Override
    public Shown open(Call call, View v) {
        AreaProposal one = office.areaProposals().open(call.pathId("id"), call.scope());
        AreaWords words = new AreaWords(office, call, v);
        List<Paper.Step> steps = AreaProposalState.table().possible(one.state()).stream()
                .map(action ->
                        new Paper.Step(path(action), v.t("area-proposal.action." + action), asked(action, call, v)))
                .toList();
        String ended = words.ended(one.spot().unitId());
        boolean waits = one.state() == AreaProposalState.PROPOSED;
        return new Shown(
                words.names().spot(one.spot()),
                one.version(),
                words.pill(one.state()),
                waits && ended != null ? List.of(ended) : List.of(),
                facts(one, words, v),
                values(one, words, call, v),
                steps,
                waits,
                List.of(new SupportModel.Link(
                        v.t("area.history"),
                        Addresses.with(
                                Addresses.AREAS,
                                Map.of("unit", Long.toString(one.spot().unitId()))))));
    }

    private Map<String, String> facts(AreaProposal one, AreaWords words, View v) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(v.t("field.commune"), words.names().unit(one.spot().unitId()));
        AreaPaper.put(facts, v.t("field.spot"), one.spot().place());
        LocalDate on = one.asked().on();
        AreaPaper.put(
                facts,
                v.t("area-proposal.standing"),
                words.since(office.areas()
                        .holding(one.spot(), one.code().scheme(), on)
                        .orElse(null)));
        facts.put(v.t("area-proposal.wanted"), words.title(one.code()));
        facts.put(v.t("field.by"), v.t("proposal.by." + one.asked().by()));
        facts.put(v.t("field.proposed"), v.date(on));
        facts.put(v.t("field.why"), one.asked().reason());
        AreaProposal.Managed then = one.evidence().then();
        if (then != null) {
            facts.put(v.t("area-proposal.then"), people(then, v));
        }
        facts.put(v.t("area-proposal.now"), people(one.evidence().now(), v));
        facts.put(v.t("area-proposal.share"), v.t("area-proposal.share.none"));
        LocalDate decided = one.decision().on();
        AreaPaper.put(facts, v.t("field.decided"), decided == null ? null : v.date(decided));
        AreaPaper.put(facts, v.t("field.number"), one.decision().by().number());
        AreaPaper.put(facts, v.t("field.authority"), one.decision().by().authority());
        AreaPaper.put(facts, v.t("field.answer"), one.decision().answer());
        return facts;
    }

    private static String people(AreaProposal.Managed known, View v) {
        return v.t("area-proposal.people", v.number(known.people()), v.date(known.on()));
    }

    private static List<FieldModel> asked(AreaProposalAction action, Call call, View v) {
        List<FieldModel> fields = new ArrayList<>();
        if (action == AreaProposalAction.AGREE || action == AreaProposalAction.REFUSE) {
            boolean agreed = action == AreaProposalAction.AGREE;
            fields.add(FieldModel.date(Fields.ON, true).holding(v.date(FormDay.of(call))));
            if (agreed) {
                fields.add(FieldModel.text(Fields.NUMBER, false));
                fields.add(FieldModel.text(AreaFields.AUTHORITY, false));
            }
            fields.add(FieldModel.words(Fields.ANSWER, !agreed));
        }
        return fields;
    }

    private static Map<String, String> values(AreaProposal one, AreaWords words, Call call, View v) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(AreaFields.COMMUNE, words.reference(one.spot().unitId(), call.today()));
        AreaPaper.put(values, AreaFields.SPOT, one.spot().place());
        values.put(AreaFields.AREA_CLASS, one.code().written());
        values.put(Fields.BY, one.asked().by().name());
        values.put(AreaFields.PROPOSED, v.date(one.asked().on()));
        values.put(AreaFields.WHY, one.asked().reason());
        return values;
    }

    @Override
    public long enter(Call call, Faults faults) {
        return office.areaProposals()
                .propose(input(call, faults), Entry.of(call), faults)
                .id();
    }

    @Override
    public void correct(Call call, int version, Faults faults) {
        office.areaProposals().correct(call.pathId("id"), version, input(call, faults), Entry.of(call), faults);
    }

    @Override
    public void take(Call call, String step, int version, Faults faults) {
        Typed typed = new Typed(call::field, faults);
        Came came = new Came(
                AreaProposalAction.valueOf(step.toUpperCase(Locale.ROOT)),
                typed.date(Fields.ON),
                new AreaClass.Decision(typed.text(Fields.NUMBER), typed.text(AreaFields.AUTHORITY)),
                typed.text(Fields.ANSWER));
        office.areaProposals().step(call.pathId("id"), version, came, Entry.of(call), faults);
    }

    private AreaProposalInput input(Call call, Faults faults) {
        Typed typed = new Typed(call::field, faults);
        LocalDate proposed = typed.date(AreaFields.PROPOSED);
        return new AreaProposalInput(
                asking.unit(
                        typed.text(AreaFields.COMMUNE),
                        proposed == null ? FormDay.of(call) : proposed,
                        AreaFields.COMMUNE,
                        faults),
                typed.text(AreaFields.SPOT),
                typed.text(AreaFields.AREA_CLASS),
                typed.choice(Fields.BY, Proposal.By.class),
                typed.text(AreaFields.WHY),
                proposed);
    }
}
