package vn.hoanhap.core.programme;

import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.Text;

/**
 * Declares a personal field that a programme stores; encryption, audit of reads, export and erasure derive from it. Law
 * 91/2025/QH15 on personal data.
 *
 * @param name {@code table.column}
 * @param sensitivity how it is treated
 * @param purpose why it is stored
 * @param legalBasis law and article, or consent
 * @param retentionMonths how long after the last activity it is kept; null while the law says so without a term
 */
public record PersonalField(
        String name,
        Sensitivity sensitivity,
        Text purpose,
        Text legalBasis,
        @Nullable Integer retentionMonths) {

    /** Says how a field is treated. */
    public enum Sensitivity {
        /** Tells who somebody is: sealed under the person's key, opening is audited. */
        IDENTITY,
        /** Health, drug history, tests, loans, free text: never in lists, exports or logs. */
        SENSITIVE,
        /** Other facts about a person. */
        ORDINARY
    }
}
