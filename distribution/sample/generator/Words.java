import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of {@code words.txt}, and the names made of them. */
final class Words {

    private final Map<String, List<String>> words;
    private final Dice dice;
    private final Set<String> usedNames = new HashSet<>();

    private Words(Map<String, List<String>> words, Dice dice) {
        this.words = words;
        this.dice = dice;
    }

    static Words read(Path file, Dice dice) throws IOException {
        Map<String, List<String>> words = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file, UTF_8)) {
            if (!line.isEmpty() && !line.startsWith("#")) {
                int equals = line.indexOf(" = ");
                words.put(line.substring(0, equals), List.of(line.substring(equals + 3).split(" \\| ")));
            }
        }
        return new Words(words, dice);
    }

    List<String> keys() {
        return List.copyOf(words.keySet());
    }

    List<String> all(String key) {
        return words.get(key);
    }

    String word(String key) {
        return dice.pick(all(key));
    }

    /** Returns a name that nobody has yet. */
    String name(boolean woman) {
        String gender = woman ? ".female" : ".male";
        while (true) {
            String name = word("families") + " " + word("middles" + gender) + " " + word("givens" + gender);
            if (usedNames.add(name)) {
                return name;
            }
        }
    }

    static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (String part : name.split(" ")) {
            initials.append(part.charAt(0)).append('.');
        }
        return initials.toString();
    }

    static String lowerFirst(String text) {
        return Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
