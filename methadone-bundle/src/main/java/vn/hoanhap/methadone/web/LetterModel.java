package vn.hoanhap.methadone.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fills the letter that somebody takes along: number, place and day, to whom, what for; nothing of their history.
 *
 * @param back page of the application
 * @param from the commune that sends
 * @param number number of the referral
 * @param place place and day
 * @param to the facility
 * @param person initials and year of birth; the name is written by hand
 * @param contact where the facility is; null when nobody wrote it down
 * @param due by when an answer is hoped for; null when no rule says it
 * @param papers what is taken along
 */
public record LetterModel(
        String back,
        String from,
        String number,
        String place,
        String to,
        String person,
        @Nullable String contact,
        @Nullable String due,
        List<String> papers) {

    /** Copies the list. */
    public LetterModel {
        papers = List.copyOf(papers);
    }
}
