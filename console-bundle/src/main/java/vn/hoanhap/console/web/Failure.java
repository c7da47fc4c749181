package vn.hoanhap.console.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says what failed and what to do next.
 *
 * @param icon a name of the icon part
 * @param title what failed, in a few words
 * @param what what happened, one or two sentences without personal data
 * @param points the single faults; empty when the whole is at fault
 * @param remedy what the reader can do now; null when that is said with what happened
 * @param retry the page to try again; null when trying again cannot help
 * @param code status and kind of the problem, to quote when one reports it
 */
public record Failure(
        String icon,
        String title,
        String what,
        List<Point> points,
        @Nullable String remedy,
        @Nullable String retry,
        String code) {

    /**
     * Is one fault.
     *
     * @param what what is wrong
     * @param remedy what to do about it
     */
    public record Point(String what, String remedy) {}
}
