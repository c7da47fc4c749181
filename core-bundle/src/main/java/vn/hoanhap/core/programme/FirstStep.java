package vn.hoanhap.core.programme;

import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.text.Text;

/**
 * Is a step on the way from an empty office to its first report. Each programme knows its own; the console lists them.
 *
 * @param id unique within the programme
 * @param order position, small first
 * @param words what the reader is told
 * @param path page of this programme on which the step is done, such as {@code /accounts}
 * @param permission the right that the page asks for; who lacks it sees how the step stands, without a way there
 * @param look what tells how it stands
 */
public record FirstStep(String id, int order, Words words, String path, Permission permission, Look look) {

    /**
     * Is what the reader is told, however the step stands.
     *
     * @param title what to do, in a few words
     * @param purpose what it is for, in one sentence
     * @param action the words on the button
     */
    public record Words(Text title, Text purpose, Text action) {}

    /** Says how a step stands. */
    public enum State {
        /** Somebody has to do it. */
        TO_DO,
        /** It is done; doing more of it harms nothing. */
        DONE,
        /** Here nobody has to do it. */
        NOT_NEEDED
    }

    /**
     * Is how a step stands in this office.
     *
     * @param state whether there is something to do
     * @param there one sentence on what is there; counts and titles only, nothing on a single person
     * @param path page of this programme that fits better now than the step's own, with its query; null for the step's own
     */
    public record Standing(
            State state, Text there, @Nullable String path) {

        /** Says that somebody has to do it. */
        public static Standing toDo(Text there) {
            return new Standing(State.TO_DO, there, null);
        }

        /** Says that it is done. */
        public static Standing done(Text there) {
            return new Standing(State.DONE, there, null);
        }

        /** Says that nobody has to do it here. */
        public static Standing notNeeded(Text there) {
            return new Standing(State.NOT_NEEDED, there, null);
        }

        /** Returns the same with a page that fits better now. */
        public Standing at(String better) {
            return new Standing(state, there, better);
        }
    }

    /** Tells how a step stands. */
    @FunctionalInterface
    public interface Look {
        /**
         * Looks at the whole office, whoever reads: the guide belongs to the office. Runs in the page's reading unit of work.
         */
        Standing at(Call call) throws Exception;
    }
}
