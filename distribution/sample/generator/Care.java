import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the people whom the teams help, and the contacts with them. */
final class Care {

    private static final int FACE_TO_FACE = 71;
    private static final int MOST_PEOPLE_PER_TEAM = 4;
    private static final Map<String, Integer> REACHED = reached();

    private final Sheets sheets;
    private final Words words;
    private final Dice dice;
    private final List<Team> teams;
    private final List<Supported> supported = new ArrayList<>();

    Care(Sheets sheets, Words words, Dice dice, List<Team> teams) {
        this.sheets = sheets;
        this.words = words;
        this.dice = dice;
        this.teams = teams;
    }

    private static Map<String, Integer> reached() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("HIGH_RISK", 49);
        counts.put("DRUG_DEPENDENT", 52);
        counts.put("POST_REHAB", 42);
        return counts;
    }

    List<Supported> supported() {
        return supported;
    }

    void supportedPeople() {
        List<String> categories = new ArrayList<>();
        REACHED.forEach((category, count) -> categories.addAll(Collections.nCopies(count, category)));
        dice.shuffle(categories);
        Map<Team, Integer> load = new HashMap<>();
        for (int index = 0; index < categories.size(); index++) {
            Team team = index < MOST_PEOPLE_PER_TEAM ? teams.get(0) : dice.pick(teams);
            while (load.getOrDefault(team, 0) >= MOST_PEOPLE_PER_TEAM) {
                team = dice.pick(teams);
            }
            load.merge(team, 1, Integer::sum);
            supportedPerson(categories.get(index), team);
        }
    }

    private void supportedPerson(String category, Team team) {
        boolean woman = dice.below(8) == 0;
        int born = category.equals("HIGH_RISK") ? 1990 + dice.below(16) : 1972 + dice.below(31);
        LocalDate since = switch (category) {
            case "HIGH_RISK" -> dice.day(LocalDate.of(2023, 3, 1), LocalDate.of(2024, 2, 28));
            case "DRUG_DEPENDENT" -> dice.day(LocalDate.of(2021, 1, 4), LocalDate.of(2024, 1, 31));
            default -> dice.day(LocalDate.of(2022, 6, 1), LocalDate.of(2024, 2, 15));
        };
        String neighbourhood = dice.pick(team.neighbourhoods());
        String key = sheets.nextKey("people", "TG-P-", 4);
        String name = words.name(woman);
        boolean onlyInitials = dice.below(6) == 0;
        sheets.add("people", "key", key, "full_name", onlyInitials ? null : name,
                "initials", onlyInitials ? Words.initials(name) : null, "sex", woman ? "FEMALE" : "MALE",
                "birth_year", born, "unit", team.commune().unit(), "neighbourhood", neighbourhood,
                "category", category, "category_since", since);
        Team.Member helper = team.members().stream()
                .filter(member -> member.neighbourhood().equals(neighbourhood))
                .findFirst()
                .orElseGet(() -> dice.pick(team.members()));
        supported.add(new Supported(key, category, team, neighbourhood, since, helper));
    }

    void contacts() {
        List<Supported> inOrder = new ArrayList<>(supported);
        dice.shuffle(inOrder);
        Set<Supported> metFaceToFace = new HashSet<>(inOrder.subList(0, FACE_TO_FACE));
        for (Supported person : supported) {
            List<LocalDate> days = days(person);
            assign(person);
            int visit = metFaceToFace.contains(person) ? dice.below(days.size()) : -1;
            for (int index = 0; index < days.size(); index++) {
                String channel = channel(visit >= 0, index == visit);
                contact(person, days.get(index), channel, index + 1 < days.size());
            }
        }
    }

    private List<LocalDate> days(Supported person) {
        LocalDate earliest = person.since().isBefore(Window.FIRST_DAY) ? Window.FIRST_DAY : person.since();
        List<LocalDate> days = new ArrayList<>();
        int count = 1 + dice.below(5);
        while (days.size() < count) {
            LocalDate day = dice.workday(earliest, Window.LAST_DAY);
            if (!days.contains(day)) {
                days.add(day);
            }
        }
        Collections.sort(days);
        return days;
    }

    private void assign(Supported person) {
        LocalDate helping = person.helper().from();
        LocalDate begin = helping.isAfter(person.since()) ? helping : person.since();
        sheets.add("assignments", "key", sheets.nextKey("assignments", "TG-A-", 4), "kind", "PERSON",
                "assignee", person.helper().person(), "team", person.team().key(), "person", person.key(),
                "valid_from", begin);
    }

    private String channel(boolean mayMeet, boolean mustMeet) {
        if (mustMeet || (mayMeet && dice.below(2) == 0)) {
            return "FACE_TO_FACE";
        }
        return dice.pick(List.of("PHONE", "PHONE", "MESSAGE", "THROUGH_FAMILY"));
    }

    private void contact(Supported person, LocalDate day, String channel, boolean more) {
        boolean next = more || dice.below(2) == 0;
        sheets.add("contacts", "key", sheets.nextKey("contacts", "TG-C-", 4), "person", person.key(),
                "met_by", person.helper().person(), "team", person.team().key(), "met_on", day,
                "unit", person.team().commune().unit(), "channel", channel, "category", person.category(),
                "topic", words.word("topics." + person.category()),
                "next_step", next ? words.word("steps") : null,
                "next_step_on", next ? Dice.workday(day.plusDays(7 + dice.below(21))) : null);
    }
}
