package vn.hoanhap.launcher.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hoanhap.launcher.shell.Refusal;

/** The one password of the sample accounts: given, or made at the first start and kept for the next ones, since the accounts keep it too. */
final class DemoPassword {
    /** Letters and digits that nobody mistakes for one another when reading them from a screen. */
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 3;
    private static final int GROUP = 4;

    private DemoPassword() {}

    /**
     * Returns the password.
     *
     * @param dataDir the data folder, which may not be there yet
     * @param given the one that the person chose
     */
    static String of(Path dataDir, Optional<String> given) {
        Path file = dataDir.resolve("demo.password");
        try {
            if (Files.exists(file)) {
                return Files.readString(file, StandardCharsets.UTF_8).strip();
            }
            DataFolder.create(dataDir);
            String password = given.orElseGet(DemoPassword::fresh);
            keep(file, password);
            return password;
        } catch (IOException failure) {
            throw DataFolder.explain(dataDir, failure);
        }
    }

    private static void keep(Path file, String password) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, password, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static String fresh() {
        SecureRandom random = new SecureRandom();
        return random.ints(GROUPS * GROUP, 0, SIGNS.length())
                .mapToObj(i -> String.valueOf(SIGNS.charAt(i)))
                .collect(Collectors.joining())
                .replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    /** Refuses a password that differs from the one that the accounts already have. */
    static void requireSame(String used, Optional<String> given, Path dataDir) {
        if (given.isPresent() && !given.get().equals(used)) {
            throw Refusal.problem("demo.otherPassword", dataDir.toString());
        }
    }
}
