package vn.hoanhap.lifecycle.gateway;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Upload;
import vn.hoanhap.core.text.Composed;
import vn.hoanhap.core.text.Unkept;
import vn.hoanhap.lifecycle.call.Form;
import vn.hoanhap.lifecycle.http.DiskException;
import vn.hoanhap.lifecycle.http.Refusals;
import vn.hoanhap.lifecycle.http.SpooledFile;

/** Takes in files: never more than the route or page allows, and never more at once than there is room for. */
final class Uploads {

    /** The most bytes of the fields beside a file, all together. */
    static final int FIELD_BYTES = 1 << 20;

    private final Refusals refusals;
    private final Path temporary;
    private final UploadRoom room;
    private final Arrivals arrivals;

    Uploads(Refusals refusals, Path temporary, Arrivals arrivals) {
        this.refusals = refusals;
        this.temporary = temporary;
        this.room = new UploadRoom(refusals);
        this.arrivals = arrivals;
    }

    /** Reads the body of a route that takes a file: the file itself, or a form with it. */
    Body body(Sender sender, boolean multipart, long most) throws IOException {
        HttpServletRequest request = sender.request();
        long length = request.getContentLengthLong() < 0 ? most : request.getContentLengthLong();
        // The parts of a form lie on the disk before the file among them is copied.
        UploadRoom.Place place = room.take(sender.account(), multipart ? 2 * length : length);
        try {
            return multipart
                    ? part(request, most, place)
                    : arrivals.take(
                            request, body -> spooled(body, new Named(null, request.getContentType()), most, place));
        } catch (IOException | RuntimeException e) {
            place.close();
            throw e;
        }
    }

    /** Reads the form of a page that takes a file. */
    Form form(Sender sender, long most) throws IOException {
        HttpServletRequest request = sender.request();
        requireLength(request, most);
        UploadRoom.Place place = room.take(sender.account(), request.getContentLengthLong());
        try {
            return form(parts(request), place);
        } catch (IOException | RuntimeException e) {
            place.close();
            throw e;
        }
    }

    private Form form(Collection<Part> parts, UploadRoom.Place place) throws IOException {
        try {
            Map<String, List<String>> fields = new LinkedHashMap<>();
            Upload file = null;
            long free = FIELD_BYTES;
            for (Part part : parts) {
                if (part.getSubmittedFileName() == null) {
                    free -= part.getSize();
                    fields.computeIfAbsent(part.getName(), any -> new ArrayList<>())
                            .add(text(part, free));
                } else if (part.getName().equals("file") && part.getSize() > 0) {
                    String type = Intake.mediaType(part.getContentType());
                    file = new Upload(part.getSubmittedFileName(), type, part.getInputStream());
                }
            }
            refusals.requireReadable(fields);
            return new Form(fields, file, () -> delete(parts, place));
        } catch (IOException | RuntimeException e) {
            delete(parts, place);
            throw e;
        }
    }

    private static void delete(Collection<Part> parts, UploadRoom.Place place) throws IOException {
        try (place) {
            for (Part part : parts) {
                part.delete();
            }
        }
    }

    private Body part(HttpServletRequest request, long most, UploadRoom.Place place) throws IOException {
        requireLength(request, most);
        Collection<Part> parts = parts(request);
        try {
            for (Part part : parts) {
                if (part.getName().equals("file") && part.getSubmittedFileName() != null) {
                    try (InputStream in = part.getInputStream()) {
                        return spooled(in, new Named(part.getSubmittedFileName(), part.getContentType()), most, place);
                    }
                }
            }
            throw refusals.ofField("file", "file-missing").raise();
        } finally {
            delete(parts, UploadRoom.Place.NONE);
        }
    }

    private Body spooled(InputStream in, Named named, long most, UploadRoom.Place place) throws IOException {
        try {
            SpooledFile file = SpooledFile.take(in, temporary, most);
            InputStream content = Files.newInputStream(file.path());
            var upload = new Upload(named.file(), Intake.mediaType(named.type()), content);
            return new Body(upload, file.sha256(), file, place);
        } catch (SpooledFile.TooLargeException e) {
            throw refusals.of(413, "too-large", most).raise();
        }
    }

    private void requireLength(HttpServletRequest request, long most) {
        if (request.getContentLengthLong() < 0) {
            throw refusals.of(411, "length-missing").raise();
        }
        if (request.getContentLengthLong() > most) {
            throw refusals.of(413, "too-large", most).raise();
        }
    }

    private Collection<Part> parts(HttpServletRequest request) throws IOException {
        Arrivals.Place place = arrivals.enter(request.getRemoteAddr());
        try {
            return request.getParts();
        } catch (ServletException | IllegalStateException e) {
            throw refusals.of(400, "multipart").raise();
        } catch (IOException e) {
            if (CutShort.byCaller(e)) {
                throw e;
            }
            if (CutShort.byDisk(e)) {
                throw new DiskException(temporary, e);
            }
            throw refusals.of(400, "multipart").raise(); // too many parts, broken ones, or no end
        } finally {
            place.close();
        }
    }

    private String text(Part part, long free) throws IOException {
        if (free < 0) {
            throw refusals.of(413, "too-large", FIELD_BYTES).raise();
        }
        try (InputStream in = part.getInputStream()) {
            String value = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(in.readAllBytes()))
                    .toString();
            if (!Unkept.in(value)) {
                return Composed.of(value);
            }
        } catch (CharacterCodingException e) {
            // refused below, like other characters that no store keeps
        }
        throw refusals.of(400, "encoding").raise();
    }

    /** Is a request that brings a file, and the account that sends it. */
    record Sender(HttpServletRequest request, long account) {}

    /** Is what a caller says of a file. */
    private record Named(@Nullable String file, @Nullable String type) {}
}
