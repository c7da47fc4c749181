package vn.hoanhap.loans.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.core.text.View;
import vn.hoanhap.loans.domain.Fund;
import vn.hoanhap.loans.domain.Loan;
import vn.hoanhap.loans.domain.ScheduleKind;
import vn.hoanhap.loans.ledger.Asking;
import vn.hoanhap.loans.ledger.Entry;
import vn.hoanhap.loans.ledger.Fields;
import vn.hoanhap.loans.ledger.LoanBook;
import vn.hoanhap.loans.ledger.LoanInput;
import vn.hoanhap.loans.ledger.LoanOffice;
import vn.hoanhap.loans.web.Picker.Chosen;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.entry.Typed;
import vn.hoanhap.parts.page.Renderer;

/** Enters and corrects loans: pickers that search, a preview of the schedule, errors that keep what was typed. */
final class FormPage {

    private final LoanOffice office;
    private final Renderer renderer;
    private final Picker picker;
    private final LoanForm form;
    private final Preview preview;

    FormPage(LoanOffice office, Renderer renderer) {
        this.office = office;
        this.renderer = renderer;
        this.picker = new Picker(office.register());
        this.form = new LoanForm(picker, new Asking(office));
        this.preview = new Preview(office);
    }

    PageAnswer fresh(Call call) {
        View v = renderer.view(call);
        return page(call, null, LoanForm.fresh(call, v), Map.of());
    }

    PageAnswer edit(Call call) {
        View v = renderer.view(call);
        Loan loan = loan(call);
        return page(call, loan, LoanForm.of(loan.agreement(), call, v), Map.of());
    }

    /** Enters a new loan, or shows the form again. */
    PageAnswer enter(Call call) {
        return take(call, null);
    }

    /** Corrects a loan, or shows the form again. */
    PageAnswer correct(Call call) {
        return take(call, loan(call));
    }

    /** Answers the search box of a picker with choices. */
    PageAnswer pick(Call call) {
        View v = renderer.view(call);
        String name = call.query("for")
                .filter(known -> known.equals(LoanForm.SECOND) || known.equals(Fields.BENEFICIARY))
                .orElse(LoanForm.BORROWER);
        Optional<Chosen> household = call.query(Picker.HOUSEHOLD).flatMap(id -> Chosen.of(Picker.HOUSEHOLD + ":" + id));
        String text = call.query(LoanForm.search(name)).orElse("");
        List<Picker.Choice> found = household.isPresent()
                ? picker.members(household.get().id(), call)
                : picker.find(text, name.equals(LoanForm.BORROWER), call);
        PickModel model = new PickModel(name, "", found, !text.isBlank());
        return PageAnswer.fragment(renderer.html("choices.jte", v, model));
    }

    /** Answers with the schedule as it would be. */
    PageAnswer preview(Call call) {
        View v = renderer.view(call);
        return PageAnswer.fragment(renderer.html(
                "preview.jte", v, preview.of(field -> call.query(field).orElse(""), v)));
    }

    private PageAnswer take(Call call, @Nullable Loan replaced) {
        View v = renderer.view(call);
        if (!call.field("search").isEmpty()) {
            return page(call, replaced, LoanForm.sent(call), Map.of());
        }
        Faults faults = office.faults();
        LoanInput input = form.read(call, faults);
        Entry entry = Entry.of(call).historical(!call.field(Fields.HISTORICAL).isEmpty());
        office.loanBook().check(input, replaced == null ? 0 : replaced.id(), entry, faults);
        if (!faults.none()) {
            return page(call, replaced, LoanForm.sent(call), LoanForm.placed(Renderer.errors(faults.errors(), v)));
        }
        long id = replaced == null
                ? office.loanBook().enter(input, entry, faults).id()
                : correct(call, replaced, input, entry);
        Text done = office.words().both(replaced == null ? "form.entered" : "form.corrected");
        return PageAnswer.redirect(Addresses.loan(id), done);
    }

    private long correct(Call call, Loan replaced, LoanInput input, Entry entry) {
        Long expected = new Typed(call::field, office.faults()).id("version");
        LoanBook.Target target = new LoanBook.Target(replaced.id(), expected);
        return office.loanBook().correct(target, input, entry, office.faults()).id();
    }

    private Loan loan(Call call) {
        long id = call.pathId("id");
        return office.loans().find(id, call.scope()).orElseThrow(() -> Problem.notFound(
                        office.words().both("loan.not-found", Long.toString(id)))
                .raise());
    }

    private PageAnswer page(
            Call call, @Nullable Loan replaced, Map<String, String> values, Map<String, String> errors) {
        View v = renderer.view(call);
        Map<String, String> filled = new LinkedHashMap<>(values);
        if (replaced != null) {
            filled.putIfAbsent("version", Long.toString(replaced.version()));
        }
        String heading = v.t(replaced == null ? "form.new" : "form.edit");
        FormModel model = new FormModel(
                heading,
                v.t(replaced == null ? "form.new.lead" : "form.edit.lead"),
                replaced == null ? Addresses.NEW : Addresses.edit(replaced.id()),
                replaced == null ? Addresses.LIST : Addresses.loan(replaced.id()),
                filled,
                errors,
                funds(),
                schedules(v),
                intervals(v),
                picks(call, filled),
                preview.of(field -> filled.getOrDefault(field, ""), v));
        String html = renderer.html("form.jte", v, model);
        return errors.isEmpty() ? PageAnswer.html(heading, html) : PageAnswer.invalid(heading, html);
    }

    private Map<String, String> funds() {
        Map<String, String> funds = new LinkedHashMap<>();
        for (Fund fund : office.funds().all()) {
            funds.put(Long.toString(fund.id()), fund.name());
        }
        return funds;
    }

    private static Map<String, String> schedules(View v) {
        Map<String, String> schedules = new LinkedHashMap<>();
        for (ScheduleKind kind : ScheduleKind.values()) {
            schedules.put(kind.name(), v.t("schedule." + kind));
        }
        return schedules;
    }

    private static Map<String, String> intervals(View v) {
        Map<String, String> intervals = new LinkedHashMap<>();
        for (int months : new int[] {1, 3, 6, 12}) {
            intervals.put(Integer.toString(months), v.t("form.every", v.number(months)));
        }
        return intervals;
    }

    private Map<String, PickModel> picks(Call call, Map<String, String> values) {
        Map<String, PickModel> picks = new LinkedHashMap<>();
        for (String name : List.of(LoanForm.BORROWER, LoanForm.SECOND, Fields.BENEFICIARY)) {
            picks.put(name, pick(call, name, values));
        }
        return picks;
    }

    /** Fills a picker: what was chosen, then what was searched for, or the people of the chosen household. */
    private PickModel pick(Call call, String name, Map<String, String> values) {
        String chosen = values.getOrDefault(name, "");
        String text = values.getOrDefault(LoanForm.search(name), "");
        List<Picker.Choice> choices = new ArrayList<>();
        Chosen.of(chosen).flatMap(one -> picker.chosen(one, call)).ifPresent(choices::add);
        List<Picker.Choice> others = new ArrayList<>(picker.find(text, name.equals(LoanForm.BORROWER), call));
        if (name.equals(Fields.BENEFICIARY)) {
            Chosen.of(values.getOrDefault(LoanForm.BORROWER, ""))
                    .filter(borrower -> borrower.kind().equals(Picker.HOUSEHOLD))
                    .ifPresent(borrower -> others.addAll(picker.members(borrower.id(), call)));
        }
        for (Picker.Choice other : others) {
            if (choices.stream().noneMatch(known -> known.value().equals(other.value()))) {
                choices.add(other);
            }
        }
        return new PickModel(name, chosen, choices, !text.isBlank());
    }
}
