package vn.hoanhap.core.attachment;

import java.util.regex.Pattern;

/**
 * Names the record at which a paper lies.
 *
 * @param programmeId the programme whose record it is
 * @param kind what the record is, in that programme's words: {@code person}, {@code move}, {@code loan}
 * @param recordId id of the record
 */
public record AttachmentOwner(String programmeId, String kind, String recordId) {
    private static final Pattern PART = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");

    /** Refuses names that could be taken apart in another way than they were put together. */
    public AttachmentOwner {
        if (!fits(programmeId) || !fits(kind) || !fits(recordId)) {
            throw new IllegalArgumentException("an owner is named by letters, digits, dots and dashes, not '"
                    + programmeId + ":" + kind + ":" + recordId + "'");
        }
    }

    private static boolean fits(String part) {
        return PART.matcher(part).matches();
    }

    /** Names a record that has a number. */
    public static AttachmentOwner of(String programmeId, String kind, long recordId) {
        return new AttachmentOwner(programmeId, kind, Long.toString(recordId));
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException when it has another form
     */
    public static AttachmentOwner parse(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("an owner reads programme:kind:record, not '" + text + "'");
        }
        return new AttachmentOwner(parts[0], parts[1], parts[2]);
    }

    /** Writes it as {@code programme:kind:record}. */
    @Override
    public String toString() {
        return programmeId + ":" + kind + ":" + recordId;
    }
}
