package vn.hoanhap.lifecycle.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;

/** Is where the files of a catalogue lie: a folder, such as a memory stick, or a static web address. */
sealed interface Shelf {

    /** The index lies under this name. */
    String INDEX = "index.xml";

    /**
     * Opens a file; the caller closes it.
     *
     * @param address relative to the index, as a web address writes it: a space is {@code %20}
     * @throws NoSuchFileException when there is none
     * @throws IOException also when it lies elsewhere than beside the index, or below
     */
    InputStream open(String address) throws IOException;

    /**
     * Returns the shelf at a place that the operator set.
     *
     * @throws IOException when there can be none
     */
    static Shelf of(String place) throws IOException {
        if (!place.startsWith("http://") && !place.startsWith("https://")) {
            return new Folder(path(place).toAbsolutePath().normalize());
        }
        return new Web(uri(place.endsWith("/") ? place : place + "/"));
    }

    private static Path path(String text) throws IOException {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new IOException("no folder can have that name", e);
        }
    }

    private static URI uri(String text) throws IOException {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IOException(text + " is no address", e);
        }
    }

    /** A folder. */
    record Folder(Path path) implements Shelf {
        @Override
        public InputStream open(String address) throws IOException {
            URI relative = uri(address);
            String name = relative.getPath();
            if (relative.isAbsolute() || relative.getRawAuthority() != null || name == null) {
                throw new IOException(address + " is not relative to " + path);
            }
            Path file = path.resolve(Shelf.path(name)).normalize();
            if (!file.startsWith(path)) {
                throw new IOException(address + " lies outside of " + path);
            }
            return Files.newInputStream(file);
        }
    }

    /** A web address. It must answer by itself: a redirection could lead anywhere. */
    record Web(URI base) implements Shelf {
        private static final Duration CONNECTS_WITHIN = Duration.ofSeconds(5);
        private static final Duration SILENT_FOR = Duration.ofSeconds(20);

        @Override
        public InputStream open(String address) throws IOException {
            URI file = base.resolve(uri(address));
            if (!file.toString().startsWith(base.toString())) {
                throw new IOException(address + " lies outside of " + base);
            }
            HttpURLConnection connection = (HttpURLConnection) file.toURL().openConnection();
            connection.setConnectTimeout((int) CONNECTS_WITHIN.toMillis());
            connection.setReadTimeout((int) SILENT_FOR.toMillis());
            connection.setInstanceFollowRedirects(false);
            connection.setUseCaches(false);
            return switch (connection.getResponseCode()) {
                case HttpURLConnection.HTTP_OK -> connection.getInputStream();
                case HttpURLConnection.HTTP_NOT_FOUND, HttpURLConnection.HTTP_GONE ->
                    throw new NoSuchFileException(file.toString());
                default -> throw new IOException(file + " answers " + connection.getResponseCode());
            };
        }
    }
}
