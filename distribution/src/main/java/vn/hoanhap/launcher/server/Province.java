package vn.hoanhap.launcher.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hoanhap.launcher.config.JsonText;
import vn.hoanhap.launcher.config.Setting;
import vn.hoanhap.launcher.config.Settings;
import vn.hoanhap.launcher.shell.Refusal;

/**
 * What the launcher needs of {@code provinces/<name>.json}, an OSGi feature file (OSGi Compendium 8, chapter 159).
 *
 * @param title the province's name
 * @param unit the province's own unit as {@code code@date}, empty when the file does not say
 * @param date the date that a demonstration's pages open on, ISO
 * @param samples the sample files in the order in which they are imported, absolute; none when the province has none
 */
record Province(String title, String unit, String date, List<Path> samples) {
    private static final String DEMO = "/extensions/hoanhap-demo/json";

    /**
     * Reads the province's file.
     *
     * @param home the distribution's folder
     * @param name the file's name without {@code .json}
     * @throws Refusal when there is no such province; the sentence lists those that are
     */
    static Province read(Path home, String name) {
        Path file = home.resolve("provinces").resolve(name + ".json");
        try (InputStream text = Files.newInputStream(file)) {
            JsonText feature = JsonText.read(text);
            return new Province(
                    feature.at("/name", name),
                    feature.at("/variables/unit", ""),
                    feature.at(DEMO + "/date", ""),
                    feature.all(DEMO + "/samples").stream().map(home::resolve).toList());
        } catch (NoSuchFileException missing) {
            throw Refusal.problem("demo.noProvince", name, names(home)).because(missing);
        } catch (IOException unreadable) {
            throw Refusal.problem("config.unreadable", file.toString()).because(unreadable);
        }
    }

    /** Sets the office's unit to the province's when nobody chose another. */
    static Settings completed(Settings settings, Path home) {
        Optional<String> name = settings.value(Setting.PROVINCE);
        if (name.isEmpty() || settings.value(Setting.OFFICE_UNIT).isPresent()) {
            return settings;
        }
        return settings.withOptions(
                Map.of(Setting.OFFICE_UNIT.key(), read(home, name.get()).unit()));
    }

    private static String names(Path home) {
        try (Stream<Path> files = Files.list(home.resolve("provinces"))) {
            return files.map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(".json"))
                    .map(f -> f.substring(0, f.length() - ".json".length()))
                    .sorted()
                    .collect(Collectors.joining(", "));
        } catch (IOException noFolder) {
            return "-";
        }
    }
}
