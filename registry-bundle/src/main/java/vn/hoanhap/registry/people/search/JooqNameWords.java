package vn.hoanhap.registry.people.search;

import static vn.hoanhap.registry.db.Tables.PERSON;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Protection;
import vn.hoanhap.core.text.ToneFree;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.registry.people.SealedFields;

/**
 * Is what somebody typed to find a person: words of the name by their keyed hashes, a birth year, initials, or a whole number
 * of a citizen card. Nothing is ever compared with a name in clear.
 */
final class JooqNameWords {

    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
    private static final Pattern ID_NUMBER = Pattern.compile("\\d{9}|\\d{12}");
    private static final int LONGEST_INITIALS = 8;

    private final List<JooqNarrowing> always = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final boolean asked;
    private final Knowing knowing;

    /** Is what turns words into conditions. */
    record Knowing(Sql sql, Protection protection, SealedFields sealed) {}

    private JooqNameWords(boolean asked, Knowing knowing) {
        this.asked = asked;
        this.knowing = knowing;
    }

    /** Understands a search text; null and blank find everybody, and one without letters and digits nobody. */
    static JooqNameWords of(@Nullable String text, Knowing knowing) {
        JooqNameWords typed = new JooqNameWords(text != null && !text.isBlank(), knowing);
        for (String word : ToneFree.words(text == null ? "" : text)) {
            if (YEAR.matcher(word).matches()) {
                typed.always.add(new JooqNarrowing.BornIn(Integer.parseInt(word)));
            } else if (ID_NUMBER.matcher(word).matches()) {
                typed.always.add(new JooqNarrowing.Numbered(knowing.sealed().exact(word)));
            } else {
                typed.names.add(word);
            }
        }
        return typed;
    }

    /** Returns the ways in which the text can be meant; somebody is sought who is found in any of them. */
    List<List<JooqNarrowing>> meanings() {
        if (asked && names.isEmpty() && always.isEmpty()) {
            return List.of();
        }
        if (names.isEmpty()) {
            return List.of(List.copyOf(always));
        }
        List<List<JooqNarrowing>> meanings = new ArrayList<>();
        if (names.stream().allMatch(word -> word.length() >= 2)) {
            meanings.add(with(named()));
        }
        String letters = String.join("", names);
        if (letters.length() <= LONGEST_INITIALS) {
            meanings.add(with(
                    List.of(new JooqNarrowing.Begun(letters, knowing.sql().begins(PERSON.INITIALS_FOLDED, letters)))));
        }
        return meanings;
    }

    private List<JooqNarrowing> named() {
        List<JooqNarrowing> named = new ArrayList<>();
        for (byte[] hash : knowing.protection().sought(String.join(" ", names))) {
            named.add(new JooqNarrowing.Named(JooqPeopleSearch.token(hash), named.size()));
        }
        return named;
    }

    private List<JooqNarrowing> with(List<JooqNarrowing> more) {
        List<JooqNarrowing> all = new ArrayList<>(always);
        all.addAll(more);
        return all;
    }
}
