package vn.hoanhap.benchmarks.importing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.hoanhap.benchmarks.world.InventedNames;
import vn.hoanhap.testkit.server.Zip;

/** Is a file of sheets with rows that nobody has sent before. */
final class GeneratedFile {

    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 12, 15);
    private static final int DAYS = 180;
    private static final int MOST_ATTENDANCES = 60;
    private static final int BORN_FROM = 1960;
    private static final int BORN_YEARS = 40;
    private static final List<String> UNITS = List.of("28249", "28252", "28255", "28258", "28261");
    private static final List<String> CATEGORIES = List.of("HIGH_RISK", "DRUG_DEPENDENT", "POST_REHAB");

    private final String name;
    private final Map<String, String> sheets = new LinkedHashMap<>();

    /** Begins a file whose keys carry its name. */
    GeneratedFile(String name) {
        this.name = name;
    }

    /** Returns a file of activities that name nobody. */
    static GeneratedFile ofActivities(String name, int rows) {
        StringBuilder sheet = new StringBuilder("key,kind,on,unit,team,quantity,qualifier\n");
        for (int row = 0; row < rows; row++) {
            sheet.append(name).append(".A").append(row).append(",outreach.event,");
            sheet.append(day(row)).append(',').append(unit(row)).append(row % 2 == 0 ? ",T1," : ",,");
            sheet.append(1 + row % MOST_ATTENDANCES).append(row % 3 == 0 ? ",ABOUT\n" : ",\n");
        }
        return new GeneratedFile(name).with("activities", sheet.toString());
    }

    /** Returns a file of people with a category, and of so many activities with each. */
    static GeneratedFile ofPeople(String name, int people, int activitiesEach) {
        InventedNames names = new InventedNames(name.hashCode());
        StringBuilder who = new StringBuilder("key,full_name,birth_year,sex,phone,unit,category,category_since\n");
        StringBuilder what = new StringBuilder("key,kind,on,unit,person\n");
        for (int person = 0; person < people; person++) {
            String key = name + ".P" + person;
            who.append(key).append(',').append(names.next()).append(',').append(BORN_FROM + person % BORN_YEARS);
            who.append(person % 5 == 0 ? ",FEMALE,09" : ",MALE,09").append(10_000_000 + person);
            who.append(',').append(unit(person)).append(',').append(CATEGORIES.get(person % CATEGORIES.size()));
            who.append(",2023-01-01\n");
            for (int time = 0; time < activitiesEach; time++) {
                what.append(key).append('.').append(time).append(",counselling.given,");
                what.append(day(person + time)).append(',').append(unit(person));
                what.append(',').append(key).append('\n');
            }
        }
        return new GeneratedFile(name).with("people", who.toString()).with("activities", what.toString());
    }

    private static LocalDate day(int row) {
        return FIRST_DAY.plusDays(row % DAYS);
    }

    private static String unit(int row) {
        return UNITS.get(row % UNITS.size()) + "@2024-05-15";
    }

    /** Adds a sheet. */
    GeneratedFile with(String sheet, String text) {
        sheets.put(sheet, text);
        return this;
    }

    String name() {
        return name;
    }

    /** Packs the sheets as somebody would send them. */
    byte[] packed() {
        Map<String, String> files = new TreeMap<>();
        sheets.forEach((sheet, rows) -> files.put(sheet + ".csv", rows));
        return Zip.ofTexts(files);
    }
}
