package vn.hoanhap.testkit.signing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes keys with the JDK's own tool: Java has no other way to make a certificate. */
final class Keytool {

    static final String ALIAS = "key";

    private Keytool() {}

    static void run(Path store, Path password, String subject, List<String> options) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                ALIAS,
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass:file",
                password.toString(),
                "-dname",
                subject));
        add(line, options, "-keyalg", "RSA");
        add(line, options, "-keysize", "2048");
        add(line, options, "-validity", "3650");
        line.addAll(options);
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException("keytool refused: " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a key was made", e);
        }
    }

    private static void add(List<String> line, List<String> options, String name, String usual) {
        if (!options.contains(name) && !(name.equals("-keysize") && options.contains("-groupname"))) {
            line.add(name);
            line.add(usual);
        }
    }
}
