package vn.hoanhap.registry.people;

import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoanhap.core.access.Protection;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.registry.words.Words;

/** Seals single fields under a person's key, as text columns hold them. */
public final class SealedFields {
    private static final Logger LOG = LoggerFactory.getLogger(SealedFields.class);

    private final Protection protection;

    /** Seals with the given keys. */
    public SealedFields(Protection protection) {
        this.protection = protection;
    }

    /** Returns the field sealed; null and blank stay null. */
    public @Nullable String seal(long personId, String field, @Nullable String plain) {
        if (plain == null || plain.isBlank()) {
            return null;
        }
        return Base64.getEncoder().encodeToString(protection.seal(personId, field, plain.strip()));
    }

    /**
     * Returns the field opened; null stays null, and what was erased is null too: the key is gone for good.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 503 when it is there but does not open: the keystore is not the one
     *     it was sealed with. It is no empty field, and nothing may be written in its place
     */
    public @Nullable String open(long personId, String field, @Nullable String sealed) {
        if (sealed == null) {
            return null;
        }
        byte[] bytes = Base64.getDecoder().decode(sealed);
        try {
            return protection.open(personId, field, bytes).orElse(null);
        } catch (IllegalStateException shut) {
            LOG.error("a sealed field does not open: {}", shut.getMessage());
            throw new Problem(
                            "sealed", 503, Words.text("sealed.title"), Words.text("sealed.detail", personId), List.of())
                    .raise();
        }
    }

    /** Returns the hash by which an exact value is found. */
    public String exact(String value) {
        return Base64.getEncoder().encodeToString(protection.exact(value));
    }
}
