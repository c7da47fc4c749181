package vn.hoanhap.console.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Elected;

/**
 * Fills the first page.
 *
 * @param title the date that it shows
 * @param lead the sentence below it
 * @param warnings what needs a look; empty for readers who do not run the server
 * @param guide the first-run guide; null when the reader has nothing to do with it
 * @param sample percents of a demonstration's records that are in; null when none are on their way
 * @param due what is due for the reader, the earliest first
 * @param cards what the running programmes show, each one or more whole sections of HTML, as they rendered them
 */
public record Home(
        String title,
        String lead,
        List<Warning> warnings,
        @Nullable Guide guide,
        @Nullable Integer sample,
        Elected.ShownDue due,
        List<String> cards) {

    /**
     * Says that a programme is not well.
     *
     * @param down whether it does not work at all
     * @param title which programme, and how it is
     * @param advice what to do
     */
    public record Warning(boolean down, String title, String advice) {}
}
