package vn.hoanhap.lifecycle.phase;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.resource.Namespace;

/** Finds what a bundle needs and nobody offers, in words that a programme's author knows. */
final class Unmet {

    private static final Pattern PACKAGE = Pattern.compile("\\(osgi\\.wiring\\.package=([^)]+)\\)");

    private Unmet() {}

    static List<String> requirements(Bundle bundle, BundleContext context) {
        List<BundleCapability> offered =
                Arrays.stream(context.getBundles()).flatMap(Unmet::capabilities).toList();
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        return revision == null
                ? List.of()
                : revision.getDeclaredRequirements(null).stream()
                        .filter(Unmet::mandatory)
                        .filter(requirement -> offered.stream().noneMatch(requirement::matches))
                        .map(Unmet::worded)
                        .distinct()
                        .toList();
    }

    private static Stream<BundleCapability> capabilities(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        return revision == null ? Stream.empty() : revision.getDeclaredCapabilities(null).stream();
    }

    private static boolean mandatory(BundleRequirement requirement) {
        return !"optional".equals(requirement.getDirectives().get(Namespace.REQUIREMENT_RESOLUTION_DIRECTIVE))
                && requirement
                        .getDirectives()
                        .getOrDefault(Namespace.REQUIREMENT_EFFECTIVE_DIRECTIVE, "resolve")
                        .equals("resolve");
    }

    private static String worded(BundleRequirement requirement) {
        String filter = requirement.getDirectives().getOrDefault(Namespace.REQUIREMENT_FILTER_DIRECTIVE, "");
        Matcher name = PACKAGE.matcher(filter);
        return name.find() ? name.group(1) : requirement.getNamespace() + " " + filter;
    }
}
