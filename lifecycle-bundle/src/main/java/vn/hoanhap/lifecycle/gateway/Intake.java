package vn.hoanhap.lifecycle.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.lifecycle.call.Caller;
import vn.hoanhap.lifecycle.call.Exchange;
import vn.hoanhap.lifecycle.call.Form;
import vn.hoanhap.lifecycle.election.CompiledRoute;
import vn.hoanhap.lifecycle.http.Fields;
import vn.hoanhap.lifecycle.http.Refusals;
import vn.hoanhap.lifecycle.http.SpooledFile;
import vn.hoanhap.lifecycle.json.BodyReader;
import vn.hoanhap.lifecycle.json.JsonType;

/** Takes in what a call sends, never more than its route allows, and little from who has not signed in. */
final class Intake {

    /** The most bytes of a form without a file. */
    private static final int FORM_BYTES = 1 << 20;
    /** The most bytes that anybody may send who has not signed in: a name and a password, a language, a date. */
    private static final int STRANGER_BYTES = 16 << 10;
    /** As much of a body that is too long is read before it is refused. */
    private static final int READ_AWAY_BYTES = 64 << 10;
    /** The most bytes of any form with a file; a page declares its own limit below it. */
    static final long MULTIPART_BYTES = (256L << 20) + Uploads.FIELD_BYTES;

    private final BodyReader reader;
    private final Refusals refusals;
    private final Arrivals arrivals;
    private final Uploads uploads;

    Intake(BodyReader reader, Refusals refusals, Path temporary) {
        this.reader = reader;
        this.refusals = refusals;
        this.arrivals = new Arrivals(refusals);
        this.uploads = new Uploads(refusals, temporary, arrivals);
    }

    /**
     * Reads the body of a route.
     *
     * @param caller one who has not signed in sends little
     * @throws vn.hoanhap.core.programme.ProblemException 400, 413, 415, 422, 429 or 503
     */
    Body body(Exchange exchange, CompiledRoute route, Caller caller) throws IOException {
        HttpServletRequest request = exchange.request();
        long allowed = route.route().maxBytes();
        long most = caller.signedIn() ? allowed : Math.min(allowed, STRANGER_BYTES);
        if (!route.route().method().writes()) {
            return new Body(None.NONE, "");
        }
        if (request.getContentLengthLong() > most) {
            throw tooLarge(request, most);
        }
        JsonType type = route.body();
        return type == null
                ? uploads.body(sender(request, caller), mediaType(request).equals("multipart/form-data"), most)
                : json(request, type, most);
    }

    /**
     * Reads the form of a page. A file is taken only where the page declares one, and from who has signed in.
     *
     * @param maxBytes what the page allows for a form with a file; 0 when it takes none
     * @param caller one who has not signed in sends little
     * @throws vn.hoanhap.core.programme.ProblemException 400, 411, 413, 415, 429 or 503
     */
    Form form(Exchange exchange, long maxBytes, Caller caller) throws IOException {
        HttpServletRequest request = exchange.request();
        String type = mediaType(request);
        boolean files = caller.signedIn() && maxBytes > 0;
        if (files && type.equals("multipart/form-data")) {
            return uploads.form(sender(request, caller), maxBytes + Uploads.FIELD_BYTES);
        }
        if (type.equals("application/x-www-form-urlencoded")) {
            return new Form(fields(request, caller.signedIn() ? FORM_BYTES : STRANGER_BYTES));
        }
        if (type.isEmpty()) {
            return Form.NONE;
        }
        String accepted = "application/x-www-form-urlencoded";
        throw refusals.of(415, "media-type", files ? accepted + ", multipart/form-data" : accepted)
                .raise();
    }

    /** A caller who is still writing when the connection ends does not hear why: what is only a little too long is read away. */
    private RuntimeException tooLarge(HttpServletRequest request, long most) throws IOException {
        if (request.getContentLengthLong() <= READ_AWAY_BYTES) {
            arrivals.take(request, body -> body.transferTo(OutputStream.nullOutputStream()));
        }
        return refusals.of(413, "too-large", most).raise();
    }

    private static Uploads.Sender sender(HttpServletRequest request, Caller caller) {
        return new Uploads.Sender(request, caller.principal().accountId());
    }

    private Body json(HttpServletRequest request, JsonType type, long most) throws IOException {
        byte[] bytes = bytes(request, most);
        boolean blank = new String(bytes, StandardCharsets.ISO_8859_1).isBlank();
        if (!blank && !mediaType(request).endsWith("json")) {
            throw refusals.of(415, "media-type", "application/json").raise();
        }
        byte[] document = blank ? "{}".getBytes(StandardCharsets.UTF_8) : bytes;
        String fingerprint = HexFormat.of().formatHex(SpooledFile.sha256Digest().digest(document));
        return new Body(reader.read(document, type), fingerprint);
    }

    private Map<String, List<String>> fields(HttpServletRequest request, long most) throws IOException {
        byte[] bytes = bytes(request, most);
        Map<String, List<String>> fields = Fields.of(new String(bytes, StandardCharsets.ISO_8859_1))
                .orElseThrow(() -> refusals.of(400, "encoding").raise());
        refusals.requireReadable(fields);
        return fields;
    }

    private byte[] bytes(HttpServletRequest request, long most) throws IOException {
        if (request.getContentLengthLong() > most) {
            throw tooLarge(request, most);
        }
        int enough = (int) Math.min(most + 1, Integer.MAX_VALUE);
        byte[] bytes = arrivals.take(request, body -> body.readNBytes(enough));
        if (bytes.length > most) {
            throw refusals.of(413, "too-large", most).raise();
        }
        return bytes;
    }

    private static String mediaType(HttpServletRequest request) {
        return mediaType(request.getContentType());
    }

    /** Returns a media type without its parameters; empty for none. */
    static String mediaType(@Nullable String header) {
        if (header == null) {
            return "";
        }
        int parameters = header.indexOf(';');
        return (parameters < 0 ? header : header.substring(0, parameters))
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
