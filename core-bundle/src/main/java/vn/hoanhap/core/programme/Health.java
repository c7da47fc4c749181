package vn.hoanhap.core.programme;

import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.Text;

/**
 * Tells how a part of the server is.
 *
 * @param status what it means for work
 * @param advice what the operator does next; null only when all is well
 */
public record Health(Status status, @Nullable Text advice) {

    /** Says what the state means for work. */
    public enum Status {
        /** Works. Nothing to do. */
        OK,
        /** Works, but somebody should look today. The server goes on. */
        WARN,
        /** Does not work. A version that is DOWN is not elected. */
        DOWN
    }

    /** Means that all is well. */
    public static final Health OK = new Health(Status.OK, null);

    /** Asks for advice wherever there is something to do. */
    public Health {
        if (status != Status.OK && advice == null) {
            throw new IllegalArgumentException("say what the operator does next");
        }
    }

    /** Works, but needs a look. */
    public static Health warn(Text advice) {
        return new Health(Status.WARN, advice);
    }

    /** Does not work. */
    public static Health down(Text advice) {
        return new Health(Status.DOWN, advice);
    }
}
