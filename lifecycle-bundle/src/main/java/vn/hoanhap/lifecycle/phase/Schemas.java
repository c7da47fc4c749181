package vn.hoanhap.lifecycle.phase;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.JarFile;
import vn.hoanhap.core.store.Migrations;
import vn.hoanhap.lifecycle.jar.KeptJars;

/** Knows which schema a programme owns: its kept jar says so, whether it serves or not. */
final class Schemas {

    private final KeptJars kept;

    Schemas(KeptJars kept) {
        this.kept = kept;
    }

    Optional<String> of(Change change) throws IOException {
        return of(change.desiredBefore().orElseThrow().release().sha256());
    }

    Optional<String> of(String sha256) throws IOException {
        Path jar = kept.path(sha256);
        try (JarFile file = new JarFile(jar.toFile())) {
            return Optional.ofNullable(file.getManifest().getMainAttributes().getValue(Migrations.HEADER));
        }
    }
}
