package vn.hoanhap.lifecycle.phase;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceListener;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;
import vn.hoanhap.core.programme.Programme;

/** Finds the one component of a bundle that is its programme, and says why when it cannot be had. */
public final class ProgrammeComponents {

    private static final String SERVICE = Programme.class.getName();

    private final BundleContext context;
    private final ServiceComponentRuntime runtime;
    private final Words words;

    /** Asks the component runtime. */
    public ProgrammeComponents(BundleContext context, ServiceComponentRuntime runtime, Words words) {
        this.context = context;
        this.runtime = runtime;
        this.words = words;
    }

    /**
     * Waits until the bundle's programme is registered.
     *
     * @throws PhaseFailure when it has none, or a service that it needs is not there in time
     */
    void awaitRegistered(Bundle bundle, Duration atMost) throws PhaseFailure, InterruptedException {
        if (reference(bundle) != null) {
            return;
        }
        if (description(bundle) == null) {
            throw words.failure("no-component");
        }
        CountDownLatch registered = new CountDownLatch(1);
        ServiceListener listener = event -> {
            if (event.getType() == ServiceEvent.REGISTERED && reference(bundle) != null) {
                registered.countDown();
            }
        };
        context.addServiceListener(listener);
        try {
            if (reference(bundle) == null && !registered.await(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
                throw words.failure("unsatisfied", unsatisfied(bundle));
            }
        } finally {
            context.removeServiceListener(listener);
        }
    }

    /**
     * Activates the bundle's programme, if it is not active yet.
     *
     * @throws PhaseFailure with the reason when its construction fails
     */
    Programme programme(Bundle bundle) throws PhaseFailure {
        ServiceReference<?> reference = reference(bundle);
        Object service = reference == null ? null : context.getService(reference);
        if (service instanceof Programme programme) {
            return programme;
        }
        throw words.failure("component-threw", failure(bundle));
    }

    private static @Nullable ServiceReference<?> reference(Bundle bundle) {
        ServiceReference<?>[] references = bundle.getRegisteredServices();
        if (references == null) {
            return null;
        }
        return Arrays.stream(references)
                .filter(reference ->
                        List.of((String[]) reference.getProperty("objectClass")).contains(SERVICE))
                .findFirst()
                .orElse(null);
    }

    private @Nullable ComponentDescriptionDTO description(Bundle bundle) {
        return runtime.getComponentDescriptionDTOs(bundle).stream()
                .filter(description -> List.of(description.serviceInterfaces).contains(SERVICE))
                .findFirst()
                .orElse(null);
    }

    private List<ComponentConfigurationDTO> configurations(Bundle bundle) {
        ComponentDescriptionDTO description = description(bundle);
        return description == null ? List.of() : List.copyOf(runtime.getComponentConfigurationDTOs(description));
    }

    private String unsatisfied(Bundle bundle) {
        ComponentDescriptionDTO description = description(bundle);
        if (description == null) {
            return "-";
        }
        return configurations(bundle).stream()
                .flatMap(configuration -> Arrays.stream(configuration.unsatisfiedReferences))
                .map(reference -> worded(reference, description))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private String failure(Bundle bundle) {
        return configurations(bundle).stream()
                .map(configuration -> configuration.failure)
                .filter(failure -> failure != null && !failure.isBlank())
                .map(ProgrammeComponents::rootCause)
                .findFirst()
                .orElse("-");
    }

    private static String worded(UnsatisfiedReferenceDTO missing, ComponentDescriptionDTO description) {
        String service = Arrays.stream(description.references)
                .filter(reference -> reference.name.equals(missing.name))
                .map(reference -> reference.interfaceName)
                .findFirst()
                .orElse(missing.name);
        return missing.target == null ? service : service + " " + missing.target;
    }

    /** The runtime gives a whole stack trace; its last "Caused by" is what the author wants to read. */
    private static String rootCause(String trace) {
        String found = trace.lines().findFirst().orElse(trace);
        for (String line : trace.lines().toList()) {
            if (line.startsWith("Caused by: ")) {
                found = line.substring("Caused by: ".length());
            }
        }
        return found;
    }
}
