package vn.hoanhap.lifecycle.phase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Filter;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.Version;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import vn.hoanhap.core.programme.ProvidesProgramme;
import vn.hoanhap.core.store.Migrations;
import vn.hoanhap.lifecycle.election.Elections;
import vn.hoanhap.lifecycle.election.PlatformProgrammes;
import vn.hoanhap.lifecycle.election.ProgrammeVersion;
import vn.hoanhap.lifecycle.jar.JarFacts;

/** Knows which programmes are here, of the platform and elected ones, and which need which. */
public final class InstalledProgrammes {

    private final BundleContext context;
    private final Elections elections;

    /** Looks into the framework. */
    public InstalledProgrammes(BundleContext context, Elections elections) {
        this.context = context;
        this.elections = elections;
    }

    /** Is a programme and its version. */
    private record Provided(String id, Version version) {
        boolean matches(Filter filter) {
            return filter.matches(Map.of(ProvidesProgramme.NAMESPACE, id, "version", version));
        }
    }

    /** Returns the ids of the platform's own programmes that are installed, started or not. */
    public Set<String> platformIds() {
        return platform().stream().map(Provided::id).collect(Collectors.toSet());
    }

    /** Tells whether a programme is one of the platform's own, started or not. */
    public boolean isPlatform(String id) {
        ProgrammeVersion serving = elections.now().programme(id);
        return (serving != null && serving.origin().platform())
                || platform().stream().anyMatch(provided -> provided.id().equals(id));
    }

    /** Returns the bundle of the platform that owns a schema; null when none does. */
    @Nullable
    String platformOwner(String schema) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> !bundle.getLocation().startsWith(PlatformProgrammes.KEPT))
                .filter(bundle -> schema.equals(bundle.getHeaders("").get(Migrations.HEADER)))
                .map(Bundle::getSymbolicName)
                .findFirst()
                .orElse(null);
    }

    /** Tells whether some programme satisfies the filter once others have come in; one that cannot be read is satisfied by none. */
    boolean provides(String filter, List<JarFacts> coming) {
        return matching(filter, after(coming));
    }

    /** Returns the version in which a programme is here once others have come in; null when it is not. */
    @Nullable
    Version version(String id, List<JarFacts> coming) {
        return after(coming).stream()
                .filter(provided -> provided.id().equals(id))
                .map(Provided::version)
                .findFirst()
                .orElse(null);
    }

    /** Returns the versions in which a package is exported; none when nobody exports it. */
    public List<Version> exported(String packageName) {
        List<Version> versions = new ArrayList<>();
        for (Bundle bundle : context.getBundles()) {
            for (BundleCapability capability : capabilities(bundle, PackageNamespace.PACKAGE_NAMESPACE)) {
                if (packageName.equals(capability.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE))
                        && capability.getAttributes().get("version") instanceof Version version) {
                    versions.add(version);
                }
            }
        }
        return versions;
    }

    /** Returns the id of an elected programme that would miss something if one were gone; null when none would. */
    @Nullable
    String brokenWithout(String id) {
        List<Provided> after = provided();
        after.removeIf(provided -> provided.id().equals(id));
        return broken(Set.of(id), after);
    }

    /** Returns the id of an elected programme that would miss something once others have come in; null when none would. */
    @Nullable
    String brokenBy(List<JarFacts> coming) {
        return broken(coming.stream().map(JarFacts::programmeId).collect(Collectors.toSet()), after(coming));
    }

    /** Returns the ids of elected programmes that need one that serves, in order. */
    List<String> needing(String id) {
        List<Provided> without = provided();
        without.removeIf(provided -> provided.id().equals(id));
        return elections.now().versions().stream()
                .filter(version -> !version.id().equals(id))
                .filter(version -> needs(version.origin().bundle()).stream()
                        .anyMatch(filter -> matching(filter, provided()) && !matching(filter, without)))
                .map(ProgrammeVersion::id)
                .sorted()
                .toList();
    }

    private @Nullable String broken(Set<String> changed, List<Provided> after) {
        for (ProgrammeVersion version : elections.now().versions()) {
            if (changed.contains(version.id())) {
                continue;
            }
            for (String filter : needs(version.origin().bundle())) {
                if (matching(filter, provided()) && !matching(filter, after)) {
                    return version.id();
                }
            }
        }
        return null;
    }

    private List<Provided> after(List<JarFacts> coming) {
        List<Provided> after = provided();
        for (JarFacts facts : coming) {
            after.removeIf(provided -> provided.id().equals(facts.programmeId()));
            after.add(new Provided(facts.programmeId(), facts.version()));
        }
        return after;
    }

    private List<Provided> provided() {
        List<Provided> all = new ArrayList<>(platform());
        elections.now().versions().stream()
                .filter(version -> !version.origin().platform())
                .map(version ->
                        new Provided(version.id(), version.origin().bundle().getVersion()))
                .forEach(all::add);
        return all;
    }

    private List<Provided> platform() {
        List<Provided> all = new ArrayList<>();
        for (Bundle bundle : context.getBundles()) {
            if (!bundle.getLocation().startsWith(PlatformProgrammes.KEPT)) {
                for (BundleCapability capability : capabilities(bundle, ProvidesProgramme.NAMESPACE)) {
                    Object id = capability.getAttributes().get(ProvidesProgramme.NAMESPACE);
                    all.add(new Provided(Objects.toString(id), bundle.getVersion()));
                }
            }
        }
        return all;
    }

    private static boolean matching(String filter, List<Provided> among) {
        try {
            Filter parsed = FrameworkUtil.createFilter(filter);
            return among.stream().anyMatch(provided -> provided.matches(parsed));
        } catch (InvalidSyntaxException e) {
            return false;
        }
    }

    private static List<String> needs(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        return revision == null
                ? List.of()
                : revision.getDeclaredRequirements(ProvidesProgramme.NAMESPACE).stream()
                        .map(BundleRequirement::getDirectives)
                        .map(directives -> directives.getOrDefault("filter", "(" + ProvidesProgramme.NAMESPACE + "=*)"))
                        .toList();
    }

    private static List<BundleCapability> capabilities(Bundle bundle, String namespace) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        return revision == null ? List.of() : revision.getDeclaredCapabilities(namespace);
    }
}
