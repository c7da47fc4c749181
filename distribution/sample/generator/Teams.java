import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Writes organisations, teams with their neighbourhoods and members, and a few officers. */
final class Teams {

    private static final int TEAMS = 114;
    private static final int MEMBERS = 630;
    private static final int SMALLEST_TEAM = 5;
    private static final int LARGEST_TEAM = 10;
    private static final List<String> SOURCES =
            List.of("FATHERLAND_FRONT", "YOUTH_UNION", "WOMENS_UNION", "VETERANS", "FARMERS", "OTHER");

    private final Sheets sheets;
    private final Words words;
    private final Dice dice;
    private final People people;
    private final List<Team> teams = new ArrayList<>();

    Teams(Sheets sheets, Words words, Dice dice, People people) {
        this.sheets = sheets;
        this.words = words;
        this.dice = dice;
        this.people = people;
    }

    List<Team> all() {
        return teams;
    }

    void organisations() {
        organisation("TG-ORG-LABOUR", "name.labour", "LABOUR_OFFICE");
        organisation("TG-ORG-BANK", "name.bank", "LENDER");
        organisation("TG-ORG-WOMEN", "name.women", "WOMENS_UNION");
        organisation("TG-ORG-CLINIC", "name.clinic", "CLINIC");
    }

    private void organisation(String key, String name, String kind) {
        sheets.add("organisations", "key", key, "name", words.word(name), "kind", kind,
                "unit", Window.unit(Window.PROVINCE));
    }

    /** Founds a team in some of the communes. */
    void found(List<Commune> communes) {
        dice.shuffle(communes);
        List<Commune> chosen = new ArrayList<>(communes.subList(0, TEAMS));
        chosen.sort(Comparator.comparing(Commune::code));
        int[] sizes = sizes();
        for (int index = 0; index < TEAMS; index++) {
            team(chosen.get(index), sizes[index]);
        }
    }

    private int[] sizes() {
        int[] sizes = new int[TEAMS];
        Arrays.fill(sizes, SMALLEST_TEAM);
        int left = MEMBERS - TEAMS * SMALLEST_TEAM;
        while (left > 0) {
            int index = dice.below(TEAMS);
            if (sizes[index] < LARGEST_TEAM) {
                sizes[index]++;
                left--;
            }
        }
        return sizes;
    }

    private void team(Commune commune, int size) {
        String committee = "TG-ORG-" + commune.code();
        String of = " " + Words.lowerFirst(commune.name());
        sheets.add("organisations", "key", committee, "name", words.word("name.committee") + of,
                "kind", "PEOPLES_COMMITTEE", "unit", commune.unit());
        List<String> neighbourhoods = neighbourhoods(commune);
        String key = sheets.nextKey("teams", "TG-TEAM-", 3);
        LocalDate established = dice.day(LocalDate.of(2015, 3, 1), LocalDate.of(2023, 6, 30));
        sheets.add("teams", "key", key, "name", words.word("name.team") + of, "kind", "VOLUNTEER_TEAM",
                "unit", commune.unit(), "managing_organisation", committee, "established_on", established,
                "established_by", words.word("decision"), "status", "ACTIVE");
        Team team = new Team(key, commune, neighbourhoods, new ArrayList<>());
        int deputies = size >= 6 && dice.below(3) > 0 ? 2 : 1;
        for (int place = 0; place < size; place++) {
            String role = place == 0 ? "LEADER" : place <= deputies ? "DEPUTY" : "VOLUNTEER";
            member(team, role, established);
        }
        teams.add(team);
    }

    private List<String> neighbourhoods(Commune commune) {
        List<String> keys = new ArrayList<>();
        int count = 3 + dice.below(5);
        for (int number = 1; number <= count; number++) {
            String key = "TG-NB-" + commune.code() + "-" + number;
            String word = words.word(commune.rural() ? "name.hamlet" : "name.quarter");
            sheets.add("neighbourhoods", "key", key, "unit", commune.unit(), "name", word + " " + number,
                    "kind", commune.rural() ? "HAMLET" : "QUARTER");
            keys.add(key);
        }
        return keys;
    }

    private void member(Team team, String role, LocalDate established) {
        String source = SOURCES.get(dice.below(SOURCES.size()));
        boolean woman = source.equals("WOMENS_UNION") || (!source.equals("VETERANS") && dice.below(5) < 2);
        int born = switch (source) {
            case "YOUTH_UNION" -> 1990 + dice.below(13);
            case "VETERANS" -> 1952 + dice.below(14);
            default -> 1960 + dice.below(33);
        };
        String home = dice.pick(team.neighbourhoods());
        People.Invented invented = new People.Invented(words.name(woman), woman, born);
        String person = people.add(invented, team.commune(), home, dice.below(3) == 0);
        boolean leads = role.equals("LEADER");
        LocalDate joined = joined(born, established, leads);
        sheets.add("members", "key", sheets.nextKey("members", "TG-M-", 4), "team", team.key(), "person", person,
                "role", role, "source_organisation", source, "valid_from", joined);
        List<String> all = team.neighbourhoods();
        String own = leads ? "" : all.get((team.members().size() - 1) % all.size());
        team.members().add(new Team.Member(person, own, joined));
        if (!own.isEmpty()) {
            sheets.add("assignments", "key", sheets.nextKey("assignments", "TG-A-", 4), "kind", "NEIGHBOURHOOD",
                    "assignee", person, "team", team.key(), "neighbourhood", own, "valid_from", joined);
        }
    }

    /** Members join as adults, and none before there is a team. */
    private LocalDate joined(int born, LocalDate established, boolean leads) {
        LocalDate lastDay = LocalDate.of(2023, 12, 20);
        LocalDate from = leads ? established : dice.day(established, lastDay);
        LocalDate joined = from.isBefore(LocalDate.of(born + 18, 1, 1))
                ? dice.day(LocalDate.of(2022, 1, 3), lastDay)
                : from;
        return joined.isBefore(established) ? established : joined;
    }

    void officers() {
        for (Team team : teams.subList(0, 3)) {
            boolean woman = dice.coin();
            People.Invented invented = new People.Invented(words.name(woman), woman, 1978 + dice.below(15));
            String officer = people.add(invented, team.commune(), null, false);
            sheets.add("assignments", "key", sheets.nextKey("assignments", "TG-A-", 4), "kind", "FUNCTION",
                    "assignee", officer, "organisation", "TG-ORG-" + team.commune().code(),
                    "function", words.word("function"),
                    "valid_from", dice.day(LocalDate.of(2019, 1, 2), LocalDate.of(2023, 12, 29)));
        }
    }
}
