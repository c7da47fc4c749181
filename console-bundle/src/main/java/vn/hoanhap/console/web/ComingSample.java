package vn.hoanhap.console.web;

import java.util.Collection;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/**
 * Knows how far the sample records of a demonstration have come in. The launcher offers an {@link IntSupplier} of percents with
 * the property {@code hoanhap.progress=sample} as long as they come.
 */
public final class ComingSample {

    private static final String SAMPLE = "(hoanhap.progress=sample)";

    private final BundleContext context;

    /** Looks into the framework. */
    public ComingSample(BundleContext context) {
        this.context = context;
    }

    /** Returns the percents that are in; null when no sample is on its way. */
    public @Nullable Integer percent() {
        for (ServiceReference<IntSupplier> offer : offers()) {
            IntSupplier percents = context.getService(offer);
            if (percents != null) {
                try {
                    return percents.getAsInt();
                } finally {
                    context.ungetService(offer);
                }
            }
        }
        return null;
    }

    private Collection<ServiceReference<IntSupplier>> offers() {
        try {
            return context.getServiceReferences(IntSupplier.class, SAMPLE);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("the filter " + SAMPLE + " is well formed", e);
        }
    }
}
