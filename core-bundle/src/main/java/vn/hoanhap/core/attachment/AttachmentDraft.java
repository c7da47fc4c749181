package vn.hoanhap.core.attachment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Is what is said of a paper when it is laid at a record.
 *
 * @param owner the record
 * @param personId whose key seals it, and who is asked about for the right to see it; null for a paper about nobody
 * @param type code of the dated list of types
 * @param title what people call it, at most 120 characters; null: the name of the file, cleaned. Kept sealed
 * @param on the day that stands on the paper; null when none does
 * @param accountId who adds it
 */
public record AttachmentDraft(
        AttachmentOwner owner,
        @Nullable Long personId,
        String type,
        @Nullable String title,
        @Nullable LocalDate on,
        long accountId) {

    /** Says where and what, and not how it is called: a title may name somebody. */
    @Override
    public String toString() {
        return "AttachmentDraft[" + type + " at " + owner + "]";
    }
}
