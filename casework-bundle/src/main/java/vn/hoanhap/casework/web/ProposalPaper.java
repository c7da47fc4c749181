package vn.hoanhap.casework.web;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.care.CareOffice;
import vn.hoanhap.casework.care.Entry;
import vn.hoanhap.casework.care.Fields;
import vn.hoanhap.casework.care.Finding;
import vn.hoanhap.casework.care.Labels;
import vn.hoanhap.casework.care.LeavingBook;
import vn.hoanhap.casework.care.ProposalInput;
import vn.hoanhap.casework.catalogue.Rights;
import vn.hoanhap.casework.domain.Management;
import vn.hoanhap.casework.domain.Proposal;
import vn.hoanhap.casework.domain.ProposalAction;
import vn.hoanhap.casework.domain.ProposalState;
import vn.hoanhap.casework.law.Exit;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.entry.FormDay;
import vn.hoanhap.parts.entry.Typed;

/** Proposes that somebody leaves a list, shows what speaks for and against it, and takes the decision. */
final class ProposalPaper implements CorrectablePaper {

    private static final String OTHER = "OTHER";

    private static final Map<ProposalAction, String> AUDITED = Map.of(
            ProposalAction.SEND, "proposal.sent",
            ProposalAction.RETURN, "proposal.returned",
            ProposalAction.AGREE, "proposal.agreed",
            ProposalAction.DECLINE, "proposal.declined",
            ProposalAction.WITHDRAW, "proposal.withdrawn",
            ProposalAction.TAKE_BACK, "proposal.taken-back");

    private static final Set<ProposalAction> DECIDING =
            EnumSet.of(ProposalAction.RETURN, ProposalAction.AGREE, ProposalAction.DECLINE);

    private final CareOffice office;

    ProposalPaper(CareOffice office) {
        this.office = office;
    }

    @Override
    public String key() {
        return "proposal";
    }

    @Override
    public String address() {
        return Addresses.PROPOSALS;
    }

    @Override
    public String list() {
        return "proposals";
    }

    @Override
    public String home(Call call, long personId) {
        return Addresses.PROPOSALS;
    }

    @Override
    public Permission read() {
        return Rights.LEAVING_READ;
    }

    @Override
    public Permission write() {
        return Rights.PROPOSE;
    }

    @Override
    public Map<String, String> steps() {
        Map<String, String> steps = new LinkedHashMap<>();
        AUDITED.forEach((action, audited) -> steps.put(path(action), audited));
        return steps;
    }

    @Override
    public Permission right(String step) {
        return DECIDING.contains(action(step)) ? Rights.DECIDE : Rights.PROPOSE;
    }

    private static String path(ProposalAction action) {
        return action.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static ProposalAction action(String step) {
        return ProposalAction.valueOf(step.replace('-', '_').toUpperCase(Locale.ROOT));
    }

    @Override
    public List<FieldModel> fields(Call call, Map<String, String> values, View v) {
        List<Management> leavable = leavable(call, values.getOrDefault(Fields.PERSON, ""));
        return List.of(
                FieldModel.choice(Fields.MANAGEMENT, true, managements(leavable, v)),
                FieldModel.select(Fields.REASON, true, reasons(leavable, call, v)),
                FieldModel.choice(Fields.BY, true, FieldModel.titles("proposal.by.", v, Proposal.By.values())),
                FieldModel.date(Fields.DRAFTED, true),
                FieldModel.words(Fields.NOTE, false));
    }

    private List<Management> leavable(Call call, String person) {
        return person.matches("[1-9]\\d{0,17}")
                ? office.leaving().leavable(Long.parseLong(person), call.scope())
                : List.of();
    }

    private Map<String, String> managements(List<Management> leavable, View v) {
        Labels labels = Labels.of(office.desk(), List.of(), v.asOf());
        Map<String, String> options = new LinkedHashMap<>();
        for (Management one : leavable) {
            String regime = v.t(labels.regime(one.regime(), one.began().first()));
            options.put(Long.toString(one.id()), v.t("stay.since", regime, Days.written(one.began(), v)));
        }
        return options;
    }

    private Map<String, String> reasons(List<Management> leavable, Call call, View v) {
        Set<String> codes = new LinkedHashSet<>();
        for (Management one : leavable) {
            office.desk().law().exits(office.managements().kind(one), FormDay.of(call)).stream()
                    .map(Exit::code)
                    .forEach(codes::add);
        }
        if (codes.isEmpty()) {
            codes.add(OTHER);
        }
        return FieldModel.titles("exit.", v, codes);
    }

    @Override
    public Map<String, String> fresh(Call call, View v) {
        String person = call.query(Fields.PERSON).orElse("");
        List<Management> leavable = leavable(call, person);
        Map<String, String> values = new LinkedHashMap<>();
        values.put(Fields.PERSON, person);
        values.put(
                Fields.MANAGEMENT,
                leavable.size() == 1 ? Long.toString(leavable.get(0).id()) : "");
        values.put(Fields.DRAFTED, v.date(FormDay.of(call)));
        return values;
    }

    @Override
    public Shown open(Call call, View v) {
        Proposal one = office.leaving().open(call.pathId("id"), call.scope());
        List<Step> steps = ProposalState.table().possible(one.state()).stream()
                .map(action -> new Step(path(action), v.t("proposal.action." + action), asked(action, call, v)))
                .toList();
        return new Shown(
                one.personId(),
                one.version(),
                Pill.of(one.state(), v),
                told(one, call, v),
                facts(one, call, v),
                values(one, v),
                steps,
                one.state().editable());
    }

    @Override
    public SupportModel.@Nullable Link more(Call call, View v) {
        Proposal one = office.leaving().open(call.pathId("id"), call.scope());
        return office.leaving().certified(one)
                ? new SupportModel.Link(v.t("certificate.print"), address() + "/" + one.id() + "/certificate")
                : null;
    }

    /** What a test said, and a relapse, are told to who may know them. */
    private List<String> told(Proposal one, Call call, View v) {
        return office.leaving().findings(one, call.today()).stream()
                .filter(finding ->
                        finding != Finding.OPEN_POSITIVE || call.principal().may(Rights.TESTS_READ))
                .filter(finding ->
                        finding != Finding.RELAPSED || call.principal().may(Rights.CARE_READ))
                .map(finding -> v.t("finding." + finding))
                .toList();
    }

    private Map<String, String> facts(Proposal one, Call call, View v) {
        Labels labels = Labels.of(office.desk(), List.of(), call.asOf());
        Management management = office.leaving().management(one);
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(
                v.t("field.management"),
                v.t(
                        "stay.since",
                        v.t(labels.regime(
                                management.regime(), management.began().first())),
                        Days.written(management.began(), v)));
        facts.put(v.t("field.reason"), FieldModel.title("exit.", one.asked().reason(), v));
        facts.put(v.t("field.by"), v.t("proposal.by." + one.asked().by()));
        facts.put(v.t("field.unit"), labels.unit(one.unitId()));
        facts.put(v.t("field.drafted"), v.date(one.days().drafted()));
        put(
                facts,
                v.t("field.sent"),
                one.days().sent() == null ? null : Days.written(one.days().sent(), v));
        put(facts, v.t("field.note"), one.asked().note());
        facts.putAll(EvidenceFacts.of(one.evidence(), call, v));
        put(
                facts,
                v.t("field.decided"),
                one.days().decided() == null ? null : Days.written(one.days().decided(), v));
        put(facts, v.t("field.number"), one.decision().number());
        put(facts, v.t("field.answer"), one.decision().answer());
        return facts;
    }

    private static void put(Map<String, String> facts, String term, @Nullable String said) {
        if (said != null) {
            facts.put(term, said);
        }
    }

    private static List<FieldModel> asked(ProposalAction action, Call call, View v) {
        FieldModel on = FieldModel.date(Fields.ON, true).holding(v.date(FormDay.of(call)));
        return switch (action) {
            case SEND -> List.of(on);
            case AGREE -> List.of(on, FieldModel.text(Fields.NUMBER, false), FieldModel.words(Fields.ANSWER, false));
            case RETURN, DECLINE -> List.of(on, FieldModel.words(Fields.ANSWER, true));
            case WITHDRAW, TAKE_BACK -> List.of();
        };
    }

    private static Map<String, String> values(Proposal one, View v) {
        String note = one.asked().note();
        return Map.of(
                Fields.PERSON, Long.toString(one.personId()),
                Fields.MANAGEMENT, Long.toString(one.managementId()),
                Fields.REASON, one.asked().reason(),
                Fields.BY, one.asked().by().name(),
                Fields.DRAFTED, v.date(one.days().drafted()),
                Fields.NOTE, note == null ? "" : note);
    }

    @Override
    public void enter(Call call, long person, Faults faults) {
        office.leaving().draft(input(call, faults), Entry.of(call), faults);
    }

    @Override
    public void correct(Call call, Shown shown, int version, Faults faults) {
        office.leaving().correct(call.pathId("id"), version, input(call, faults), Entry.of(call), faults);
    }

    @Override
    public void take(Call call, String step, int version, Faults faults) {
        Typed typed = new Typed(call::field, faults);
        LeavingBook.Came came = new LeavingBook.Came(
                action(step), typed.date(Fields.ON), typed.text(Fields.NUMBER), typed.text(Fields.ANSWER));
        office.leaving().step(call.pathId("id"), version, came, Entry.of(call), faults);
    }

    private static ProposalInput input(Call call, Faults faults) {
        Typed typed = new Typed(call::field, faults);
        return new ProposalInput(
                typed.id(Fields.MANAGEMENT),
                typed.choice(Fields.BY, Proposal.By.class),
                typed.text(Fields.REASON),
                typed.date(Fields.DRAFTED),
                typed.text(Fields.NOTE));
    }
}
