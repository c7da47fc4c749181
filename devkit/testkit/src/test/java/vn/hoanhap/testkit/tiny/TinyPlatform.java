package vn.hoanhap.testkit.tiny;

import static org.ops4j.pax.exam.CoreOptions.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ops4j.pax.exam.Option;
import vn.hoanhap.testkit.Platform;

/** A framework with the tiny bundle and nothing else. */
public final class TinyPlatform implements Platform {

    private final Path jar;

    /** Writes the bundle to a temporary file. */
    public TinyPlatform() throws IOException {
        jar = Files.createTempFile("tiny", ".jar");
        Files.write(jar, TinyBundle.jar());
    }

    @Override
    public Option[] options() {
        return new Option[] {bundle(jar.toUri().toString())};
    }

    @Override
    public void release() throws IOException {
        Files.delete(jar);
    }
}
