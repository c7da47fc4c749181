package vn.hoanhap.lifecycle.jar;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;
import vn.hoanhap.core.programme.ProvidesProgramme;
import vn.hoanhap.core.store.Migrations;
import vn.hoanhap.lifecycle.phase.PhaseFailure;
import vn.hoanhap.lifecycle.phase.Words;

/** Reads the manifest of a jar; runs nothing of it. */
public final class JarReader {

    private static final String CORE = "vn.hoanhap.core.";

    /** What the store takes. */
    private static final Pattern SCHEMA = Pattern.compile("[a-z][a-z0-9]{1,29}");

    private final Words words;

    /** Takes its refusals from the given sentences. */
    public JarReader(Words words) {
        this.words = words;
    }

    /**
     * Reads a jar.
     *
     * @throws PhaseFailure when it is no jar, no bundle, or no programme, or is larger inside than any programme
     */
    public JarFacts read(Path jar) throws PhaseFailure {
        JarBounds.check(jar, words);
        Attributes headers = headers(jar);
        String name = headers.getValue(Constants.BUNDLE_SYMBOLICNAME);
        if (name == null || headers.getValue(Constants.BUNDLE_MANIFESTVERSION) == null) {
            throw words.failure("no-bundle");
        }
        HeaderClauses.Clause programme = HeaderClauses.of(headers.getValue(Constants.PROVIDE_CAPABILITY)).stream()
                .filter(clause -> clause.path().equals(ProvidesProgramme.NAMESPACE))
                .findFirst()
                .orElseThrow(() -> words.failure("no-programme"));
        String id = programme.attributes().get(ProvidesProgramme.NAMESPACE);
        if (id == null) {
            throw words.failure("no-programme");
        }
        return new JarFacts(
                HeaderClauses.of(name).get(0).path(),
                version(headers.getValue(Constants.BUNDLE_VERSION)),
                id,
                schema(headers.getValue(Migrations.HEADER)),
                needs(headers),
                coreImports(headers),
                HeaderClauses.of(headers.getValue(Constants.EXPORT_PACKAGE)).stream()
                        .map(HeaderClauses.Clause::path)
                        .toList());
    }

    private Attributes headers(Path jar) throws PhaseFailure {
        try (JarFile file = new JarFile(jar.toFile(), false)) {
            return Optional.ofNullable(file.getManifest())
                    .map(Manifest::getMainAttributes)
                    .orElseThrow(() -> words.failure("no-bundle"));
        } catch (IOException e) {
            throw words.failure("no-jar");
        }
    }

    private @Nullable String schema(@Nullable String name) throws PhaseFailure {
        if (name != null && !SCHEMA.matcher(name).matches()) {
            throw words.failure("bad-schema", name);
        }
        return name;
    }

    private Version version(@Nullable String text) throws PhaseFailure {
        try {
            return Version.parseVersion(text);
        } catch (IllegalArgumentException e) {
            throw words.failure("bad-version", String.valueOf(text));
        }
    }

    private static List<String> needs(Attributes headers) {
        return HeaderClauses.of(headers.getValue(Constants.REQUIRE_CAPABILITY)).stream()
                .filter(clause -> clause.path().equals(ProvidesProgramme.NAMESPACE))
                .map(clause -> clause.directives().getOrDefault("filter", "(" + ProvidesProgramme.NAMESPACE + "=*)"))
                .toList();
    }

    private List<JarFacts.CoreImport> coreImports(Attributes headers) throws PhaseFailure {
        try {
            return HeaderClauses.of(headers.getValue(Constants.IMPORT_PACKAGE)).stream()
                    .filter(clause -> clause.path().startsWith(CORE))
                    .map(clause -> new JarFacts.CoreImport(
                            clause.path(),
                            VersionRange.valueOf(clause.attributes().getOrDefault("version", "0")),
                            "optional".equals(clause.directives().get("resolution"))))
                    .toList();
        } catch (IllegalArgumentException e) {
            throw words.failure("bad-version", String.valueOf(e.getMessage()));
        }
    }
}
