import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Writes the sample of Ha Noi: two districts, whose numbers agree with an article of 2022-03-29. */
final class HaNoi {

    private static final LocalDate COUNTED_ON = LocalDate.of(2021, 9, 30);
    private static final LocalDate PUBLISHED = LocalDate.of(2022, 3, 29);
    private static final LocalDate YEAR_BEGAN = LocalDate.of(2021, 1, 4);
    private static final int FILES = 420;
    private static final int LATER_FILES = 14;
    private static final int TO_FACILITY = 35;
    private static final int AT_HOME = 82;
    private static final int AT_HOME_ELSEWHERE = 83;
    private static final int MOBILISED = 16;

    private final Dice dice = new Dice(20_220_329L);
    private final Words words;
    private final Sheets sheets;
    private final Cases cases;
    private final Helpers helpers;

    private HaNoi() throws IOException {
        words = Words.read(Path.of("words.txt"), dice);
        sheets = new Sheets(words);
        cases = new Cases("HN", sheets, words, dice);
        helpers = new Helpers("HN", sheets, words, cases);
    }

    static HaNoi make() throws IOException {
        HaNoi made = new HaNoi();
        made.sheets.add("organisations", "key", "HN-ORG-FACILITY", "name", made.words.word("name.facility"),
                "kind", "REHAB_PUBLIC", "unit", "01@" + PUBLISHED);
        made.tayHo(Communes.of(Generate.UNITS, "003", PUBLISHED));
        made.haiBaTrung(Communes.of(Generate.UNITS, "007", PUBLISHED));
        made.point(Communes.of(Generate.UNITS, "007", PUBLISHED).get(0));
        made.goals();
        return made;
    }

    Sheets sheets() {
        return sheets;
    }

    Sheets accounts() {
        return helpers.accounts();
    }

    private void tayHo(List<Commune> wards) {
        helpers.found(wards.get(0));
        List<Cases.Somebody> people = new ArrayList<>();
        for (int index = 0; index < FILES + LATER_FILES; index++) {
            Cases.Somebody person = cases.person(wards.get(index % wards.size()), "DRUG_DEPENDENT");
            cases.managed(person, began(index), null);
            people.add(person);
        }
        helpers.lookAfter(inWard(people, wards.get(0)).subList(0, 5), LocalDate.of(2021, 6, 1), LocalDate.of(2022, 2, 7));
        List<Cases.Somebody> counted = new ArrayList<>(people.subList(0, FILES));
        dice.shuffle(counted);
        for (int index = 0; index < TO_FACILITY; index++) {
            toFacility(counted.get(index), index);
        }
        for (int index = 0; index < AT_HOME; index++) {
            atHome(counted.get(TO_FACILITY + index), dice.workday(YEAR_BEGAN.plusWeeks(2), COUNTED_ON.minusDays(1)));
        }
        // What came after the nine months is not in the figure of the nine months.
        LocalDate after = COUNTED_ON.plusWeeks(2);
        for (Cases.Somebody person : counted.subList(TO_FACILITY + AT_HOME, TO_FACILITY + AT_HOME + 6)) {
            atHome(person, dice.workday(after, after.plusWeeks(8)));
        }
        for (Cases.Somebody person : counted.subList(300, 304)) {
            LocalDate prepared = dice.workday(after, after.plusWeeks(8));
            cases.dossier(person, "COMPULSORY", prepared, Cases.Days.submitted(prepared.plusDays(6)), null);
        }
    }

    private static List<Cases.Somebody> inWard(List<Cases.Somebody> people, Commune ward) {
        return people.stream().filter(person -> person.home().equals(ward)).toList();
    }

    /** One of four files is so old that only its year is known; the last ones were opened after the day of the figure. */
    private String began(int index) {
        if (index >= FILES) {
            return dice.workday(COUNTED_ON.plusDays(4), LocalDate.of(2022, 3, 18)).toString();
        }
        if (index % 4 == 0) {
            return Integer.toString(2014 + dice.below(6));
        }
        return dice.workday(LocalDate.of(2018, 1, 2), COUNTED_ON.minusDays(3)).toString();
    }

    /** Four of five are decided, all but two of those admitted. */
    private void toFacility(Cases.Somebody person, int index) {
        LocalDate submitted = dice.workday(YEAR_BEGAN.plusWeeks(3), COUNTED_ON.minusDays(1));
        LocalDate prepared = submitted.minusDays(5 + dice.below(10));
        Cases.Days days = index % 5 == 0
                ? Cases.Days.submitted(submitted)
                : Cases.Days.begun(submitted, submitted.plusDays(20 + dice.below(20)), null, null);
        cases.dossier(person, "COMPULSORY", prepared, days, "HN-ORG-FACILITY");
    }

    private void atHome(Cases.Somebody person, LocalDate admitted) {
        LocalDate until = admitted.plusMonths(6);
        LocalDate ended = until.isBefore(PUBLISHED) && dice.below(6) > 0 ? until : null;
        Cases.Days days = Cases.Days.begun(admitted.minusDays(6), admitted, ended, until);
        cases.dossier(person, "HOME_COMMUNITY", admitted.minusDays(9), days, null);
    }

    private void haiBaTrung(List<Commune> wards) {
        for (int index = 0; index < AT_HOME_ELSEWHERE; index++) {
            Cases.Somebody person = cases.person(wards.get(index % wards.size()), "DRUG_DEPENDENT");
            atHome(person, dice.workday(YEAR_BEGAN.plusWeeks(2), PUBLISHED.minusDays(4)));
        }
    }

    /** The point at the health station of phuong Nguyen Du, and whom it encouraged: some to counselling, more to treatment. */
    private void point(Commune ward) {
        sheets.add("organisations", "key", "HN-ORG-STATION", "name", words.word("name.station"), "kind", "CLINIC",
                "unit", ward.unit());
        sheets.add("counselling_points", "key", "HN-PT-1", "name", words.word("name.point"), "unit", ward.unit(),
                "host", "HN-ORG-STATION", "opened", "2020-08", "services", "COUNSELLING; MEDICAL_CARE; LEGAL_AID; REFERRAL");
        for (int index = 0; index < MOBILISED; index++) {
            Cases.Somebody person = cases.person(ward, "DRUG_DEPENDENT");
            LocalDate agreed = dice.workday(LocalDate.of(2020, 8, 17), PUBLISHED.minusDays(30));
            sheets.add("counselling_mobilised", "key", cases.key("counselling_mobilised", "E", 2), "person", person.key(),
                    "unit", ward.unit(), "point", "HN-PT-1", "way", index % 3 == 0 ? "COUNSELLING" : "HOME_COMMUNITY_REHAB",
                    "agreed", agreed, "began", Dice.workday(agreed.plusDays(2 + dice.below(20))));
        }
    }

    private void goals() {
        goal("rehab.facility.submitted", "003", 25);
        goal("rehab.home-community", "003", 85);
        goal("rehab.home-community", "007", 57);
        declared("counselling.people", "007", "2020-08-01", "value", 50, "qualifier", "NEARLY");
        for (String district : List.of("019", "021", "009", "020")) {
            declared("rehab.home-community", district, "2021-01-01", "outcome", words.word("outcome.met"));
        }
    }

    private void goal(String indicator, String district, int value) {
        sheets.add("targets", "key", cases.key("targets", "G", 1), "indicator", indicator,
                "unit", district + "@" + PUBLISHED, "year", 2021, "value", value, "source", words.word("source.hanoi"));
    }

    private void declared(String indicator, String district, String from, Object... said) {
        List<Object> cells = new ArrayList<>(List.of("key", cases.key("declared_figures", "S", 1), "indicator", indicator,
                "unit", district + "@" + PUBLISHED, "from", from, "to", PUBLISHED, "source", words.word("source.hanoi")));
        cells.addAll(List.of(said));
        sheets.add("declared_figures", cells.toArray());
    }
}
