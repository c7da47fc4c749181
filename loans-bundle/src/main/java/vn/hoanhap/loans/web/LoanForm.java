package vn.hoanhap.loans.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.text.View;
import vn.hoanhap.loans.domain.Agreement;
import vn.hoanhap.loans.domain.Borrower;
import vn.hoanhap.loans.domain.BorrowerKind;
import vn.hoanhap.loans.domain.Plan;
import vn.hoanhap.loans.domain.ScheduleKind;
import vn.hoanhap.loans.ledger.Asking;
import vn.hoanhap.loans.ledger.Fields;
import vn.hoanhap.loans.ledger.LoanInput;
import vn.hoanhap.loans.ledger.LoanInput.PlanInput;
import vn.hoanhap.loans.web.Picker.Chosen;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.entry.FormDay;
import vn.hoanhap.parts.entry.Typed;

/** Knows the fields of the form of a loan: how they are filled, and how they are read. */
final class LoanForm {

    static final String BORROWER = "borrower";
    static final String SECOND = "second";
    static final String COUPLE = "couple";

    /** The fields whose values survive an error. */
    static final List<String> ALL = List.of(
            Fields.FUND,
            BORROWER,
            SECOND,
            COUPLE,
            Fields.BENEFICIARY,
            Fields.UNIT,
            Fields.AMOUNT,
            Fields.PURPOSE,
            Fields.DISBURSED_ON,
            Fields.TERM_MONTHS,
            Fields.ANNUAL_RATE,
            Fields.SCHEDULE,
            Fields.EVERY_MONTHS,
            Fields.GRACE_MONTHS,
            Fields.HISTORICAL,
            search(BORROWER),
            search(SECOND),
            search(Fields.BENEFICIARY));

    private static final Map<String, String> SHOWN_AT = Map.of(
            Fields.BORROWER_KIND, BORROWER,
            Fields.BORROWER_PERSON, BORROWER,
            Fields.BORROWER_HOUSEHOLD, BORROWER,
            Fields.BORROWER_PERSON_2, SECOND);

    private final Picker picker;
    private final Asking asking;

    LoanForm(Picker picker, Asking asking) {
        this.picker = picker;
        this.asking = asking;
    }

    /** Returns the name of the search box of a picker. */
    static String search(String picker) {
        return "find-" + picker;
    }

    /** Returns where the form shows the fault of a field. */
    static Map<String, String> placed(Map<String, String> errors) {
        Map<String, String> placed = new LinkedHashMap<>();
        errors.forEach((field, said) -> placed.putIfAbsent(SHOWN_AT.getOrDefault(field, field), said));
        return placed;
    }

    /** Reads what was sent. */
    LoanInput read(Call call, Faults faults) {
        Typed typed = new Typed(call::field, faults);
        Optional<Chosen> borrower = Chosen.of(call.field(BORROWER));
        Optional<Chosen> second = Chosen.of(call.field(SECOND));
        LocalDate disbursedOn = typed.date(Fields.DISBURSED_ON);
        return new LoanInput(
                typed.id(Fields.FUND),
                kind(borrower, second.isPresent() || !call.field(COUPLE).isEmpty()),
                id(borrower, Picker.PERSON),
                id(second, Picker.PERSON),
                id(borrower, Picker.HOUSEHOLD),
                id(Chosen.of(call.field(Fields.BENEFICIARY)), Picker.PERSON),
                unit(call, borrower, disbursedOn, faults),
                typed.number(Fields.AMOUNT),
                typed.text(Fields.PURPOSE),
                disbursedOn,
                plan(typed));
    }

    static PlanInput plan(Typed typed) {
        return new PlanInput(
                typed.number(Fields.TERM_MONTHS),
                typed.decimal(Fields.ANNUAL_RATE),
                typed.choice(Fields.SCHEDULE, ScheduleKind.class),
                typed.number(Fields.EVERY_MONTHS),
                typed.number(Fields.GRACE_MONTHS));
    }

    /** Returns what a new form starts with: the most usual loan, paid out today. */
    static Map<String, String> fresh(Call call, View v) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(Fields.DISBURSED_ON, v.date(FormDay.of(call)));
        values.put(Fields.SCHEDULE, ScheduleKind.EQUAL_PRINCIPAL.name());
        values.put(Fields.EVERY_MONTHS, "3");
        call.query(Picker.PERSON).ifPresent(id -> values.put(BORROWER, Picker.PERSON + ":" + id));
        call.query(Picker.HOUSEHOLD).ifPresent(id -> values.put(BORROWER, Picker.HOUSEHOLD + ":" + id));
        return values;
    }

    /** Returns what was sent, for showing it again. */
    static Map<String, String> sent(Call call) {
        Map<String, String> values = new LinkedHashMap<>();
        ALL.forEach(field -> values.put(field, call.field(field)));
        return values;
    }

    /** Returns a loan as the form shows it. */
    static Map<String, String> of(Agreement agreement, Call call, View v) {
        Map<String, String> values = new LinkedHashMap<>();
        Borrower borrower = agreement.borrower();
        Long household = borrower.householdId();
        Long person = borrower.personId();
        Long second = borrower.secondPersonId();
        values.put(Fields.FUND, Long.toString(agreement.fundId()));
        values.put(BORROWER, household != null ? Chosen.household(household).value() : chosen(person));
        values.put(SECOND, chosen(second));
        values.put(COUPLE, borrower.kind() == BorrowerKind.COUPLE ? "true" : "");
        values.put(Fields.BENEFICIARY, Chosen.person(agreement.beneficiaryId()).value());
        values.put(Fields.UNIT, Long.toString(agreement.unitId()));
        values.put(Fields.AMOUNT, agreement.amount() == null ? "" : Long.toString(agreement.amount()));
        values.put(Fields.PURPOSE, agreement.purpose());
        values.put(Fields.DISBURSED_ON, v.date(agreement.disbursedOn()));
        values.put(Fields.HISTORICAL, agreement.disbursedOn().isBefore(call.today()) ? "true" : "");
        Plan plan = agreement.plan();
        if (plan != null) {
            values.put(Fields.TERM_MONTHS, Integer.toString(plan.months()));
            values.put(Fields.ANNUAL_RATE, Decimals.written(plan.rate().percent(), v));
            values.put(Fields.SCHEDULE, plan.kind().name());
            values.put(Fields.EVERY_MONTHS, Integer.toString(plan.everyMonths()));
            values.put(Fields.GRACE_MONTHS, Integer.toString(plan.graceMonths()));
        }
        return values;
    }

    private static String chosen(@Nullable Long person) {
        return person == null ? "" : Chosen.person(person).value();
    }

    private static @Nullable BorrowerKind kind(Optional<Chosen> borrower, boolean couple) {
        if (borrower.isEmpty()) {
            return null;
        }
        if (borrower.get().kind().equals(Picker.HOUSEHOLD)) {
            return BorrowerKind.HOUSEHOLD;
        }
        return couple ? BorrowerKind.COUPLE : BorrowerKind.PERSON;
    }

    private static @Nullable Long id(Optional<Chosen> chosen, String kind) {
        return chosen.filter(one -> one.kind().equals(kind)).map(Chosen::id).orElse(null);
    }

    /** Reads the unit; left empty, it is where the borrower lives. */
    private @Nullable Long unit(Call call, Optional<Chosen> borrower, @Nullable LocalDate disbursedOn, Faults faults) {
        String written = call.field(Fields.UNIT);
        if (!written.isBlank()) {
            return asking.unit(written, disbursedOn == null ? call.today() : disbursedOn, faults);
        }
        return borrower.flatMap(one -> picker.unitOf(one, call.scope())).orElse(null);
    }
}
