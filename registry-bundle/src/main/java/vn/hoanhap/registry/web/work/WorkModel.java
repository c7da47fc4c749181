package vn.hoanhap.registry.web.work;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Form;

/**
 * Is the page of one referral, move or request.
 *
 * @param row what lists show
 * @param title of the page
 * @param list the list that the page belongs to
 * @param personHref the person's page; null when the reader does not see the person
 * @param papersHref where a paper is laid at it; null when none is, or the reader may not
 * @param progress the line of steps; empty where there is none
 * @param facts what is known
 * @param history what was noted at each step, the newest first
 * @param answering the form for what comes next; null when the reader has nothing to say now
 * @param back takes back what was done; null when the reader may not
 */
public record WorkModel(
        WorkRow row,
        String title,
        String list,
        @Nullable String personHref,
        @Nullable String papersHref,
        List<Progress> progress,
        List<Fact> facts,
        List<Noted> history,
        @Nullable Answering answering,
        @Nullable Back back)
        implements Desk.Filled {

    /** Copies the lists. */
    public WorkModel {
        progress = List.copyOf(progress);
        facts = List.copyOf(facts);
        history = List.copyOf(history);
    }

    /** Is what was noted at a step. */
    public record Noted(String title, String when, @Nullable String text) {}

    /** Says where to take something back, of which version, and what that means. */
    public record Back(String action, int version, String text) {}

    @Override
    public Form form() {
        return answering == null ? Form.EMPTY : answering.form();
    }
}
