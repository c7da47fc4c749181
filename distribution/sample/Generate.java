import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Makes the sample of Tien Giang: invented people whose numbers agree with a newspaper article of 2024-06-06.
 *
 * <p>Run {@code java Generate.java [TARGET]} in this folder; without a target it writes {@code tien-giang}. The seed is fixed,
 * so every run writes the same bytes. The README tells which numbers come from the article and which are invented. This
 * source is ASCII, because a JVM without a locale reads a source file as ASCII; every Vietnamese word stands in
 * {@code words.txt}. It is one file, though a long one, because {@code java} runs a single source file without a build.
 */
public final class Generate {
    private static final long SEED = 20_240_606L;
    private static final String PROVINCE = "82";
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 2);
    private static final LocalDate LAST_DAY = LocalDate.of(2024, 6, 5);
    private static final String AS_OF = "@2024-06-06";

    private static final int TEAMS = 114;
    private static final int MEMBERS = 630;
    private static final int SMALLEST_TEAM = 5;
    private static final int LARGEST_TEAM = 10;
    private static final int FACE_TO_FACE = 71;
    private static final int MOST_PEOPLE_PER_TEAM = 4;
    private static final Map<String, Integer> REACHED = reached();
    private static final long[] HOUSEHOLD_LOANS = {15_000_000, 20_000_000, 20_000_000, 20_000_000, 15_000_000, 20_000_000};
    private static final int PERSON_LOANS = 4;
    private static final int HOUSEHOLDS_WITHOUT_LOAN = 2;
    private static final List<String> SOURCES =
            List.of("FATHERLAND_FRONT", "YOUTH_UNION", "WOMENS_UNION", "VETERANS", "FARMERS", "OTHER");

    private final Random random = new Random(SEED);
    private final Map<String, List<String>> words;
    private final Map<String, Sheet> sheets = new LinkedHashMap<>();
    private final Set<String> usedNames = new HashSet<>();
    private final List<Supported> supported = new ArrayList<>();
    private final List<Team> teams = new ArrayList<>();

    private record Commune(String code, String name, boolean rural) {
        String unit() {
            return code + AS_OF;
        }
    }

    private record Member(String person, String neighbourhood, LocalDate from) {}

    private record Team(String key, Commune commune, List<String> neighbourhoods, List<Member> members) {}

    private record Supported(String key, String category, Team team, String neighbourhood, LocalDate since, Member helper) {}

    private Generate(Map<String, List<String>> words) {
        this.words = words;
    }

    public static void main(String[] arguments) throws IOException {
        Path target = Path.of(arguments.length > 0 ? arguments[0] : "tien-giang");
        Path units = Path.of("../../registry-bundle/src/main/resources/units");
        Generate sample = new Generate(readWords(Path.of("words.txt")));
        sample.prepareSheets();
        sample.organisations();
        sample.teams(communes(units));
        sample.supportedPeople();
        sample.officers();
        sample.contacts();
        sample.money();
        for (Map.Entry<String, Sheet> sheet : sample.sheets.entrySet()) {
            sheet.getValue().write(target.resolve(sheet.getKey() + ".csv"));
        }
    }

    private static Map<String, Integer> reached() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("HIGH_RISK", 49);
        counts.put("DRUG_DEPENDENT", 52);
        counts.put("POST_REHAB", 42);
        return counts;
    }

    private void prepareSheets() {
        words.keySet().stream()
                .filter(key -> key.startsWith("sheet."))
                .forEach(key -> sheets.put(key.substring("sheet.".length()), new Sheet(words.get(key))));
    }

    private void add(String sheet, Object... columnsAndValues) {
        sheets.get(sheet).add(columnsAndValues);
    }

    // Organisations, teams, members

    private void organisations() {
        String province = PROVINCE + AS_OF;
        add("organisations", "key", "TG-ORG-LABOUR", "name", word("name.labour"), "kind", "LABOUR_OFFICE", "unit", province);
        add("organisations", "key", "TG-ORG-BANK", "name", word("name.bank"), "kind", "LENDER", "unit", province);
        add("organisations", "key", "TG-ORG-WOMEN", "name", word("name.women"), "kind", "WOMENS_UNION", "unit", province);
        add("organisations", "key", "TG-ORG-CLINIC", "name", word("name.clinic"), "kind", "CLINIC", "unit", province);
    }

    private void teams(List<Commune> communes) {
        shuffle(communes);
        List<Commune> chosen = new ArrayList<>(communes.subList(0, TEAMS));
        chosen.sort((one, other) -> one.code().compareTo(other.code()));
        int[] sizes = teamSizes();
        for (int index = 0; index < TEAMS; index++) {
            team(chosen.get(index), sizes[index]);
        }
    }

    private int[] teamSizes() {
        int[] sizes = new int[TEAMS];
        Arrays.fill(sizes, SMALLEST_TEAM);
        int left = MEMBERS - TEAMS * SMALLEST_TEAM;
        while (left > 0) {
            int index = random.nextInt(TEAMS);
            if (sizes[index] < LARGEST_TEAM) {
                sizes[index]++;
                left--;
            }
        }
        return sizes;
    }

    private void team(Commune commune, int size) {
        String committee = "TG-ORG-" + commune.code();
        add("organisations", "key", committee, "name", word("name.committee") + " " + lowerFirst(commune.name()),
                "kind", "PEOPLES_COMMITTEE", "unit", commune.unit());
        List<String> neighbourhoods = neighbourhoods(commune);
        String key = sheets.get("teams").nextKey("TG-TEAM-", 3);
        LocalDate established = day(LocalDate.of(2015, 3, 1), LocalDate.of(2023, 6, 30));
        add("teams", "key", key, "name", word("name.team") + " " + lowerFirst(commune.name()), "kind", "VOLUNTEER_TEAM",
                "unit", commune.unit(), "managing_organisation", committee, "established_on", established,
                "established_by", word("decision"), "status", "ACTIVE");
        Team team = new Team(key, commune, neighbourhoods, new ArrayList<>());
        int deputies = size >= 6 && random.nextInt(3) > 0 ? 2 : 1;
        for (int place = 0; place < size; place++) {
            String role = place == 0 ? "LEADER" : place <= deputies ? "DEPUTY" : "VOLUNTEER";
            member(team, role, established);
        }
        teams.add(team);
    }

    private List<String> neighbourhoods(Commune commune) {
        List<String> keys = new ArrayList<>();
        int count = 3 + random.nextInt(5);
        for (int number = 1; number <= count; number++) {
            String key = "TG-NB-" + commune.code() + "-" + number;
            String word = word(commune.rural() ? "name.hamlet" : "name.quarter");
            add("neighbourhoods", "key", key, "unit", commune.unit(), "name", word + " " + number,
                    "kind", commune.rural() ? "HAMLET" : "QUARTER");
            keys.add(key);
        }
        return keys;
    }

    private void member(Team team, String role, LocalDate established) {
        String source = SOURCES.get(random.nextInt(SOURCES.size()));
        boolean woman = source.equals("WOMENS_UNION") || (!source.equals("VETERANS") && random.nextInt(5) < 2);
        int born = switch (source) {
            case "YOUTH_UNION" -> 1990 + random.nextInt(13);
            case "VETERANS" -> 1952 + random.nextInt(14);
            default -> 1960 + random.nextInt(33);
        };
        String home = pick(team.neighbourhoods());
        String person = person(name(woman), woman, born, team.commune(), home, random.nextInt(3) == 0);
        LocalDate adult = LocalDate.of(born + 18, 1, 1);
        LocalDate from = role.equals("LEADER") ? established : day(established, LocalDate.of(2023, 12, 20));
        LocalDate joined = from.isBefore(adult) ? day(LocalDate.of(2022, 1, 3), LocalDate.of(2023, 12, 20)) : from;
        joined = joined.isBefore(established) ? established : joined;
        add("members", "key", sheets.get("members").nextKey("TG-M-", 4), "team", team.key(), "person", person,
                "role", role, "source_organisation", source, "valid_from", joined);
        String own = role.equals("LEADER") ? "" : team.neighbourhoods().get(
                (team.members().size() - 1) % team.neighbourhoods().size());
        team.members().add(new Member(person, own, joined));
        if (!own.isEmpty()) {
            assign("NEIGHBOURHOOD", person, team.key(), "neighbourhood", own, joined);
        }
    }

    private void assign(String kind, String assignee, String team, String column, String target, LocalDate from) {
        add("assignments", "key", sheets.get("assignments").nextKey("TG-A-", 4), "kind", kind, "assignee", assignee,
                "team", team, column, target, "valid_from", from);
    }

    private String person(String name, boolean woman, int born, Commune home, String neighbourhood, boolean exact) {
        String key = sheets.get("people").nextKey("TG-P-", 4);
        LocalDate birthday = exact ? day(LocalDate.of(born, 1, 1), LocalDate.of(born, 12, 28)) : null;
        add("people", "key", key, "full_name", name, "sex", woman ? "FEMALE" : "MALE",
                "birth_date", birthday, "birth_year", born, "unit", home.unit(), "neighbourhood", neighbourhood);
        return key;
    }

    // People whom the teams help

    private void supportedPeople() {
        List<String> categories = new ArrayList<>();
        REACHED.forEach((category, count) -> categories.addAll(Collections.nCopies(count, category)));
        shuffle(categories);
        Map<Team, Integer> load = new HashMap<>();
        for (int index = 0; index < categories.size(); index++) {
            Team team = index < MOST_PEOPLE_PER_TEAM ? teams.get(0) : pick(teams);
            while (load.getOrDefault(team, 0) >= MOST_PEOPLE_PER_TEAM) {
                team = pick(teams);
            }
            load.merge(team, 1, Integer::sum);
            supportedPerson(categories.get(index), team);
        }
    }

    private void supportedPerson(String category, Team team) {
        boolean woman = random.nextInt(8) == 0;
        int born = category.equals("HIGH_RISK") ? 1990 + random.nextInt(16) : 1972 + random.nextInt(31);
        LocalDate since = switch (category) {
            case "HIGH_RISK" -> day(LocalDate.of(2023, 3, 1), LocalDate.of(2024, 2, 28));
            case "DRUG_DEPENDENT" -> day(LocalDate.of(2021, 1, 4), LocalDate.of(2024, 1, 31));
            default -> day(LocalDate.of(2022, 6, 1), LocalDate.of(2024, 2, 15));
        };
        String neighbourhood = pick(team.neighbourhoods());
        String key = sheets.get("people").nextKey("TG-P-", 4);
        String name = name(woman);
        boolean onlyInitials = random.nextInt(6) == 0;
        add("people", "key", key, "full_name", onlyInitials ? null : name,
                "initials", onlyInitials ? initials(name) : null, "sex", woman ? "FEMALE" : "MALE", "birth_year", born,
                "unit", team.commune().unit(), "neighbourhood", neighbourhood, "category", category,
                "category_since", since);
        Member helper = team.members().stream()
                .filter(member -> member.neighbourhood().equals(neighbourhood))
                .findFirst()
                .orElseGet(() -> pick(team.members()));
        supported.add(new Supported(key, category, team, neighbourhood, since, helper));
    }

    private void officers() {
        for (Team team : teams.subList(0, 3)) {
            boolean woman = random.nextBoolean();
            String officer = person(name(woman), woman, 1978 + random.nextInt(15), team.commune(), null, false);
            add("assignments", "key", sheets.get("assignments").nextKey("TG-A-", 4), "kind", "FUNCTION",
                    "assignee", officer, "organisation", "TG-ORG-" + team.commune().code(),
                    "function", word("function"),
                    "valid_from", day(LocalDate.of(2019, 1, 2), LocalDate.of(2023, 12, 29)));
        }
    }

    private void contacts() {
        List<Supported> inOrder = new ArrayList<>(supported);
        shuffle(inOrder);
        Set<Supported> metFaceToFace = new HashSet<>(inOrder.subList(0, FACE_TO_FACE));
        for (Supported person : supported) {
            LocalDate earliest = person.since().isBefore(FIRST_DAY) ? FIRST_DAY : person.since();
            List<LocalDate> days = new ArrayList<>();
            int count = 1 + random.nextInt(5);
            while (days.size() < count) {
                LocalDate day = workday(day(earliest, LAST_DAY));
                if (!days.contains(day)) {
                    days.add(day);
                }
            }
            Collections.sort(days);
            LocalDate helper = person.helper().from();
            LocalDate begin = helper.isAfter(person.since()) ? helper : person.since();
            assign("PERSON", person.helper().person(), person.team().key(), "person", person.key(), begin);
            int visit = metFaceToFace.contains(person) ? random.nextInt(count) : -1;
            for (int index = 0; index < count; index++) {
                contact(person, days.get(index), channel(visit >= 0, index == visit), index + 1 < count);
            }
        }
    }

    private String channel(boolean mayMeet, boolean mustMeet) {
        if (mustMeet || (mayMeet && random.nextInt(2) == 0)) {
            return "FACE_TO_FACE";
        }
        return pick(List.of("PHONE", "PHONE", "MESSAGE", "THROUGH_FAMILY"));
    }

    private void contact(Supported person, LocalDate day, String channel, boolean more) {
        boolean next = more || random.nextInt(2) == 0;
        add("contacts", "key", sheets.get("contacts").nextKey("TG-C-", 4), "person", person.key(),
                "met_by", person.helper().person(), "team", person.team().key(), "met_on", day,
                "unit", person.team().commune().unit(), "channel", channel, "category", person.category(),
                "topic", pick(words.get("topics." + person.category())), "next_step", next ? word("steps") : null,
                "next_step_on", next ? workday(day.plusDays(7 + random.nextInt(21))) : null);
    }

    // Loans

    private void money() {
        add("funds", "key", "TG-F-1", "name", word("name.fund.bank"), "lender", "TG-ORG-BANK", "source", "POLICY_BANK",
                "valid_from", "2014-06-15");
        add("funds", "key", "TG-F-2", "name", word("name.fund.women"), "lender", "TG-ORG-WOMEN", "source", "ASSOCIATION",
                "valid_from", "2018-01-01");
        List<Supported> postRehab = new ArrayList<>(supported.stream()
                .filter(person -> person.category().equals("POST_REHAB") && person.since().isBefore(FIRST_DAY))
                .toList());
        shuffle(postRehab);
        for (int index = 0; index < PERSON_LOANS; index++) {
            Supported borrower = postRehab.remove(0);
            add("loans", "key", sheets.get("loans").nextKey("TG-L-", 2), "fund", "TG-F-1", "borrower_kind", "PERSON",
                    "borrower_person", borrower.key(), "unit", borrower.team().commune().unit(),
                    "purpose", words.get("purposes.person").get(index),
                    "disbursed_on", workday(day(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 5, 20))));
        }
        for (int index = 0; index < HOUSEHOLD_LOANS.length + HOUSEHOLDS_WITHOUT_LOAN; index++) {
            Supported beneficiary = postRehab.remove(0);
            String household = household(beneficiary);
            if (index < HOUSEHOLD_LOANS.length) {
                householdLoan(index, household, beneficiary);
            }
        }
    }

    private String household(Supported beneficiary) {
        boolean woman = random.nextInt(3) > 0;
        Commune home = beneficiary.team().commune();
        String relative =
                person(name(woman), woman, 1955 + random.nextInt(20), home, beneficiary.neighbourhood(), false);
        String key = sheets.get("households").nextKey("TG-HH-", 2);
        add("households", "key", key, "unit", home.unit(), "neighbourhood", beneficiary.neighbourhood(),
                "representative", relative, "members", beneficiary.key());
        return key;
    }

    /** The first loan is at interest with nothing due yet; the others are interest free, the second of them late. */
    private void householdLoan(int index, String household, Supported beneficiary) {
        boolean bank = index == 0;
        String key = sheets.get("loans").nextKey("TG-L-", 2);
        LocalDate disbursed = workday(day(LocalDate.of(2024, 1, 8), LocalDate.of(2024, 2, 23)));
        add("loans", "key", key, "fund", bank ? "TG-F-1" : "TG-F-2", "borrower_kind", "HOUSEHOLD",
                "borrower_household", household, "beneficiary", beneficiary.key(),
                "unit", beneficiary.team().commune().unit(), "amount", HOUSEHOLD_LOANS[index],
                "purpose", words.get("purposes.household").get(index), "disbursed_on", disbursed,
                "term_months", 30, "annual_rate_percent", bank ? "6.6" : "0", "schedule", "EQUAL_PRINCIPAL",
                "instalment_every_months", bank ? 6 : 3, "grace_months", 0);
        if (!bank) {
            long instalment = HOUSEHOLD_LOANS[index] / 10;
            boolean late = index == 2;
            LocalDate due = disbursed.plusMonths(3);
            add("repayments", "key", sheets.get("repayments").nextKey("TG-R-", 2), "loan", key,
                    "paid_on", late ? due.plusDays(9) : due.minusDays(random.nextInt(4)),
                    "amount", late ? instalment / 4 : instalment);
        }
    }

    // Words and dates

    private String name(boolean woman) {
        String gender = woman ? ".female" : ".male";
        while (true) {
            String name = word("families") + " " + word("middles" + gender) + " " + word("givens" + gender);
            if (usedNames.add(name)) {
                return name;
            }
        }
    }

    private static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (String part : name.split(" ")) {
            initials.append(part.charAt(0)).append('.');
        }
        return initials.toString();
    }

    private static String lowerFirst(String text) {
        return Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    private String word(String key) {
        return pick(words.get(key));
    }

    private <T> T pick(List<T> list) {
        return list.get(list.size() == 1 ? 0 : random.nextInt(list.size()));
    }

    private <T> void shuffle(List<T> list) {
        for (int index = list.size() - 1; index > 0; index--) {
            Collections.swap(list, index, random.nextInt(index + 1));
        }
    }

    private LocalDate day(LocalDate first, LocalDate last) {
        int days = (int) (last.toEpochDay() - first.toEpochDay()) + 1;
        return days <= 0 ? first : first.plusDays(random.nextInt(days));
    }

    /** Moves a Sunday to the Monday after it; never out of the window, which ends on a Wednesday. */
    private static LocalDate workday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }

    private static Map<String, List<String>> readWords(Path file) throws IOException {
        Map<String, List<String>> words = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file, UTF_8)) {
            if (!line.isEmpty() && !line.startsWith("#")) {
                int equals = line.indexOf(" = ");
                words.put(line.substring(0, equals), List.of(line.substring(equals + 3).split(" \\| ")));
            }
        }
        return words;
    }

    // Units and files

    /** Reads the communes of the province that live from before the window to the reform and have recorded successors. */
    private static List<Commune> communes(Path folder) throws IOException {
        Map<String, String> prefixes = new HashMap<>();
        Map<String, List<String[]>> versionsById = new LinkedHashMap<>();
        for (String line : Files.readAllLines(folder.resolve("units.txt"), UTF_8)) {
            String[] cell = line.split("\t", -1);
            if (cell[0].equals("@kind")) {
                prefixes.put(cell[1], cell[4]);
            } else if (cell.length == 7 && Character.isDigit(cell[0].charAt(0))) {
                versionsById.computeIfAbsent(cell[0], id -> new ArrayList<>()).add(cell);
            }
        }
        Set<String> succeeded = new HashSet<>();
        for (String line : Files.readAllLines(folder.resolve("successions.txt"), UTF_8)) {
            succeeded.add(line.substring(0, Math.max(0, line.indexOf('\t'))));
        }
        List<Commune> communes = new ArrayList<>();
        versionsById.forEach((id, versions) -> {
            String[] version = on(LAST_DAY, versions);
            boolean fits = version != null && version[1].length() == 5 && succeeded.contains(id);
            if (fits && versions.get(0)[4].isEmpty() && isInProvince(version, versionsById)) {
                String name = prefixes.get(version[2]) + " " + version[6];
                communes.add(new Commune(version[1], name, version[2].equals("x")));
            }
        });
        return communes;
    }

    private static boolean isInProvince(String[] commune, Map<String, List<String[]>> versionsById) {
        String[] district = on(LAST_DAY, versionsById.get(commune[3]));
        return on(LAST_DAY, versionsById.get(district[3]))[1].equals(PROVINCE);
    }

    private static String[] on(LocalDate day, List<String[]> versions) {
        String iso = day.toString();
        return versions.stream()
                .filter(cell -> cell[4].compareTo(iso) <= 0 && (cell[5].isEmpty() || cell[5].compareTo(iso) >= 0))
                .findFirst()
                .orElse(null);
    }

    /** One CSV file: its columns and its rows. */
    private static final class Sheet {
        private final List<String> columns;
        private final List<String> lines = new ArrayList<>();

        Sheet(List<String> columns) {
            this.columns = columns;
            lines.add(String.join(",", columns));
        }

        String nextKey(String prefix, int digits) {
            return prefix + String.format(Locale.ROOT, "%0" + digits + "d", lines.size());
        }

        void add(Object... columnsAndValues) {
            String[] cells = new String[columns.size()];
            Arrays.fill(cells, "");
            for (int index = 0; index < columnsAndValues.length; index += 2) {
                int column = columns.indexOf(columnsAndValues[index]);
                Object value = columnsAndValues[index + 1];
                cells[column] = value == null ? "" : quoted(value.toString());
            }
            lines.add(String.join(",", cells));
        }

        private static String quoted(String text) {
            return text.contains(",") || text.contains("\"") ? '"' + text.replace("\"", "\"\"") + '"' : text;
        }

        void write(Path file) throws IOException {
            Files.createDirectories(file.getParent());
            Files.writeString(file, String.join("\n", lines) + "\n", UTF_8);
        }
    }
}
