package vn.hoanhap.store.schema;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import liquibase.resource.AbstractResource;
import liquibase.resource.OpenOptions;
import liquibase.resource.Resource;
import liquibase.resource.ResourceAccessor;
import org.jspecify.annotations.Nullable;

/** Shows Liquibase a changelog's files, and its own XML schemas beside them. Nothing else: no file system, no network. */
final class ChangelogFiles implements ResourceAccessor {

    private final SortedMap<String, byte[]> files;

    ChangelogFiles(SortedMap<String, byte[]> files) {
        this.files = files;
    }

    @Override
    public List<Resource> search(String path, boolean recursive) {
        String folder = plain(path).endsWith("/") ? plain(path) : plain(path) + "/";
        var found = new ArrayList<Resource>();
        for (String name : files.keySet()) {
            if (name.startsWith(folder) && (recursive || name.indexOf('/', folder.length()) < 0)) {
                found.add(new InMemory(name));
            }
        }
        return found;
    }

    /** Null, as Liquibase wants it, when there is none. */
    @Override
    public @Nullable List<Resource> getAll(String path) {
        String name = plain(path);
        if (files.containsKey(name)) {
            return List.of(new InMemory(name));
        }
        URL own = name.startsWith("www.liquibase.org/") ? Changelog.class.getResource("/" + name) : null;
        return own == null ? null : List.of(new Own(name, own));
    }

    @Override
    public List<String> describeLocations() {
        return List.of("the bundle's db folder");
    }

    @Override
    public void close() {
        // Holds nothing open.
    }

    private static String plain(String path) {
        String forward = path.replace('\\', '/');
        String name = forward.startsWith("classpath:") ? forward.substring("classpath:".length()) : forward;
        return name.startsWith("/") ? name.substring(1) : name;
    }

    /** A file that is read and never written. */
    private abstract class ReadOnly extends AbstractResource {

        ReadOnly(String path, URI uri) {
            super(path, uri);
        }

        @Override
        public Resource resolve(String other) {
            return new InMemory(plain(resolvePath(other)));
        }

        @Override
        public Resource resolveSibling(String other) {
            return new InMemory(plain(resolveSiblingPath(other)));
        }

        @Override
        public OutputStream openOutputStream(OpenOptions options) throws IOException {
            throw new IOException(getPath() + " is part of a bundle and cannot be written");
        }
    }

    private final class InMemory extends ReadOnly {

        InMemory(String path) {
            super(path, URI.create("changelog:/" + path.replace(' ', '+')));
        }

        @Override
        public InputStream openInputStream() throws IOException {
            byte[] content = files.get(getPath());
            if (content == null) {
                throw new IOException(getPath() + " is not in the bundle");
            }
            return new ByteArrayInputStream(content);
        }

        @Override
        public boolean exists() {
            return files.containsKey(getPath());
        }
    }

    private final class Own extends ReadOnly {

        private final URL url;

        Own(String path, URL url) {
            super(path, URI.create("liquibase:/" + path));
            this.url = url;
        }

        @Override
        public InputStream openInputStream() throws IOException {
            return url.openStream();
        }

        @Override
        public boolean exists() {
            return true;
        }
    }
}
