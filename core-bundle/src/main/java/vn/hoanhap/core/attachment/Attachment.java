package vn.hoanhap.core.attachment;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Is a paper that lies at a record, without its content.
 *
 * @param id its id
 * @param owner the record
 * @param personId whose key seals it; null for a paper about nobody
 * @param type code of the dated list of types
 * @param title what people call it; null when the key was erased
 * @param on the day that stands on the paper; null when none does
 * @param content what the file is
 * @param added who added it, and when
 * @param withdrawn who took it back, and why; null while it lies there
 */
public record Attachment(
        long id,
        AttachmentOwner owner,
        @Nullable Long personId,
        String type,
        @Nullable String title,
        @Nullable LocalDate on,
        Content content,
        Added added,
        @Nullable Withdrawn withdrawn) {

    /**
     * Says what the file is: as it is kept, which a photo differs in from what was sent.
     *
     * @param contentType media type, as the bytes say
     * @param size in bytes
     * @param sha256 hash of the bytes, 64 hexadecimal digits
     */
    public record Content(String contentType, long size, String sha256) {}

    /** Says who added a paper, and when. */
    public record Added(long accountId, Instant at) {}

    /** Says who took a paper back, when, and why; no reason for one's own that was added a moment before. */
    public record Withdrawn(
            long accountId, Instant at, @Nullable String reason) {}

    /** Says which paper, and not how it is called: it may end up in a log. */
    @Override
    public String toString() {
        return "Attachment[" + id + " " + type + " at " + owner + "]";
    }
}
