package vn.hoanhap.launcher.release;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Files that are whole or absent whenever the power goes, and stay when they were said to be there. */
public final class Durable {
    private Durable() {}

    /** Replaces a file in one step, after its content is on the disk. */
    static void write(Path file, String content) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel out = FileChannel.open(
                draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        move(draft, file);
    }

    /** Puts a file or folder in its place in one step, which is on the disk when this returns; its content must be before. */
    public static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceName(to);
    }

    /** Deletes a file for good. */
    static void delete(Path file) throws IOException {
        if (Files.deleteIfExists(file)) {
            forceName(file);
        }
    }

    /** Waits until a file, or a folder with everything in it, is on the disk; nothing happens when there is none. */
    public static void force(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> all = Files.walk(tree)) {
                for (Path each : all.toList()) {
                    forceOne(each);
                }
            }
        }
    }

    /** Waits until it is on the disk that a file or folder is there, or no more. */
    public static void forceName(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            forceOne(folder);
        }
    }

    /** Folders are not opened on every system; where they are, their names are safe only after this. */
    private static void forceOne(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    static void write(Path file, Map<String, String> content) throws IOException {
        Properties properties = new Properties();
        properties.putAll(content);
        StringWriter text = new StringWriter();
        properties.store(text, null);
        write(file, text.toString());
    }

    static Map<String, String> read(Path file) throws IOException {
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        Map<String, String> content = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> content.put(name, properties.getProperty(name)));
        return content;
    }
}
