package vn.hoanhap.registry.web.papers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Form;

/**
 * Is the page of one paper.
 *
 * @param person whose page it is opened from
 * @param id of the paper
 * @param row what lists show
 * @param on the day on the paper; null when none is known
 * @param added the day on which it was added
 * @param reasons codes of the reasons for which it is opened; empty when the reader may not, or nothing is there any more
 * @param back whether the reader may take it back, and how
 * @param form what stands in the form by which it is taken back
 */
public record PaperModel(
        Person person,
        long id,
        PaperRow row,
        @Nullable String on,
        String added,
        List<String> reasons,
        Back back,
        Form form)
        implements Desk.Filled {

    /** Copies the list. */
    public PaperModel {
        reasons = List.copyOf(reasons);
    }

    /** Says how the reader may take the paper back. */
    public enum Back {
        /** Not at all. */
        NOT,
        /** At once: it is their own, added a moment ago. */
        AT_ONCE,
        /** With a reason. */
        WITH_REASON
    }

    /** Returns the address of the content. */
    public String content() {
        return "/api/v1/attachments/" + id + "/content";
    }
}
