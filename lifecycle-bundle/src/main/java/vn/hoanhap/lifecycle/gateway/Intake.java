package vn.hoanhap.lifecycle.gateway;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.Upload;
import vn.hoanhap.lifecycle.call.Exchange;
import vn.hoanhap.lifecycle.call.Form;
import vn.hoanhap.lifecycle.election.CompiledRoute;
import vn.hoanhap.lifecycle.http.Fields;
import vn.hoanhap.lifecycle.http.Refusals;
import vn.hoanhap.lifecycle.http.SpooledFile;
import vn.hoanhap.lifecycle.json.BodyReader;
import vn.hoanhap.lifecycle.json.JsonType;
import vn.hoanhap.lifecycle.json.Texts;

/** Takes in what a call sends, never more than its route allows. */
final class Intake {

    /** The most bytes of a form without a file. */
    private static final int FORM_BYTES = 1 << 20;
    /** The most bytes of a form with a file. */
    static final long MULTIPART_BYTES = 256L << 20;

    private final BodyReader reader;
    private final Refusals refusals;
    private final Path temporary;

    Intake(BodyReader reader, Refusals refusals, Path temporary) {
        this.reader = reader;
        this.refusals = refusals;
        this.temporary = temporary;
    }

    /**
     * Reads the body of a route.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 400, 413, 415 or 422
     */
    Body body(Exchange exchange, CompiledRoute route) throws IOException {
        HttpServletRequest request = exchange.request();
        long most = route.route().maxBytes();
        if (!route.route().method().writes()) {
            return new Body(None.NONE, "", null);
        }
        if (request.getContentLengthLong() > most) {
            throw refusals.of(413, "too-large", most).raise();
        }
        JsonType type = route.body();
        return type == null ? upload(request, most) : json(request, type, most);
    }

    /**
     * Reads the form of a page.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 400, 413 or 415
     */
    Form form(Exchange exchange) throws IOException {
        HttpServletRequest request = exchange.request();
        String type = mediaType(request);
        if (type.equals("multipart/form-data")) {
            return multipart(request, MULTIPART_BYTES);
        }
        if (type.equals("application/x-www-form-urlencoded")) {
            return new Form(fields(request), null);
        }
        if (type.isEmpty()) {
            return Form.NONE;
        }
        throw refusals.of(415, "media-type", "application/x-www-form-urlencoded, multipart/form-data")
                .raise();
    }

    private Body json(HttpServletRequest request, JsonType type, long most) throws IOException {
        byte[] bytes = bytes(request, most);
        boolean blank = new String(bytes, StandardCharsets.ISO_8859_1).isBlank();
        if (!blank && !mediaType(request).endsWith("json")) {
            throw refusals.of(415, "media-type", "application/json").raise();
        }
        byte[] document = blank ? "{}".getBytes(StandardCharsets.UTF_8) : bytes;
        String fingerprint = HexFormat.of().formatHex(SpooledFile.sha256Digest().digest(document));
        return new Body(reader.read(document, type), fingerprint, null);
    }

    private Body upload(HttpServletRequest request, long most) throws IOException {
        if (mediaType(request).equals("multipart/form-data")) {
            Part part = filePart(parts(request, most));
            if (part == null) {
                throw refusals.ofField("file", "file-missing").raise();
            }
            try (InputStream in = part.getInputStream()) {
                return spooled(in, part.getSubmittedFileName(), mediaType(part.getContentType()), most);
            } finally {
                part.delete();
            }
        }
        return spooled(request.getInputStream(), null, mediaType(request), most);
    }

    private Body spooled(InputStream in, @Nullable String name, String type, long most) throws IOException {
        try {
            SpooledFile file = SpooledFile.take(in, temporary, most);
            InputStream content = Files.newInputStream(file.path());
            return new Body(new Upload(name, type, content), file.sha256(), file);
        } catch (SpooledFile.TooLargeException e) {
            throw refusals.of(413, "too-large", most).raise();
        }
    }

    private Form multipart(HttpServletRequest request, long most) throws IOException {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        Upload file = null;
        for (Part part : parts(request, most)) {
            if (part.getSubmittedFileName() == null) {
                fields.computeIfAbsent(part.getName(), any -> new ArrayList<>()).add(text(part));
            } else if (part.getName().equals("file") && part.getSize() > 0) {
                file = new Upload(part.getSubmittedFileName(), mediaType(part.getContentType()), part.getInputStream());
            }
        }
        return new Form(fields, file);
    }

    private Iterable<Part> parts(HttpServletRequest request, long most) throws IOException {
        if (request.getContentLengthLong() < 0) {
            throw refusals.of(411, "length-missing").raise();
        }
        if (request.getContentLengthLong() > most) {
            throw refusals.of(413, "too-large", most).raise();
        }
        try {
            return request.getParts();
        } catch (ServletException | IllegalStateException e) {
            throw refusals.of(400, "multipart").raise();
        }
    }

    private static @Nullable Part filePart(Iterable<Part> parts) {
        for (Part part : parts) {
            if (part.getName().equals("file") && part.getSubmittedFileName() != null) {
                return part;
            }
        }
        return null;
    }

    private String text(Part part) throws IOException {
        if (part.getSize() > FORM_BYTES) {
            throw refusals.of(413, "too-large", FORM_BYTES).raise();
        }
        try (InputStream in = part.getInputStream()) {
            String value = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(java.nio.ByteBuffer.wrap(in.readAllBytes()))
                    .toString();
            if (!Texts.broken(value)) {
                return Texts.composed(value);
            }
        } catch (CharacterCodingException e) {
            // refused below, like other characters that no store keeps
        }
        throw refusals.of(400, "encoding").raise();
    }

    private Map<String, List<String>> fields(HttpServletRequest request) throws IOException {
        byte[] bytes = bytes(request, FORM_BYTES);
        return Fields.of(new String(bytes, StandardCharsets.ISO_8859_1))
                .orElseThrow(() -> refusals.of(400, "encoding").raise());
    }

    private byte[] bytes(HttpServletRequest request, long most) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes((int) Math.min(most + 1, Integer.MAX_VALUE));
        if (bytes.length > most) {
            throw refusals.of(413, "too-large", most).raise();
        }
        return bytes;
    }

    private static String mediaType(HttpServletRequest request) {
        return mediaType(request.getContentType());
    }

    private static String mediaType(@Nullable String header) {
        if (header == null) {
            return "";
        }
        int parameters = header.indexOf(';');
        return (parameters < 0 ? header : header.substring(0, parameters))
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
