package vn.hoanhap.registry.people;

import static vn.hoanhap.registry.db.Tables.NAME_TOKEN;
import static vn.hoanhap.registry.db.Tables.PERSON;
import static vn.hoanhap.registry.db.Tables.PERSON_IDENTITY;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Protection;
import vn.hoanhap.core.text.ToneFree;

/**
 * Is what somebody typed to find a person, as conditions on the table: words of the name by their keyed hashes, a birth year,
 * initials, or a whole number of a citizen card. Nothing is ever compared with a name in clear.
 */
final class JooqNameWords {
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
    private static final Pattern ID_NUMBER = Pattern.compile("\\d{9}|\\d{12}");
    private static final int LONGEST_INITIALS = 8;

    private final Condition condition;

    private JooqNameWords(Condition condition) {
        this.condition = condition;
    }

    /** Understands a search text; null and blank find everybody. */
    static JooqNameWords of(@Nullable String text, Protection protection, SealedFields sealed) {
        if (text == null || text.isBlank()) {
            return new JooqNameWords(DSL.noCondition());
        }
        List<String> names = new ArrayList<>();
        Condition all = DSL.noCondition();
        for (String word : ToneFree.words(text)) {
            if (YEAR.matcher(word).matches()) {
                all = all.and(PERSON.BIRTH_YEAR.eq(Integer.valueOf(word)));
            } else if (ID_NUMBER.matcher(word).matches()) {
                all = all.and(PERSON.ID.in(DSL.select(PERSON_IDENTITY.PERSON_ID)
                        .from(PERSON_IDENTITY)
                        .where(PERSON_IDENTITY.ID_NUMBER_HASH.eq(sealed.exact(word)))));
            } else {
                names.add(word);
            }
        }
        return new JooqNameWords(names.isEmpty() ? all : all.and(named(names, protection)));
    }

    private static Condition named(List<String> words, Protection protection) {
        Condition tokens = words.stream().allMatch(word -> word.length() >= 2)
                ? hasTokens(protection.sought(String.join(" ", words)))
                : DSL.falseCondition();
        String letters = String.join("", words);
        return letters.length() <= LONGEST_INITIALS ? tokens.or(PERSON.INITIALS_FOLDED.like(letters + "%")) : tokens;
    }

    private static Condition hasTokens(List<byte[]> hashes) {
        Condition all = DSL.noCondition();
        for (byte[] hash : hashes) {
            all = all.and(PERSON.ID.in(
                    DSL.select(NAME_TOKEN.PERSON_ID).from(NAME_TOKEN).where(NAME_TOKEN.TOKEN.eq(token(hash)))));
        }
        return all;
    }

    /** Returns the first eight bytes of a hash as the table keeps them. */
    static long token(byte[] hash) {
        return ByteBuffer.wrap(hash).getLong();
    }

    Condition condition() {
        return condition;
    }
}
