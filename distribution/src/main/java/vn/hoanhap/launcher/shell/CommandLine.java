package vn.hoanhap.launcher.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was typed: a verb, its words and its options.
 *
 * @param verb the first word, {@code help} when none was typed
 * @param words the words after the verb
 * @param options option names without dashes; a flag's value is empty
 */
public record CommandLine(String verb, List<String> words, Map<String, String> options) {
    private static final Set<String> HELP = Set.of("-h", "--help", "-?", "help");

    /** Options that every verb takes: the data folder under its two names, and the configuration file. */
    static final Set<String> EVERYWHERE = Set.of("data", "data-dir", "config");

    /**
     * Reads the arguments.
     *
     * @param arguments what the process was given
     * @param verbs the verbs by name
     * @throws Refusal with exit code 2 and a sentence when the verb, an option or the number of words is wrong
     */
    public static CommandLine read(List<String> arguments, Map<String, Verb> verbs) {
        if (arguments.isEmpty() || arguments.stream().anyMatch(HELP::contains)) {
            return new CommandLine("help", List.of(), Map.of());
        }
        String name = arguments.get(0);
        Verb verb = verbs.get(name);
        if (verb == null) {
            throw Refusal.usage("usage.verb", name);
        }
        return read(name, arguments.subList(1, arguments.size()), verb.syntax());
    }

    private static CommandLine read(String verb, List<String> rest, Syntax syntax) {
        List<String> words = new ArrayList<>();
        Map<String, String> options = new HashMap<>();
        Iterator<String> typed = rest.iterator();
        while (typed.hasNext()) {
            String word = typed.next();
            if (word.startsWith("--")) {
                addOption(verb, word.substring(2), typed, syntax, options);
            } else {
                words.add(word);
            }
        }
        if (words.size() < syntax.fewest() || words.size() > syntax.most()) {
            throw Refusal.usage("usage.words", verb);
        }
        return new CommandLine(verb, List.copyOf(words), Map.copyOf(options));
    }

    private static void addOption(
            String verb, String typed, Iterator<String> following, Syntax syntax, Map<String, String> options) {
        int equals = typed.indexOf('=');
        String name = equals < 0 ? typed : typed.substring(0, equals);
        if (syntax.flags().contains(name) && equals < 0) {
            options.put(name, "");
        } else if (syntax.valued().contains(name) || EVERYWHERE.contains(name)) {
            options.put(name, equals >= 0 ? typed.substring(equals + 1) : next(name, following));
        } else {
            throw Refusal.usage("usage.option", "--" + name, verb);
        }
    }

    private static String next(String name, Iterator<String> following) {
        if (!following.hasNext()) {
            throw Refusal.usage("usage.value", "--" + name);
        }
        return following.next();
    }

    /** Returns the option's value, or nothing when it was not typed. */
    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /** Returns the data folder that was typed, if any. */
    public Optional<String> dataFolder() {
        return option("data-dir").or(() -> option("data"));
    }

    /** Returns the same line without an option, for a verb that means something of its own by it. */
    public CommandLine without(String name) {
        Map<String, String> others = new HashMap<>(options);
        others.remove(name);
        return new CommandLine(verb, words, Map.copyOf(others));
    }

    /** Tells whether the flag was typed. */
    public boolean has(String flag) {
        return options.containsKey(flag);
    }
}
