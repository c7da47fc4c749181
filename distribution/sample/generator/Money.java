import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Writes funds, households, loans and repayments. */
final class Money {

    private static final long[] HOUSEHOLD_LOANS = {15_000_000, 20_000_000, 20_000_000, 20_000_000, 15_000_000, 20_000_000};
    private static final int PERSON_LOANS = 4;
    private static final int HOUSEHOLDS_WITHOUT_LOAN = 2;

    private final Sheets sheets;
    private final Words words;
    private final Dice dice;
    private final People people;

    Money(Sheets sheets, Words words, Dice dice, People people) {
        this.sheets = sheets;
        this.words = words;
        this.dice = dice;
        this.people = people;
    }

    void lendTo(List<Supported> supported) {
        sheets.add("funds", "key", "TG-F-1", "name", words.word("name.fund.bank"), "lender", "TG-ORG-BANK",
                "source", "POLICY_BANK", "valid_from", "2014-06-15");
        sheets.add("funds", "key", "TG-F-2", "name", words.word("name.fund.women"), "lender", "TG-ORG-WOMEN",
                "source", "ASSOCIATION", "valid_from", "2018-01-01");
        List<Supported> postRehab = new ArrayList<>(supported.stream()
                .filter(person -> person.category().equals("POST_REHAB") && person.since().isBefore(Window.FIRST_DAY))
                .toList());
        dice.shuffle(postRehab);
        for (int index = 0; index < PERSON_LOANS; index++) {
            personLoan(index, postRehab.remove(0));
        }
        for (int index = 0; index < HOUSEHOLD_LOANS.length + HOUSEHOLDS_WITHOUT_LOAN; index++) {
            Supported beneficiary = postRehab.remove(0);
            String household = household(beneficiary);
            if (index < HOUSEHOLD_LOANS.length) {
                householdLoan(index, household, beneficiary);
            }
        }
    }

    private void personLoan(int index, Supported borrower) {
        sheets.add("loans", "key", sheets.nextKey("loans", "TG-L-", 2), "fund", "TG-F-1", "borrower_kind", "PERSON",
                "borrower_person", borrower.key(), "unit", borrower.team().commune().unit(),
                "purpose", words.all("purposes.person").get(index),
                "disbursed_on", dice.workday(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 5, 20)));
    }

    private String household(Supported beneficiary) {
        boolean woman = dice.below(3) > 0;
        Commune home = beneficiary.team().commune();
        People.Invented invented = new People.Invented(words.name(woman), woman, 1955 + dice.below(20));
        String relative = people.add(invented, home, beneficiary.neighbourhood(), false);
        String key = sheets.nextKey("households", "TG-HH-", 2);
        sheets.add("households", "key", key, "unit", home.unit(), "neighbourhood", beneficiary.neighbourhood(),
                "representative", relative, "members", beneficiary.key());
        return key;
    }

    /** The first loan is at interest with nothing due yet; the others are interest free, the second of them late. */
    private void householdLoan(int index, String household, Supported beneficiary) {
        boolean bank = index == 0;
        String key = sheets.nextKey("loans", "TG-L-", 2);
        LocalDate disbursed = dice.workday(LocalDate.of(2024, 1, 8), LocalDate.of(2024, 2, 23));
        sheets.add("loans", "key", key, "fund", bank ? "TG-F-1" : "TG-F-2", "borrower_kind", "HOUSEHOLD",
                "borrower_household", household, "beneficiary", beneficiary.key(),
                "unit", beneficiary.team().commune().unit(), "amount", HOUSEHOLD_LOANS[index],
                "purpose", words.all("purposes.household").get(index), "disbursed_on", disbursed,
                "term_months", 30, "annual_rate_percent", bank ? "6.6" : "0", "schedule", "EQUAL_PRINCIPAL",
                "instalment_every_months", bank ? 6 : 3, "grace_months", 0);
        if (!bank) {
            repayment(index, key, disbursed.plusMonths(3));
        }
    }

    private void repayment(int index, String loan, LocalDate due) {
        long instalment = HOUSEHOLD_LOANS[index] / 10;
        boolean late = index == 2;
        sheets.add("repayments", "key", sheets.nextKey("repayments", "TG-R-", 2), "loan", loan,
                "paid_on", late ? due.plusDays(9) : due.minusDays(dice.below(4)),
                "amount", late ? instalment / 4 : instalment);
    }
}
