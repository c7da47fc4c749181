package vn.hoanhap.launcher.server;

import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceListener;
import org.osgi.framework.ServiceReference;
import vn.hoanhap.launcher.shell.Refusal;

/** Learns from the HTTP service's own properties where it listens: with port 0 nobody else knows. */
final class HttpEndpoint {
    private static final String PROPERTY = "osgi.http.endpoint";
    private static final String FILTER = "(" + PROPERTY + "=*)";

    private HttpEndpoint() {}

    /**
     * Waits until the HTTP service listens.
     *
     * @param context the framework's context
     * @param limit how long to wait at most
     * @return the address for a client on this machine, such as {@code http://127.0.0.1:8080}
     * @throws Refusal when it does not listen in time
     */
    static URI await(BundleContext context, Duration limit) throws InterruptedException {
        CompletableFuture<URI> found = new CompletableFuture<>();
        ServiceListener listener = event -> complete(found, event.getServiceReference());
        try {
            context.addServiceListener(listener, FILTER);
            ServiceReference<?>[] present = context.getAllServiceReferences(null, FILTER);
            if (present != null) {
                Stream.of(present).forEach(reference -> complete(found, reference));
            }
            return found.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException | InvalidSyntaxException silent) {
            throw Refusal.problem("http.silent", Long.toString(limit.toSeconds()))
                    .because(silent);
        } finally {
            context.removeServiceListener(listener);
        }
    }

    private static void complete(CompletableFuture<URI> found, ServiceReference<?> reference) {
        Object endpoints = reference.getProperty(PROPERTY);
        Stream<?> each = endpoints instanceof Collection<?> many
                ? many.stream()
                : endpoints instanceof Object[] array ? Stream.of(array) : Stream.of(endpoints);
        each.map(String::valueOf)
                .map(HttpEndpoint::local)
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(found::complete);
    }

    /** Returns the address as a client on this machine calls it, or nothing when the text is no full address. */
    static Optional<URI> local(String endpoint) {
        URI uri = URI.create(endpoint);
        if (uri.getHost() == null || uri.getPort() < 0) {
            return Optional.empty();
        }
        boolean everywhere = uri.getHost().equals("0.0.0.0") || uri.getHost().equals("[::]");
        String host = everywhere ? "127.0.0.1" : uri.getHost();
        return Optional.of(URI.create(uri.getScheme() + "://" + host + ":" + uri.getPort()));
    }
}
