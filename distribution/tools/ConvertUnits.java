import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparing;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Converts the two published lists of administrative units into the project's own text files.
 *
 * <p>Run it when a new list is published: {@code java ConvertUnits.java HISTORY.csv SUCCESSORS.csv TARGET_FOLDER}. The build
 * never runs it. The target folder holds both files already: their heads (every line that starts with @ or #) are written by
 * hand and kept, like the successions of other days than the reform, and a unit found there keeps its id; only new units get new ones, so ids never change when the data grow.
 * The rules of identity stand in the README of the target folder. This source is ASCII, because a JVM without a locale
 * reads a source file as ASCII.
 */
public final class ConvertUnits {
    /** Both reform lists change meaning on this day, so no unit crosses it. */
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    private static final LocalDate BASELINE = LocalDate.of(2021, 11, 1);

    /** Renames that a decree states in so many words: code and first day of the new name, to the decree. */
    private static final Map<String, String> RECORDED_RENAMES = Map.of("46@2025-01-01", "175/2024/QH15");

    private final Map<String, List<Unit>> unitsByCode = new TreeMap<>();
    private final List<Succession> successions = new ArrayList<>();
    private final Map<String, Kind> kinds = new HashMap<>();

    private record Kind(String mark, String level, String prefix) {}

    private record Row(String code, Kind kind, String name, String parentCode, LocalDate from, LocalDate to) {}

    private record Version(Row row, Unit parent, LocalDate from, LocalDate to) {}

    private record Succession(Unit from, Unit to, char kind, boolean province) {}

    /** One unit: rows in the order of time; versions are its rows cut where the parent becomes another unit. */
    private static final class Unit {
        final List<Row> rows = new ArrayList<>();
        final List<Version> versions = new ArrayList<>();
        int id;

        String code() {
            return rows.get(0).code();
        }

        int rank() {
            return code().length();
        }

        LocalDate from() {
            return rows.get(0).from();
        }

        LocalDate to() {
            return rows.get(rows.size() - 1).to();
        }

        String lastName() {
            return rows.get(rows.size() - 1).name();
        }

        boolean livesOn(LocalDate day) {
            return !day.isBefore(from()) && !day.isAfter(to());
        }

        String identity() {
            return code() + "@" + from();
        }
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 3) {
            throw new IllegalArgumentException("Give HISTORY.csv, SUCCESSORS.csv and the target folder.");
        }
        ConvertUnits conversion = new ConvertUnits();
        Path target = Path.of(arguments[2]);
        conversion.readKinds(target.resolve("units.txt"));
        conversion.readHistory(Path.of(arguments[0]));
        conversion.cutVersionsAtParents();
        conversion.giveIds(target.resolve("units.txt"));
        conversion.readSuccessors(Path.of(arguments[1]));
        conversion.tellNamesakesApart();
        conversion.deriveProvinceSuccessions();
        conversion.writeUnits(target.resolve("units.txt"));
        conversion.writeSuccessions(target.resolve("successions.txt"));
        conversion.printCounts(new PrintStream(System.out, true, UTF_8));
    }

    // Reading

    private void readKinds(Path units) throws IOException {
        for (String line : headOf(units)) {
            String[] cell = line.split("\t", -1);
            if (cell[0].equals("@kind")) {
                kinds.put(cell[2], new Kind(cell[1], cell[3], cell[4]));
            }
        }
    }

    private void readHistory(Path file) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : withoutHeader(file)) {
            String[] cell = line.split(",", -1);
            Kind kind = kinds.get(cell[3]);
            String name = Normalizer.normalize(cell[1], Normalizer.Form.NFC);
            if (kind == null || !kind.level().equals(cell[4]) || !name.startsWith(kind.prefix() + " ")) {
                throw new IllegalArgumentException("Unknown kind, level or prefix: " + line);
            }
            LocalDate to = cell[7].isEmpty() ? LocalDate.MAX : LocalDate.parse(cell[7]);
            String bareName = name.substring(kind.prefix().length() + 1);
            rows.add(new Row(cell[0], kind, bareName, cell[5], LocalDate.parse(cell[6]), to));
        }
        rows.sort(comparing(Row::code).thenComparing(Row::from));
        rows.forEach(this::addToItsUnit);
    }

    private void addToItsUnit(Row row) {
        List<Unit> units = unitsByCode.computeIfAbsent(row.code(), code -> new ArrayList<>());
        Unit last = units.isEmpty() ? null : units.get(units.size() - 1);
        if (last == null || !continues(last.rows.get(last.rows.size() - 1), row)) {
            last = new Unit();
            units.add(last);
        }
        last.rows.add(row);
    }

    private static boolean continues(Row before, Row after) {
        boolean adjacent = before.to().plusDays(1).equals(after.from());
        boolean sameName = folded(before.name()).equals(folded(after.name()));
        boolean recorded = RECORDED_RENAMES.containsKey(after.code() + "@" + after.from());
        return adjacent && !after.from().equals(REFORM) && (sameName || recorded);
    }

    /** Folds tone marks, case, spaces and leading zeros, which published lists spell in more than one way. */
    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('\u0111', 'd')
                .replace('\u0110', 'D')
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "")
                .replaceAll("^0+(?=\\d)", "");
    }

    /** A row whose parent code changes its meaning while the row runs becomes several versions. */
    private void cutVersionsAtParents() {
        for (Unit unit : units()) {
            for (Row row : unit.rows) {
                if (row.parentCode().isEmpty()) {
                    unit.versions.add(new Version(row, null, row.from(), row.to()));
                    continue;
                }
                for (Unit parent : unitsByCode.get(row.parentCode())) {
                    LocalDate from = later(row.from(), parent.from());
                    LocalDate to = row.to().isBefore(parent.to()) ? row.to() : parent.to();
                    if (!from.isAfter(to)) {
                        unit.versions.add(new Version(row, parent, from, to));
                    }
                }
            }
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private void giveIds(Path existing) throws IOException {
        Map<String, Integer> known = existingIds(existing);
        int next = known.values().stream().mapToInt(id -> id).max().orElse(0) + 1;
        List<Unit> inOrder = new ArrayList<>(units());
        inOrder.sort(comparing(Unit::from).thenComparing(Unit::rank).thenComparing(Unit::code));
        for (Unit unit : inOrder) {
            Integer id = known.remove(unit.identity());
            unit.id = id != null ? id : next++;
        }
        if (!known.isEmpty()) {
            throw new IllegalStateException("Units that the file knows are no longer in the list: " + known);
        }
    }

    private static Map<String, Integer> existingIds(Path file) throws IOException {
        Map<String, Integer> ids = new HashMap<>();
        Set<Integer> seen = new TreeSet<>();
        for (String line : Files.readAllLines(file, UTF_8)) {
            if (!line.isEmpty() && Character.isDigit(line.charAt(0))) {
                String[] cell = line.split("\t", -1);
                int id = Integer.parseInt(cell[0]);
                if (seen.add(id)) {
                    ids.put(cell[1] + "@" + (cell[4].isEmpty() ? BASELINE : cell[4]), id);
                }
            }
        }
        return ids;
    }

    // Successions

    private void readSuccessors(Path file) throws IOException {
        List<String> lines = withoutHeader(file);
        Map<String, Long> predecessors =
                lines.stream().collect(Collectors.groupingBy(line -> line.split(",")[1], Collectors.counting()));
        for (String line : lines) {
            String[] cell = line.split(",", -1);
            Unit from = unitOn(cell[0], REFORM.minusDays(1));
            Unit to = unitOn(cell[1], REFORM);
            boolean split = cell[3].equals("1");
            successions.add(new Succession(from, to, kindOf(from, to, split, predecessors.get(cell[1])), false));
        }
    }

    /**
     * Takes back splits that are none. The published list knows old units by name and province: where one resolution takes in a
     * Phuong 4, every Phuong 4 of that province has a part in it. First goes a part where a namesake's district is at home and
     * the unit's own is not; then one that a namesake needs, which has no other left. What stays in doubt stays split.
     */
    private void tellNamesakesApart() {
        Map<Unit, List<Succession>> into = successions.stream().collect(Collectors.groupingBy(Succession::to));
        takeBack(part -> !sure(part.from(), into.get(part.to()))
                && namesakes(part, into.get(part.to())).stream().anyMatch(other -> sure(other, into.get(part.to()))));
        Map<Unit, Long> parts = successions.stream().collect(Collectors.groupingBy(Succession::from, Collectors.counting()));
        takeBack(part -> parts.get(part.from()) > 1
                && !sure(part.from(), into.get(part.to()))
                && namesakes(part, into.get(part.to())).stream()
                        .anyMatch(other -> parts.get(other) == 1 && goesTo(other, part.to())));
        Map<Unit, Long> left = successions.stream().collect(Collectors.groupingBy(Succession::from, Collectors.counting()));
        successions.replaceAll(part -> part.kind() == 's' && left.get(part.from()) == 1
                ? new Succession(part.from(), part.to(), kindOf(part.from(), part.to(), false, 2), false)
                : part);
    }

    private void takeBack(Predicate<Succession> wrong) {
        Set<Unit> all = successions.stream().map(Succession::from).collect(Collectors.toSet());
        successions.removeIf(wrong);
        if (!successions.stream().map(Succession::from).collect(Collectors.toSet()).equals(all)) {
            throw new IllegalStateException("An old unit has no successor left.");
        }
    }

    private boolean goesTo(Unit from, Unit to) {
        return successions.stream().anyMatch(part -> part.from() == from && part.to() == to);
    }

    /** Lists the units of other districts with the name of this one that go to the same new unit. */
    private List<Unit> namesakes(Succession part, List<Succession> all) {
        return all.stream()
                .map(Succession::from)
                .filter(other -> other != part.from()
                        && folded(other.lastName()).equals(folded(part.from().lastName()))
                        && district(other) != district(part.from()))
                .toList();
    }

    /** Tells whether the district of a unit has another unit in the new one whose name no unit of another district has there. */
    private boolean sure(Unit unit, List<Succession> all) {
        return all.stream()
                .anyMatch(other -> other.from() != unit
                        && district(other.from()) == district(unit)
                        && namesakes(other, all).isEmpty());
    }

    private static Unit district(Unit commune) {
        return commune.versions.get(commune.versions.size() - 1).parent();
    }

    private static char kindOf(Unit from, Unit to, boolean split, long predecessorsOfTo) {
        if (split) {
            return 's';
        }
        if (predecessorsOfTo > 1) {
            return 'm';
        }
        return folded(from.lastName()).equals(folded(to.rows.get(0).name())) ? 'c' : 'r';
    }

    /** An old province goes to the new one where all of its communes went; no province was divided, so the answer is one. */
    private void deriveProvinceSuccessions() {
        Map<Unit, Set<Unit>> predecessors = new LinkedHashMap<>();
        for (Succession succession : successions) {
            Unit oldProvince = provinceOn(succession.from(), REFORM.minusDays(1));
            Unit newProvince = provinceOn(succession.to(), REFORM);
            predecessors
                    .computeIfAbsent(newProvince, unit -> new TreeSet<>(comparing(Unit::code)))
                    .add(oldProvince);
        }
        long pairs = predecessors.values().stream().mapToLong(Set::size).sum();
        long oldProvinces = predecessors.values().stream().flatMap(Set::stream).distinct().count();
        if (pairs != oldProvinces) {
            throw new IllegalStateException("An old province went to more than one new province.");
        }
        predecessors.forEach((to, all) -> all.forEach(
                from -> successions.add(new Succession(from, to, kindOf(from, to, false, all.size()), true))));
    }

    private Unit provinceOn(Unit unit, LocalDate day) {
        Unit parent = unit.versions.stream()
                .filter(version -> !day.isBefore(version.from()) && !day.isAfter(version.to()))
                .findFirst()
                .orElseThrow()
                .parent();
        return parent == null ? unit : provinceOn(parent, day);
    }

    private Unit unitOn(String code, LocalDate day) {
        return unitsByCode.get(code).stream()
                .filter(unit -> unit.livesOn(day))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No unit has the code " + code + " on " + day));
    }

    private List<Unit> units() {
        return unitsByCode.values().stream().flatMap(List::stream).toList();
    }

    // Writing

    private void writeUnits(Path file) throws IOException {
        List<String> lines = new ArrayList<>(headOf(file));
        List<Unit> inOrder = new ArrayList<>(units());
        inOrder.sort(Comparator.comparingInt(unit -> unit.id));
        for (Unit unit : inOrder) {
            unit.versions.forEach(version -> lines.add(line(unit, version)));
        }
        write(file, lines);
    }

    private static String line(Unit unit, Version version) {
        return String.join(
                "\t",
                Integer.toString(unit.id),
                unit.code(),
                version.row().kind().mark(),
                version.parent() == null ? "" : Integer.toString(version.parent().id),
                version.from().equals(BASELINE) ? "" : version.from().toString(),
                version.to().equals(LocalDate.MAX) ? "" : version.to().toString(),
                version.row().name());
    }

    private void writeSuccessions(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        boolean byHand = false;
        for (String line : Files.readAllLines(file, UTF_8)) {
            boolean head = line.startsWith("@") || line.startsWith("#");
            if (head || byHand) {
                lines.add(line);
            }
            if (line.startsWith("@on\t")) {
                byHand = !line.startsWith("@on\t" + REFORM);
                if (!byHand) {
                    addPairs(lines, line.contains("derived"));
                }
            }
        }
        write(file, lines);
    }

    private void addPairs(List<String> lines, boolean provinces) {
        successions.stream()
                .filter(succession -> succession.province() == provinces)
                .sorted(Comparator.<Succession>comparingInt(pair -> pair.from().id)
                        .thenComparingInt(pair -> pair.to().id))
                .forEach(pair -> lines.add(pair.from().id + "\t" + pair.to().id + "\t" + pair.kind()));
    }

    private static List<String> headOf(Path file) throws IOException {
        return Files.readAllLines(file, UTF_8).stream()
                .filter(line -> line.startsWith("@") || line.startsWith("#"))
                .toList();
    }

    private static void write(Path file, List<String> lines) throws IOException {
        Files.writeString(file, String.join("\n", lines) + "\n", UTF_8);
    }

    private static List<String> withoutHeader(Path file) {
        try {
            List<String> lines = Files.readAllLines(file, UTF_8);
            return lines.subList(1, lines.size());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void printCounts(PrintStream out) {
        out.println("units " + units().size() + ", versions "
                + units().stream().mapToInt(unit -> unit.versions.size()).sum());
        out.println("successions by kind "
                + successions.stream()
                        .collect(Collectors.groupingBy(
                                pair -> (pair.province() ? "province " : "commune ") + pair.kind(),
                                TreeMap::new,
                                Collectors.counting())));
        Set<Unit> withSuccessor = successions.stream().map(Succession::from).collect(Collectors.toSet());
        out.println("ended without a recorded successor, by length of code "
                + units().stream()
                        .filter(unit -> unit.to().isBefore(LocalDate.MAX) && !withSuccessor.contains(unit))
                        .collect(Collectors.groupingBy(Unit::rank, TreeMap::new, Collectors.counting())));
        out.println("codes with another name before the reform (so another unit), by length of code "
                + unitsByCode.values().stream()
                        .filter(units -> units.stream()
                                        .filter(unit -> unit.from().isBefore(REFORM))
                                        .count()
                                > 1)
                        .collect(Collectors.groupingBy(units -> units.get(0).rank(), TreeMap::new, Collectors.counting())));
    }
}
