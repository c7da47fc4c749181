package vn.hoanhap.registry.people;

import java.util.Base64;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Protection;

/** Seals single fields under a person's key, as text columns hold them. */
public final class SealedFields {
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

    /** Returns the field opened; null stays null, and what was erased is null too: the key is gone for good. */
    public @Nullable String open(long personId, String field, @Nullable String sealed) {
        if (sealed == null) {
            return null;
        }
        byte[] bytes = Base64.getDecoder().decode(sealed);
        try {
            return protection.open(personId, field, bytes);
        } catch (IllegalStateException erased) {
            return null;
        }
    }

    /** Returns the hash by which an exact value is found. */
    public String exact(String value) {
        return Base64.getEncoder().encodeToString(protection.exact(value));
    }
}
