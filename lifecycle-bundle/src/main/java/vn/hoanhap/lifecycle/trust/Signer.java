package vn.hoanhap.lifecycle.trust;

import java.time.LocalDate;

/**
 * Is who signed a jar.
 *
 * @param name what the office calls the trusted certificate
 * @param subject whom the signing certificate names
 * @param fingerprint SHA-256 of the signing certificate
 * @param anchor fingerprint of the trusted certificate: the signing one, or one that issued it
 * @param until last day on which the signing certificate holds
 */
public record Signer(String name, String subject, String fingerprint, String anchor, LocalDate until) {}
