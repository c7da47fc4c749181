package vn.hoanhap.registry.attachments;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Says how much is taken in: an operator may change it.
 *
 * @param fileBytes the largest file
 * @param perRecord the most papers that lie at one record
 * @param perDay the most bytes that one account adds on one day
 */
public record AttachmentLimits(long fileBytes, int perRecord, long perDay) {
    /** What holds unless an operator says otherwise. */
    public static final AttachmentLimits DEFAULT = new AttachmentLimits(10L << 20, 50, 200L << 20);

    /** A file is looked at in memory, and its removal is one unit of work. */
    private static final int MOST_MEGABYTES = 50;

    private static final int MOST = 1_000_000;

    /**
     * Reads the limits.
     *
     * @param property answers with a property's value, or null
     * @throws IllegalArgumentException naming the property that makes no sense
     */
    public static AttachmentLimits read(Function<String, @Nullable String> property) {
        return new AttachmentLimits(
                (long) number(property, "hoanhap.attachments.file-megabytes", 10, MOST_MEGABYTES) << 20,
                number(property, "hoanhap.attachments.per-record", 50, MOST),
                (long) number(property, "hoanhap.attachments.day-megabytes", 200, MOST) << 20);
    }

    private static int number(Function<String, @Nullable String> property, String name, int otherwise, int most) {
        String text = property.apply(name);
        if (text == null) {
            return otherwise;
        }
        if (!text.strip().matches("\\d{1,9}")) {
            throw new IllegalArgumentException(name + " is a whole number, not '" + text + "'");
        }
        int number = Integer.parseInt(text.strip());
        if (number < 1 || number > most) {
            throw new IllegalArgumentException(name + " is 1 to " + most + ", not " + number);
        }
        return number;
    }

    /** Returns the largest file in megabytes, for sentences. */
    public long megabytes() {
        return fileBytes >> 20;
    }
}
