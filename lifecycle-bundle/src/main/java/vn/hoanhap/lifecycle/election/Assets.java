package vn.hoanhap.lifecycle.election;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.osgi.framework.Bundle;

/** Reads the static files of a bundle's folder {@code assets}, once each. */
public final class Assets {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
    private static final int ETAG_BYTES = 8;
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("json", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("txt", "text/plain; charset=utf-8"));

    private final Bundle bundle;
    private final Map<String, Asset> read = new ConcurrentHashMap<>();

    Assets(Bundle bundle) {
        this.bundle = bundle;
    }

    /**
     * Is a static file.
     *
     * @param bytes its content; shared, never changed
     * @param contentType media type by its ending
     * @param etag changes with the content, quoted
     */
    @SuppressWarnings("ArrayRecordComponent") // shared on purpose: it is written out as it is
    public record Asset(byte[] bytes, String contentType, String etag) {}

    /** Finds a file below {@code assets}; empty for folders, unknown endings and names that are none. */
    public Optional<Asset> find(List<String> path) {
        if (path.isEmpty() || !path.stream().allMatch(name -> NAME.matcher(name).matches())) {
            return Optional.empty();
        }
        String name = String.join("/", path);
        Asset known = read.get(name);
        return known != null ? Optional.of(known) : load(name);
    }

    private Optional<Asset> load(String name) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        URL entry = type == null ? null : bundle.getEntry("assets/" + name);
        if (type == null || entry == null) {
            return Optional.empty();
        }
        try (InputStream in = entry.openStream()) {
            byte[] bytes = in.readAllBytes();
            Asset asset = new Asset(bytes, type, etag(bytes));
            read.put(name, asset);
            return Optional.of(asset);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("cannot read assets/" + name + " of " + bundle.getSymbolicName(), e);
        }
    }

    private static String etag(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return '"' + HexFormat.of().formatHex(hash, 0, ETAG_BYTES) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
