package vn.hoanhap.core.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import vn.hoanhap.core.text.Text;

/** Frames pages: navigation, date chooser, account. Provided by the console, used by the gateway. */
@ProviderType
public interface Frame {

    /** The parameter of an address that carries what was typed as the date of the pages and is none, back to its field. */
    String TYPED_DATE = "typed-date";

    /**
     * Is a page to be framed.
     *
     * @param call the call that it answers
     * @param title title in the reader's language
     * @param html the inside, rendered and escaped
     * @param menu navigation for the reader; empty when nobody is signed in
     * @param flash what was just done; null for nothing
     * @param csrf token for forms of the frame itself
     */
    record Framed(
            Call call,
            String title,
            String html,
            List<Elected.Link> menu,
            @Nullable Text flash,
            String csrf) {}

    /** Returns the whole HTML document. */
    String page(Framed page);

    /** Returns the inside of a page that tells of a problem. */
    String problem(Call call, Problem problem);
}
