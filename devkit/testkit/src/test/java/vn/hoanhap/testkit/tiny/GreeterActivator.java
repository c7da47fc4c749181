package vn.hoanhap.testkit.tiny;

import java.util.function.UnaryOperator;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/**
 * Registers the tiny bundle's only service. Its type is one of the JDK's: the probe bundle holds the test module's
 * classes, so a type of this module would be another one inside the probe.
 */
public final class GreeterActivator implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        UnaryOperator<String> greeter = name -> "Xin chào " + name;
        context.registerService(UnaryOperator.class, greeter, null);
    }

    @Override
    public void stop(BundleContext context) {
        // The framework withdraws the service by itself.
    }
}
