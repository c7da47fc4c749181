package vn.hoanhap.casework.store;

import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Protection;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.parts.entry.Sentences;

/** Seals what is written of somebody in words, under their own key: with the key goes the text. */
public final class Sealer {

    private static final int NOT_NOW = 503;

    private final Protection protection;
    private final Sentences words;

    /** Seals with the given keys, and speaks when they do not fit. */
    public Sealer(Protection protection, Sentences words) {
        this.protection = protection;
        this.words = words;
    }

    /** Returns a text sealed; null and blank are null. */
    @Nullable
    String seal(long personId, String field, @Nullable String plain) {
        return plain == null || plain.isBlank()
                ? null
                : Base64.getEncoder().encodeToString(protection.seal(personId, field, plain.strip()));
    }

    /**
     * Returns a text opened; null stays null, and what was erased is null too.
     *
     * @throws ProblemException 503 when it is there but does not open: the keystore is another one
     */
    @Nullable
    String open(long personId, String field, @Nullable String sealed) {
        if (sealed == null) {
            return null;
        }
        try {
            return protection
                    .open(personId, field, Base64.getDecoder().decode(sealed))
                    .orElse(null);
        } catch (IllegalStateException shut) {
            ProblemException problem = new Problem(
                            "sealed",
                            NOT_NOW,
                            words.both("sealed.title"),
                            words.both("sealed.detail", Long.toString(personId)),
                            List.of())
                    .raise();
            problem.initCause(shut);
            throw problem;
        }
    }
}
