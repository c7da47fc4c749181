package vn.hoanhap.benchmarks.search;

import java.util.List;
import java.util.Random;
import vn.hoanhap.benchmarks.world.InventedNames;
import vn.hoanhap.core.text.ToneFree;

/** Types what people type to find somebody: never tones, seldom the whole name. */
final class Typed {

    /** What somebody types of a name, and how a report calls it. */
    enum Way {
        NOTHING("nothing: the first page of the list"),
        WHOLE("whole name"),
        ENDS("family and given name"),
        GIVEN_BEGUN("family name, given name begun"),
        GIVEN("given name alone"),
        FAMILY("family name alone"),
        TWO_LETTERS("two letters"),
        INITIALS("initials"),
        WITH_YEAR("family and given name, birth year"),
        NOBODY("a name that nobody has");

        private final String title;

        Way(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    private final InventedNames names;
    private final Random random;

    /** Types names that are spread as those of the people are. */
    Typed(long seed) {
        names = new InventedNames(seed);
        random = new Random(seed);
    }

    String next(Way way) {
        List<String> words = ToneFree.words(names.next());
        String family = words.get(0);
        String given = words.get(words.size() - 1);
        return switch (way) {
            case NOTHING -> "";
            case WHOLE -> String.join(" ", words);
            case ENDS -> family + " " + given;
            case GIVEN_BEGUN -> family + " " + given.substring(0, Math.min(2, given.length()));
            case GIVEN -> given;
            case FAMILY -> family;
            case TWO_LETTERS -> family.substring(0, 2);
            case INITIALS -> initials(words);
            case WITH_YEAR -> family + " " + given + " " + (1955 + random.nextInt(50));
            case NOBODY -> family + " " + given + "zz";
        };
    }

    private static String initials(List<String> words) {
        StringBuilder initials = new StringBuilder();
        words.forEach(word -> initials.append(word.charAt(0)));
        return initials.toString();
    }
}
