import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Writes one volunteer team with the people whom its members look after, and the accounts of a demonstration. */
final class Helpers {

    private static final int MEMBERS = 5;
    private static final LocalDate FOUNDED = LocalDate.of(2018, 3, 1);

    private final String letters;
    private final Sheets sheets;
    private final Words words;
    private final Cases cases;
    private final List<String> members = new ArrayList<>();
    private Commune home;

    Helpers(String letters, Sheets sheets, Words words, Cases cases) {
        this.letters = letters;
        this.sheets = sheets;
        this.words = words;
        this.cases = cases;
    }

    private String team() {
        return letters + "-TEAM-1";
    }

    /** Founds the team: a leader, a deputy, three volunteers. */
    void found(Commune commune) {
        home = commune;
        String committee = letters + "-ORG-" + commune.code();
        sheets.add("organisations", "key", committee, "name",
                words.word("name.committee") + " " + Words.lowerFirst(commune.name()), "kind", "PEOPLES_COMMITTEE",
                "unit", commune.unit());
        sheets.add("teams", "key", team(), "name", words.word("name.team") + " " + Words.lowerFirst(commune.name()),
                "kind", "VOLUNTEER_TEAM", "unit", commune.unit(), "managing_organisation", committee,
                "established_on", FOUNDED, "established_by", words.word("decision"), "status", "ACTIVE");
        for (int index = 0; index < MEMBERS; index++) {
            String person = cases.person(commune, null).key();
            String role = index == 0 ? "LEADER" : index == 1 ? "DEPUTY" : "VOLUNTEER";
            sheets.add("members", "key", cases.key("members", "M", 2), "team", team(), "person", person, "role", role,
                    "source_organisation", index == 0 ? "FATHERLAND_FRONT" : "WOMENS_UNION", "valid_from", FOUNDED);
            members.add(person);
        }
    }

    /** Assigns people to the third member, who meets each of them but the last. */
    void lookAfter(List<Cases.Somebody> people, LocalDate from, LocalDate met) {
        for (int index = 0; index < people.size(); index++) {
            Cases.Somebody person = people.get(index);
            sheets.add("assignments", "key", cases.key("assignments", "A", 3), "kind", "PERSON",
                    "assignee", members.get(2), "team", team(), "person", person.key(), "valid_from", from);
            if (index + 1 < people.size()) {
                cases.contact(person, members.get(2), team(), Dice.workday(met.plusDays(index)));
            }
        }
    }

    /** Writes who signs in: officer and police of the commune, the leader, the volunteer. */
    Sheets accounts() {
        Sheets accounts = new Sheets(words);
        account(accounts, "commune", "commune-officer", null);
        account(accounts, "police", "commune-police", null);
        account(accounts, "leader", "team-leader", members.get(0));
        account(accounts, "volunteer", "volunteer", members.get(2));
        return accounts;
    }

    private void account(Sheets accounts, String name, String role, String person) {
        accounts.add("accounts", "key", accounts.nextKey("accounts", letters + "-U-", 1), "username", name,
                "role", role, "unit", home.unit(), "assigned_only", role.equals("volunteer"), "person", person);
    }
}
