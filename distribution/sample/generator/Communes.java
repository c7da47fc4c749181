import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the communes of an area. */
final class Communes {

    private final Map<String, String> prefixes = new HashMap<>();
    private final Map<String, List<String[]>> versionsById = new LinkedHashMap<>();
    private final Set<String> succeeded = new HashSet<>();

    private Communes() {}

    /** Returns those of Tien Giang that live from before the window to the reform and have recorded successors. */
    static List<Commune> read(Path folder) throws IOException {
        Communes communes = new Communes();
        communes.readUnits(folder.resolve("units.txt"));
        communes.readSuccessions(folder.resolve("successions.txt"));
        return communes.fitting();
    }

    /** Returns those of a district or province on a day, by code. */
    static List<Commune> of(Path folder, String area, LocalDate day) throws IOException {
        Communes communes = new Communes();
        communes.readUnits(folder.resolve("units.txt"));
        List<Commune> found = new ArrayList<>();
        communes.versionsById.values().forEach(versions -> {
            String[] version = on(day, versions);
            if (version != null && version[1].length() == 5 && communes.isIn(area, version, day)) {
                found.add(communes.commune(version, day));
            }
        });
        found.sort(Comparator.comparing(Commune::code));
        return found;
    }

    private boolean isIn(String area, String[] commune, LocalDate day) {
        for (String[] unit = commune; unit != null; unit = unit[3].isEmpty() ? null : on(day, versionsById.get(unit[3]))) {
            if (unit[1].equals(area)) {
                return true;
            }
        }
        return false;
    }

    private Commune commune(String[] version, LocalDate day) {
        String name = prefixes.get(version[2]) + " " + version[6];
        return new Commune(version[1], name, version[2].equals("x"), day.toString());
    }

    private void readUnits(Path file) throws IOException {
        for (String line : Files.readAllLines(file, UTF_8)) {
            String[] cell = line.split("\t", -1);
            if (cell[0].equals("@kind")) {
                prefixes.put(cell[1], cell[4]);
            } else if (cell.length == 7 && Character.isDigit(cell[0].charAt(0))) {
                versionsById.computeIfAbsent(cell[0], id -> new ArrayList<>()).add(cell);
            }
        }
    }

    private void readSuccessions(Path file) throws IOException {
        for (String line : Files.readAllLines(file, UTF_8)) {
            succeeded.add(line.substring(0, Math.max(0, line.indexOf('\t'))));
        }
    }

    private List<Commune> fitting() {
        List<Commune> communes = new ArrayList<>();
        versionsById.forEach((id, versions) -> {
            String[] version = on(Window.LAST_DAY, versions);
            boolean fits = version != null && version[1].length() == 5 && succeeded.contains(id);
            boolean lives = versions.get(0)[4].isEmpty()
                    && versions.get(versions.size() - 1)[5].equals(Window.LAST_DAY_BEFORE_THE_REFORM);
            if (fits && lives && isInProvince(version)) {
                communes.add(commune(version, Window.TOLD_ON));
            }
        });
        return communes;
    }

    private boolean isInProvince(String[] commune) {
        String[] district = on(Window.LAST_DAY, versionsById.get(commune[3]));
        return on(Window.LAST_DAY, versionsById.get(district[3]))[1].equals(Window.PROVINCE);
    }

    private static String[] on(LocalDate day, List<String[]> versions) {
        String iso = day.toString();
        return versions.stream()
                .filter(cell -> cell[4].compareTo(iso) <= 0 && (cell[5].isEmpty() || cell[5].compareTo(iso) >= 0))
                .findFirst()
                .orElse(null);
    }
}
