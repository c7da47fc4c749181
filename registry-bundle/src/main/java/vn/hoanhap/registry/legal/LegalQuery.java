package vn.hoanhap.registry.legal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Asks for legal texts.
 *
 * @param text words of number, title or issuer, without tones; null for all
 * @param kind of this kind; null for all
 * @param inForceOn that hold on this day, or of which nobody can say; null for past and coming ones too
 */
public record LegalQuery(
        @Nullable String text,
        @Nullable LegalKind kind,
        @Nullable LocalDate inForceOn) {}
