import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Writes the sample of Dong Thap, whose numbers agree with an article of 2022-03-29. */
final class DongThap {

    private static final LocalDate PUBLISHED = LocalDate.of(2022, 3, 29);
    private static final int COMMUNES = 127;
    private static final int MANAGED = 1_619;
    private static final int IMPROVED = 427;
    private static final int ONCE_NEGATIVE = 260;
    private static final int RELAPSED = 140;
    private static final int REFUSED = 38;
    private static final int TO_WORK = 52;
    private static final int BORROWERS = 25;
    private static final long LOAN = 35_000_000;

    private final Dice dice = new Dice(20_220_330L);
    private final Words words;
    private final Sheets sheets;
    private final Cases cases;
    private final Helpers helpers;

    private DongThap() throws IOException {
        words = Words.read(Path.of("words.txt"), dice);
        sheets = new Sheets(words);
        cases = new Cases("DT", sheets, words, dice);
        helpers = new Helpers("DT", sheets, words, cases);
    }

    static DongThap make() throws IOException {
        DongThap made = new DongThap();
        made.manage(Communes.of(Generate.UNITS, "87", PUBLISHED).subList(0, COMMUNES));
        return made;
    }

    Sheets sheets() {
        return sheets;
    }

    Sheets accounts() {
        return helpers.accounts();
    }

    private void manage(List<Commune> communes) {
        helpers.found(communes.get(0));
        List<Cases.Somebody> people = new ArrayList<>();
        for (int index = 0; index < MANAGED; index++) {
            Cases.Somebody person = cases.person(communes.get(index % communes.size()), "DRUG_DEPENDENT");
            cases.managed(person, dice.workday(LocalDate.of(2019, 3, 1), LocalDate.of(2021, 2, 26)).toString(), null);
            people.add(person);
        }
        List<Cases.Somebody> first =
                people.stream().filter(person -> person.home().equals(communes.get(0))).toList();
        helpers.lookAfter(first.subList(0, 6), LocalDate.of(2021, 5, 4), LocalDate.of(2022, 2, 8));
        dice.shuffle(people);
        tests(people);
        List<Cases.Somebody> improved = people.subList(0, IMPROVED);
        work(improved.subList(0, TO_WORK));
        lend(improved.subList(TO_WORK, TO_WORK + BORROWERS));
    }

    /** Some are tested several times and never positive; others once, or not only negative, or not at all. */
    private void tests(List<Cases.Somebody> people) {
        int index = 0;
        for (; index < IMPROVED; index++) {
            for (int times = 2 + dice.below(2); times > 0; times--) {
                cases.test(people.get(index), day(times), "PERIODIC", "NEGATIVE");
            }
        }
        for (; index < IMPROVED + ONCE_NEGATIVE; index++) {
            cases.test(people.get(index), day(1), "PERIODIC", "NEGATIVE");
        }
        for (; index < IMPROVED + ONCE_NEGATIVE + RELAPSED; index++) {
            cases.test(people.get(index), day(2), "PERIODIC", "NEGATIVE");
            cases.test(people.get(index), day(1), "UNANNOUNCED", "POSITIVE");
        }
        for (; index < IMPROVED + ONCE_NEGATIVE + RELAPSED + REFUSED; index++) {
            cases.test(people.get(index), day(1), "UNANNOUNCED", dice.coin() ? "REFUSED" : "INVALID");
        }
    }

    /** Returns a day in the last, last but one or last but two quarter before the day of the figure. */
    private LocalDate day(int quartersBack) {
        LocalDate end = PUBLISHED.minusMonths(3L * (quartersBack - 1)).minusDays(3);
        return dice.workday(end.minusMonths(2), end);
    }

    private void work(List<Cases.Somebody> people) {
        for (Cases.Somebody person : people) {
            sheets.add("activities", "key", cases.key("activities", "V", 3), "kind", "job.referred",
                    "on", dice.workday(LocalDate.of(2021, 2, 1), PUBLISHED.minusDays(4)), "unit", person.home().unit(),
                    "person", person.key());
        }
    }

    private void lend(List<Cases.Somebody> people) {
        String lender = "DT-ORG-FUND";
        sheets.add("organisations", "key", lender, "name", words.word("name.fund.province"), "kind", "LENDER",
                "unit", "87@" + PUBLISHED);
        sheets.add("funds", "key", "DT-F-1", "name", words.word("name.fund.province"), "lender", lender,
                "source", "STATE_BUDGET", "valid_from", "2014-07-01");
        for (Cases.Somebody person : people) {
            sheets.add("loans", "key", cases.key("loans", "L", 2), "fund", "DT-F-1", "borrower_kind", "PERSON",
                    "borrower_person", person.key(), "unit", person.home().unit(), "amount", LOAN,
                    "purpose", words.word("purposes.household"),
                    "disbursed_on", dice.workday(LocalDate.of(2021, 3, 1), PUBLISHED.minusDays(10)),
                    "term_months", 36, "annual_rate_percent", "3", "schedule", "EQUAL_PRINCIPAL",
                    "instalment_every_months", 6, "grace_months", 0);
        }
    }
}
