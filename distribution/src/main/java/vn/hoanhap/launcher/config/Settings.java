package vn.hoanhap.launcher.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.hoanhap.launcher.shell.CommandLine;
import vn.hoanhap.launcher.shell.Refusal;
import vn.hoanhap.launcher.shell.Shell;

/** The settings in force. Immutable; its text form shows no secret. */
public final class Settings {
    /** Variables of the scripts and of the tests, which are no settings. */
    private static final Set<String> NOT_SETTINGS =
            Set.of("HOANHAP_HOME", "HOANHAP_COMMAND", "HOANHAP_LANG", "HOANHAP_TRACE", "HOANHAP_JAVA_OPTIONS");

    private static final String PREFIX = "HOANHAP_";

    private final Path root;
    private final Path home;
    private final Map<Setting, String> values;
    private final Set<String> unknown;

    private Settings(Path home, Map<Setting, String> values, Set<String> unknown) {
        this.root = Shell.rootOf(home);
        this.home = home;
        this.values = values;
        this.unknown = unknown;
    }

    /**
     * Reads what is in force for a verb: shipped values, then {@code conf/hoanhap.properties} (or {@code --config}), then the environment,
     * then {@code --data} and the other options.
     *
     * @param line the command line, for {@code --config} and {@code --data}, which is also called {@code --data-dir}
     * @param shell where the program runs
     * @param options settings given on the command line, by key
     * @throws Refusal when a value is wrong, or a key or variable is none of the settings; the sentence names the nearest
     */
    public static Settings of(CommandLine line, Shell shell, Map<String, String> options) {
        Path file = line.option("config").map(Path::of).orElse(shell.root().resolve("conf/hoanhap.properties"));
        Map<String, String> chosen = new TreeMap<>(options);
        line.dataFolder().ifPresent(folder -> chosen.put(Setting.DATA_DIR.key(), folder));
        Settings settings = read(shell.home(), file, line.option("config").isPresent())
                .with(shell.environment())
                .withOptions(chosen);
        settings.refuseUnknown();
        return settings;
    }

    /** A setting that is not known is a typing error: silently without effect, it would be found much later. */
    private void refuseUnknown() {
        if (!unknown.isEmpty()) {
            String named = unknown.stream()
                    .map(name -> nearest(name)
                            .map(right -> name + " (" + right + "?)")
                            .orElse(name))
                    .collect(Collectors.joining(", "));
            throw Refusal.problem("config.unknown", named);
        }
    }

    /** The beginning that all names share says nothing about which one was meant. */
    private static Optional<String> nearest(String name) {
        boolean variable = name.startsWith(PREFIX);
        List<String> names = Arrays.stream(Setting.values())
                .map(setting -> variable ? setting.variable() : setting.key())
                .map(right -> right.substring(PREFIX.length()))
                .toList();
        return NearestName.of(name.substring(Math.min(PREFIX.length(), name.length())), names)
                .map(right -> (variable ? PREFIX : "hoanhap.") + right);
    }

    /**
     * Reads the shipped values and the file over them.
     *
     * @param home the distribution's folder
     * @param file the configuration file, UTF-8
     * @param required whether a missing file is refused; the file in {@code conf} may be missing
     * @throws Refusal when the file cannot be read, a value is wrong, or a secret stands in it
     */
    public static Settings read(Path home, Path file, boolean required) {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        Set<String> unknown = new TreeSet<>();
        properties(file, required).forEach((key, value) -> Setting.withKey(key)
                .ifPresentOrElse(
                        setting -> values.put(setting, fromFile(file, setting, value.strip())),
                        () -> unknown.add(key)));
        return new Settings(home, values, unknown);
    }

    private static Map<String, String> properties(Path file, boolean required) {
        Properties read = new Properties();
        if (required || Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                read.load(reader);
            } catch (IOException | IllegalArgumentException unreadable) {
                throw Refusal.problem("config.unreadable", file.toString()).because(unreadable);
            }
        }
        Map<String, String> byKey = new TreeMap<>();
        read.stringPropertyNames().forEach(key -> byKey.put(key, read.getProperty(key)));
        return byKey;
    }

    private static String fromFile(Path file, Setting setting, String value) {
        if (setting.kind() == Kind.SECRET && !value.isEmpty()) {
            throw Refusal.problem("config.secret", setting.key(), file.toString(), setting.variable());
        }
        return checked(setting, value, setting.key());
    }

    private static String checked(Setting setting, String value, String name) {
        if (!setting.kind().accepts(value)) {
            throw Refusal.problem(setting.kind().sentence(), name, value);
        }
        return value;
    }

    /** Lays the {@code HOANHAP_...} variables of the environment over these settings. */
    public Settings with(Map<String, String> environment) {
        Settings result = copy();
        environment.forEach((variable, value) -> {
            if (variable.startsWith(PREFIX)) {
                Setting.withVariable(variable)
                        .ifPresentOrElse(
                                setting -> result.values.put(setting, checked(setting, value.strip(), variable)),
                                () -> result.noteVariable(variable));
            }
        });
        return result;
    }

    private void noteVariable(String variable) {
        if (!NOT_SETTINGS.contains(variable) && !variable.startsWith("HOANHAP_TEST_")) {
            unknown.add(variable);
        }
    }

    /** Lays options of the command line, by key, over these settings. */
    public Settings withOptions(Map<String, String> options) {
        Settings result = copy();
        options.forEach((key, value) -> {
            Setting setting = Setting.withKey(key).orElseThrow(() -> new IllegalArgumentException("no setting " + key));
            String absolute = setting.kind() == Kind.PATH
                    ? Path.of(value).toAbsolutePath().toString()
                    : value;
            result.values.put(setting, checked(setting, absolute, typed(setting)));
        });
        return result;
    }

    /** Returns what a person types to choose a setting, where a command line can. */
    private static String typed(Setting setting) {
        return switch (setting) {
            case HTTP_PORT -> "--port";
            case HTTP_HOST -> "--host";
            default -> setting.key();
        };
    }

    private Settings copy() {
        Map<Setting, String> copied = new EnumMap<>(Setting.class);
        copied.putAll(values);
        return new Settings(home, copied, new TreeSet<>(unknown));
    }

    /** Returns the value, or nothing when it is unset. A password named by a file is read from there. */
    public Optional<String> value(Setting setting) {
        String given = values.getOrDefault(setting, "");
        String value = given.isEmpty() ? setting.shipped() : given;
        return value.isEmpty() ? derived(setting) : Optional.of(value);
    }

    private Optional<String> derived(Setting setting) {
        return switch (setting) {
            case PROGRAMMES_INBOX -> Optional.of(dataDir().resolve("programmes").toString());
            case KEYSTORE_FILE ->
                Optional.of(dataDir().resolve("keys").resolve("identity.p12").toString());
            case DATABASE_PASSWORD -> secretIn(Setting.DATABASE_PASSWORD_FILE);
            case HTTPS_KEYSTORE_PASSWORD -> secretIn(Setting.HTTPS_KEYSTORE_PASSWORD_FILE);
            case KEYSTORE_PASSWORD -> secretIn(Setting.KEYSTORE_PASSWORD_FILE);
            default -> Optional.empty();
        };
    }

    private Optional<String> secretIn(Setting fileSetting) {
        return path(fileSetting).map(file -> {
            try {
                List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
                return lines.isEmpty() ? "" : lines.get(0).strip();
            } catch (IOException unreadable) {
                throw Refusal.problem("config.secretFile", file.toString(), fileSetting.key())
                        .because(unreadable);
            }
        });
    }

    /** Returns the file or folder, absolute, or nothing when it is unset. */
    public Optional<Path> path(Setting setting) {
        return value(setting)
                .map(value -> cameWithTheRelease(setting, value) ? home.resolve(value) : root.resolve(value))
                .map(Path::normalize);
    }

    /** What somebody chose stays where it is when another release takes this one's place. */
    private static boolean cameWithTheRelease(Setting setting, String value) {
        return setting == Setting.PROGRAMMES_SHIPPED && value.equals(setting.shipped());
    }

    /** Returns the folder of everything that the server writes, absolute. */
    public Path dataDir() {
        return path(Setting.DATA_DIR).orElseThrow();
    }

    /** Returns a setting that is a whole number and always has a value. */
    public int number(Setting setting) {
        return Integer.parseInt(value(setting).orElseThrow());
    }

    /** Returns the keys and variables that no setting has, most likely typing errors. */
    public Set<String> unknown() {
        return Set.copyOf(unknown);
    }

    /** Returns every set value by key, paths absolute, as the bundles read it with {@code BundleContext.getProperty}. */
    public Map<String, String> frameworkProperties() {
        Map<String, String> properties = new TreeMap<>();
        properties.put("hoanhap.home", home.toString());
        for (Setting setting : Setting.values()) {
            Optional<String> value = isPath(setting) ? path(setting).map(Path::toString) : value(setting);
            value.filter(v -> !v.isEmpty()).ifPresent(v -> properties.put(setting.key(), v));
        }
        return properties;
    }

    private boolean isPath(Setting setting) {
        return setting.kind() == Kind.PATH
                || (setting.kind() == Kind.PLACE
                        && !value(setting).map(Kind::isWeb).orElse(false));
    }

    @Override
    public String toString() {
        Map<String, String> shown = new TreeMap<>();
        values.forEach((setting, value) -> shown.put(setting.key(), setting.kind() == Kind.SECRET ? "***" : value));
        return shown.toString();
    }
}
