package vn.hoanhap.core.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.text.View;

/** Is one call of a route or page, valid until it is answered. */
@ProviderType
public interface Call {

    /** Returns who calls; a principal without grants on public routes. */
    Principal principal();

    /** Tells whether somebody is signed in. */
    boolean signedIn();

    /** Returns what the caller's right reaches for this route; every query narrows by it. */
    Scope scope();

    /** Returns the reader's language: {@code ?lang=}, cookie or Accept-Language; Vietnamese otherwise. */
    Language language();

    /** Returns the date that governs the answer: {@code ?date=}, the date chooser, the configured date, or today. */
    LocalDate asOf();

    /** Returns the legal date of today. */
    LocalDate today();

    /** Returns a path parameter, decoded. */
    String path(String name);

    /**
     * Returns a path parameter as an id.
     *
     * @throws ProblemException 404 when it is no id
     */
    long pathId(String name);

    /** Returns a query parameter that is present and not blank. */
    Optional<String> query(String name);

    /**
     * Returns a query parameter as a date.
     *
     * @throws ProblemException 400 naming the parameter when it is no ISO 8601 date
     */
    Optional<LocalDate> queryDate(String name);

    /** Returns {@code ?limit=} within 1 to 500; 50 when absent. */
    int limit();

    /** Returns {@code ?cursor=}: the id after which the list goes on; 0 from the start. */
    long cursor();

    /**
     * Returns the version that the caller believes to change.
     *
     * @throws ProblemException 428 when If-Match is missing, 400 when it is no version
     */
    long ifMatch();

    /** Returns the fields of a sent form, in order; files are not among them. */
    Map<String, List<String>> form();

    /** Returns the first value of a form field, stripped; empty when absent. */
    String field(String name);

    /** Returns the file of a multipart form; null when none was sent. */
    @Nullable
    Upload file();

    /** Tells whether htmx asks for a fragment: the answer is then not framed. */
    boolean partial();

    /** Returns the view for a template of the bundle whose messages are given. */
    View view(Messages messages);

    /**
     * Returns the address of the caller's machine as text, for throttling; empty when unknown. Behind a proxy it is the
     * proxy's.
     */
    String remoteAddress();

    /** Returns the address of the page itself with its query, for coming back. */
    String address();
}
