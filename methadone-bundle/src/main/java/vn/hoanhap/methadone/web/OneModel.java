package vn.hoanhap.methadone.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fills the page of an application.
 *
 * @param person whom it is about
 * @param register page of that person
 * @param state how it stands
 * @param progress the way, step by step
 * @param concerns what is flagged
 * @param facts what is known
 * @param next steps that lead on
 * @param other steps that end it or take it back
 * @param papers papers that are asked for
 * @param sendings every referral
 * @param edit address of the form that corrects it; null when the reader may not
 * @param letter address of the letter; null before somebody was sent
 */
public record OneModel(
        String person,
        String register,
        Pill state,
        List<Dot> progress,
        List<String> concerns,
        Map<String, String> facts,
        List<StepModel> next,
        List<StepModel> other,
        Papers papers,
        List<Link> sendings,
        @Nullable String edit,
        @Nullable String letter) {

    /** Copies the lists. */
    public OneModel {
        progress = List.copyOf(progress);
        concerns = List.copyOf(concerns);
        next = List.copyOf(next);
        other = List.copyOf(other);
        sendings = List.copyOf(sendings);
    }

    /** Is a step of the way: done, now or todo, and its day. */
    public record Dot(
            String label,
            String state,
            String stateLabel,
            @Nullable String note) {}

    /** Is a line that leads somewhere. */
    public record Link(String label, String href) {}

    /**
     * Holds the papers.
     *
     * @param action where to post; null when the reader may not
     * @param version version of the application
     * @param missing how many are missing, in words; null for none
     * @param papers each of them
     */
    public record Papers(
            @Nullable String action,
            String version,
            @Nullable String missing,
            List<Paper> papers) {
        /** Copies the list. */
        public Papers {
            papers = List.copyOf(papers);
        }
    }

    /** Is a paper: whether it was handed in, and when; which rule asks for it stands among the rules. */
    public record Paper(
            String code,
            String title,
            boolean got,
            @Nullable String note) {}
}
