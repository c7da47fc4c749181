package vn.hoanhap.loans.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.loans.domain.Agreement;
import vn.hoanhap.loans.domain.AnnualRate;
import vn.hoanhap.loans.domain.Borrower;
import vn.hoanhap.loans.domain.BorrowerKind;
import vn.hoanhap.loans.domain.Plan;
import vn.hoanhap.loans.ledger.LoanInput.PlanInput;
import vn.hoanhap.parts.entry.Faults;

/** Turns what somebody wrote down into an agreement, or says of each field what is wrong with it. Asks no database. */
public final class AgreementRules {

    private static final int MOST_PURPOSE = 200;

    private final Faults faults;

    /** Notes what is wrong into the given faults. */
    public AgreementRules(Faults faults) {
        this.faults = faults;
    }

    /** Returns the agreement; empty when something was noted. */
    public Optional<Agreement> read(LoanInput input, Entry entry) {
        Long fund = present(input.fund(), Fields.FUND);
        Borrower borrower = borrower(input);
        Long beneficiary = beneficiary(input, borrower);
        Long unit = present(input.unit(), Fields.UNIT);
        String purpose = purpose(input.purpose());
        LocalDate disbursedOn = disbursedOn(input.disbursedOn(), entry);
        amount(input.amount(), disbursedOn, entry);
        Plan plan = plan(input.plan(), input.amount() != null).orElse(null);
        if (!faults.none()
                || fund == null
                || borrower == null
                || beneficiary == null
                || unit == null
                || purpose == null
                || disbursedOn == null) {
            return Optional.empty();
        }
        return Optional.of(
                new Agreement(fund, borrower, beneficiary, unit, purpose, disbursedOn, input.amount(), plan));
    }

    /** Returns the plan; empty when something was noted, or when nothing is said about one that is not needed. */
    public Optional<Plan> plan(PlanInput input, boolean needed) {
        return new PlanRules(faults).read(input, needed);
    }

    private @Nullable Borrower borrower(LoanInput input) {
        BorrowerKind kind = present(input.borrowerKind(), Fields.BORROWER_KIND);
        if (kind == null) {
            return null;
        }
        boolean people = kind == BorrowerKind.PERSON || kind == BorrowerKind.COUPLE;
        faults.require(people || input.borrowerPerson() == null, Fields.BORROWER_PERSON, "fault.not-for-kind");
        faults.require(
                kind == BorrowerKind.COUPLE || input.borrowerPerson2() == null,
                Fields.BORROWER_PERSON_2,
                "fault.not-for-kind");
        faults.require(
                kind == BorrowerKind.HOUSEHOLD || input.borrowerHousehold() == null,
                Fields.BORROWER_HOUSEHOLD,
                "fault.not-for-kind");
        return switch (kind) {
            case PERSON -> person(input);
            case COUPLE -> couple(input);
            case HOUSEHOLD -> household(input);
            case BUSINESS -> {
                faults.add(Fields.BORROWER_KIND, "fault.business");
                yield null;
            }
        };
    }

    private @Nullable Borrower person(LoanInput input) {
        Long person = present(input.borrowerPerson(), Fields.BORROWER_PERSON);
        return person == null ? null : new Borrower.OnePerson(person);
    }

    private @Nullable Borrower couple(LoanInput input) {
        Long person = present(input.borrowerPerson(), Fields.BORROWER_PERSON);
        Long second = input.borrowerPerson2();
        boolean two = second == null || second == LoanInput.PENDING || !second.equals(person);
        faults.require(two, Fields.BORROWER_PERSON_2, "fault.same-person");
        return person == null ? null : new Borrower.Couple(person, second);
    }

    private @Nullable Borrower household(LoanInput input) {
        Long household = present(input.borrowerHousehold(), Fields.BORROWER_HOUSEHOLD);
        return household == null ? null : new Borrower.OneHousehold(household);
    }

    private @Nullable Long beneficiary(LoanInput input, @Nullable Borrower borrower) {
        if (input.beneficiary() != null) {
            return input.beneficiary();
        }
        if (borrower instanceof Borrower.OneHousehold) {
            faults.add(Fields.BENEFICIARY, "fault.beneficiary");
        }
        return borrower == null ? null : borrower.personId();
    }

    private @Nullable String purpose(@Nullable String written) {
        String purpose = written == null || written.isBlank() ? null : written.strip();
        if (present(purpose, Fields.PURPOSE) == null) {
            return null;
        }
        faults.require(
                purpose != null && purpose.length() <= MOST_PURPOSE, Fields.PURPOSE, "fault.too-long", MOST_PURPOSE);
        return purpose;
    }

    private @Nullable LocalDate disbursedOn(@Nullable LocalDate date, Entry entry) {
        if (present(date, Fields.DISBURSED_ON) == null || date == null) {
            return null;
        }
        faults.require(!date.isAfter(entry.today()), Fields.DISBURSED_ON, "fault.future", entry.today());
        boolean claimsPast = Boolean.TRUE.equals(entry.past().said());
        faults.require(!claimsPast || entry.past().allowed(), Fields.HISTORICAL, "fault.history-right");
        faults.require(!claimsPast || date.isBefore(entry.today()), Fields.HISTORICAL, "fault.not-historical");
        return date;
    }

    private void amount(@Nullable Long amount, @Nullable LocalDate disbursedOn, Entry entry) {
        if (amount != null) {
            faults.require(
                    amount > 0 && amount <= Agreement.MOST_AMOUNT,
                    Fields.AMOUNT,
                    "fault.amount",
                    Agreement.MOST_AMOUNT);
        } else if (disbursedOn != null && !entry.historicalOn(disbursedOn)) {
            faults.add(Fields.AMOUNT, "fault.amount-unknown");
        }
    }

    private <T> @Nullable T present(@Nullable T value, String field) {
        faults.require(value != null, field, "fault.missing");
        return value;
    }

    /** Reads a plan. Whole or not at all; needed with a known amount. */
    static final class PlanRules {

        private final Faults faults;

        PlanRules(Faults faults) {
            this.faults = faults;
        }

        Optional<Plan> read(PlanInput input, boolean needed) {
            if (input.empty() && !needed) {
                return Optional.empty();
            }
            int months = months(input.termMonths());
            int every = every(input, months);
            int grace =
                    input.graceMonths() == null ? 0 : within(input.graceMonths(), 0, months - 1, Fields.GRACE_MONTHS);
            AnnualRate rate = rate(input.annualRatePercent());
            faults.require(input.schedule() != null, Fields.SCHEDULE, "fault.missing");
            return faults.none() && input.schedule() != null
                    ? Optional.of(new Plan(months, rate, input.schedule(), every, grace))
                    : Optional.empty();
        }

        private int months(@Nullable Long months) {
            int read = within(months, 1, Plan.MOST_MONTHS, Fields.TERM_MONTHS);
            // With a wrong term the other fields are still judged, by the widest one.
            return read == 0 ? Plan.MOST_MONTHS : read;
        }

        /** A term of 36 months has no instalments every 7 months: nobody could say what the last one is. */
        private int every(PlanInput input, int months) {
            int read = within(input.instalmentEveryMonths(), 1, months, Fields.EVERY_MONTHS);
            Long term = input.termMonths();
            if (read != 0 && term != null && term == months && !Plan.regular(months, read)) {
                String fitting =
                        Plan.regular(months).stream().map(String::valueOf).collect(Collectors.joining(", "));
                faults.add(Fields.EVERY_MONTHS, "fault.uneven", months, read, fitting);
            }
            return read;
        }

        private int within(@Nullable Long value, int least, int most, String field) {
            if (!faults.require(value != null, field, "fault.missing") || value == null) {
                return 0;
            }
            boolean holds = value >= least && value <= most;
            faults.require(holds, field, "fault.range", least, most);
            return holds ? value.intValue() : 0;
        }

        private AnnualRate rate(@Nullable BigDecimal percent) {
            if (!faults.require(percent != null, Fields.ANNUAL_RATE, "fault.missing") || percent == null) {
                return AnnualRate.ZERO;
            }
            try {
                return AnnualRate.ofPercent(percent);
            } catch (IllegalArgumentException e) {
                faults.add(Fields.ANNUAL_RATE, "fault.rate");
                return AnnualRate.ZERO;
            }
        }
    }
}
