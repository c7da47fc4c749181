package vn.hoanhap.lifecycle.jar;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/**
 * Is what a jar says of itself.
 *
 * @param symbolicName name of the bundle
 * @param version version of the bundle
 * @param programmeId the programme that it provides
 * @param schema the schema that it owns; null when it has none
 * @param needs filters on other programmes that it needs
 * @param coreImports which versions of the core's packages it was made for
 * @param exports packages that it exports: a programme exports none
 */
public record JarFacts(
        String symbolicName,
        Version version,
        String programmeId,
        @Nullable String schema,
        List<String> needs,
        List<CoreImport> coreImports,
        List<String> exports) {

    /** Copies the lists. */
    public JarFacts {
        needs = List.copyOf(needs);
        coreImports = List.copyOf(coreImports);
        exports = List.copyOf(exports);
    }

    /**
     * Is a package of the core.
     *
     * @param name the package
     * @param versions the versions of it that fit
     * @param optional whether the jar does without it
     */
    public record CoreImport(String name, VersionRange versions, boolean optional) {}
}
