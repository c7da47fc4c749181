package vn.hoanhap.benchmarks.swap.peer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.wiring.FrameworkWiring;
import vn.hoanhap.benchmarks.start.BareFelix;

/**
 * A bare Felix that updates its bundle as anybody would who has no more than the framework: each line that comes in is the address of a
 * jar. What waits to be refreshed is refreshed. Arguments as {@link BareFelix}.
 */
public final class PlainFelix {

    private PlainFelix() {}

    /** Starts, and updates until no more lines come. */
    public static void main(String... arguments) throws BundleException, IOException, InterruptedException {
        Framework framework = BareFelix.start(arguments);
        Bundle bundle = Arrays.stream(framework.getBundleContext().getBundles())
                .filter(installed -> EqualBundle.NAME.equals(installed.getSymbolicName()))
                .findFirst()
                .orElseThrow();
        try (BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String jar = orders.readLine(); jar != null; jar = orders.readLine()) {
                try (InputStream content = URI.create(jar).toURL().openStream()) {
                    bundle.update(content);
                }
                framework.adapt(FrameworkWiring.class).refreshBundles(null);
            }
        }
        framework.stop();
        framework.waitForStop(0);
    }
}
