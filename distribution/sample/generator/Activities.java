import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes what teams did for everybody and what became of some: lines of programmes that are not installed. */
final class Activities {

    private static final int BROADCASTS = 35;
    private static final int BROADCAST_MINUTES = 15;
    private static final int TO_METHADONE = 9;
    private static final int IN_STABLE_JOBS = 4;

    private final Sheets sheets;
    private final Words words;
    private final Dice dice;
    private final List<Team> teams;

    Activities(Sheets sheets, Words words, Dice dice, List<Team> teams) {
        this.sheets = sheets;
        this.words = words;
        this.dice = dice;
        this.teams = teams;
    }

    void happen(List<Supported> supported) {
        for (long attended : shares(580, 3, 1)) {
            row("class.held", day(), "unit", Window.unit(Window.PROVINCE), "quantity", attended);
        }
        byTeams("outreach.event", shares(6_421, 176, 1), null);
        byTeams("outreach.leaflets-given", shares(773, 40, 1), null);
        long[] minutes = new long[BROADCASTS];
        Arrays.fill(minutes, BROADCAST_MINUTES);
        byTeams("outreach.broadcast", minutes, null);
        byTeams("outreach.school-event", shares(4_854, 10, 1), null);
        byTeams("outreach.loudspeaker-run", shares(1_535, 7, 5), "ABOUT");
        people("methadone.started", "DRUG_DEPENDENT", TO_METHADONE, supported);
        people("job.stable", "POST_REHAB", IN_STABLE_JOBS, supported);
    }

    /** What the article's office says itself, where the records say otherwise. */
    void declare() {
        sheets.add("declared_figures", "key", "TG-D-1", "indicator", "teams.coverage",
                "unit", Window.unit(Window.PROVINCE), "to", LocalDate.of(2024, 6, 6),
                "numerator", 114, "denominator", 172, "source", words.word("source.article"));
    }

    /** The teams take turns, so that as many communes as can have something. */
    private void byTeams(String kind, long[] quantities, String qualifier) {
        List<Team> turns = new ArrayList<>(teams);
        dice.shuffle(turns);
        for (int index = 0; index < quantities.length; index++) {
            Team team = turns.get(index % turns.size());
            row(kind, day(), "unit", team.commune().unit(), "team", team.key(),
                    "quantity", quantities[index], "qualifier", qualifier);
        }
    }

    private void people(String kind, String category, int count, List<Supported> supported) {
        List<Supported> some = new ArrayList<>(
                supported.stream().filter(person -> person.category().equals(category)).toList());
        dice.shuffle(some);
        for (Supported person : some.subList(0, count)) {
            LocalDate first = person.since().isBefore(Window.FIRST_DAY) ? Window.FIRST_DAY : person.since();
            row(kind, dice.workday(first, Window.LAST_DAY), "unit", person.team().commune().unit(),
                    "team", person.team().key(), "person", person.key());
        }
    }

    private LocalDate day() {
        return dice.workday(Window.FIRST_DAY, Window.LAST_DAY);
    }

    private void row(String kind, LocalDate day, Object... columnsAndValues) {
        List<Object> cells = new ArrayList<>(
                List.of("key", sheets.nextKey("activities", "TG-V-", 4), "kind", kind, "on", day));
        cells.addAll(Arrays.asList(columnsAndValues));
        sheets.add("activities", cells.toArray());
    }

    /** Divides a total into shares about as large as one another, in whole steps but the last; together they are the total. */
    private long[] shares(int total, int parts, int step) {
        long[] shares = new long[parts];
        int left = total;
        for (int index = 0; index < parts - 1; index++) {
            int fair = left / (parts - index);
            int share = fair - fair / 3 + dice.below(2 * (fair / 3) + 1);
            shares[index] = share - share % step;
            left -= (int) shares[index];
        }
        shares[parts - 1] = left;
        return shares;
    }
}
