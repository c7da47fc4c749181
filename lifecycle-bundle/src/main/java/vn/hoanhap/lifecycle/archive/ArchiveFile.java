package vn.hoanhap.lifecycle.archive;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.lifecycle.http.Refusals;
import vn.hoanhap.lifecycle.http.SpooledFile;
import vn.hoanhap.lifecycle.json.JsonWriting;

/** Is an archive whose every byte is as this office wrote it. */
final class ArchiveFile implements AutoCloseable {

    private static final int MOST_OF_HEAD = 4 << 20;
    private static final ObjectMapper JSON = JsonWriting.mapper();

    private final ZipFile zip;
    private final ArchiveHead head;

    private ArchiveFile(ZipFile zip, ArchiveHead head) {
        this.zip = zip;
        this.head = head;
    }

    /**
     * Opens an archive and reads all of it once.
     *
     * @throws ProblemException 422 when it is none, another office's, or changed since
     */
    static ArchiveFile open(Path path, ArchiveSeal seal, Refusals refusals) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile());
        } catch (ZipException e) {
            throw refusals.of(422, "archive.none").raise();
        }
        try {
            ArchiveFile file = new ArchiveFile(zip, head(zip, seal, refusals));
            file.requireWhole(refusals);
            return file;
        } catch (ZipException e) {
            zip.close();
            throw refusals.of(422, "archive.changed", "zip").raise();
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    ArchiveHead head() {
        return head;
    }

    Reader table(ArchiveHead.Table table) throws IOException {
        return new BufferedReader(
                new InputStreamReader(zip.getInputStream(zip.getEntry(table.entry())), StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static ArchiveHead head(ZipFile zip, ArchiveSeal seal, Refusals refusals) throws IOException {
        ZipEntry head = zip.getEntry(ArchiveHead.ENTRY);
        ZipEntry sealed = zip.getEntry(ArchiveHead.SEAL);
        if (head == null || sealed == null) {
            throw refusals.of(422, "archive.none").raise();
        }
        byte[] bytes = bytes(zip, head);
        List<String> lines = new String(bytes(zip, sealed), StandardCharsets.US_ASCII)
                .lines()
                .toList();
        if (lines.size() != 2 || !same(lines.get(0), seal.office())) {
            throw refusals.of(422, "archive.foreign").raise();
        }
        if (!same(lines.get(1), seal.of(bytes))) {
            throw refusals.of(422, "archive.changed", ArchiveHead.ENTRY).raise();
        }
        ArchiveHead read = JSON.readValue(bytes, ArchiveHead.class);
        if (read.format() != ArchiveHead.FORMAT) {
            throw refusals.of(422, "archive.format", read.format()).raise();
        }
        return read;
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] bytes(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readNBytes(MOST_OF_HEAD);
        }
    }

    private void requireWhole(Refusals refusals) throws IOException {
        Set<String> told = new HashSet<>(Set.of(ArchiveHead.ENTRY, ArchiveHead.SEAL));
        for (ArchiveHead.Table table : head.tables()) {
            ZipEntry entry = zip.getEntry(table.entry());
            if (entry == null || !sha256(entry).equals(table.sha256())) {
                throw refusals.of(422, "archive.changed", table.entry()).raise();
            }
            told.add(table.entry());
        }
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (!told.contains(entry.getName())) {
                throw refusals.of(422, "archive.changed", entry.getName()).raise();
            }
        }
    }

    private String sha256(ZipEntry entry) throws IOException {
        MessageDigest digest = SpooledFile.sha256Digest();
        try (InputStream in = new DigestInputStream(zip.getInputStream(entry), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
