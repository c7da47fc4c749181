package vn.hoanhap.lifecycle;

import jakarta.servlet.Servlet;
import java.time.Duration;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.lifecycle.gateway.Gateway;
import vn.hoanhap.lifecycle.gateway.GatewayServlet;
import vn.hoanhap.lifecycle.settings.Settings;

/**
 * Holds the server's one servlet. It needs nothing but the framework, so it is there before the HTTP service opens its port:
 * whoever comes early is asked to wait in friendly words instead of meeting an empty server.
 */
@Component(immediate = true, service = FrontDoor.class)
public final class FrontDoor {

    private static final Logger LOG = LoggerFactory.getLogger(FrontDoor.class);

    /** Whether the server itself was just updated and may yet be taken back with its data: until it is not, nobody is let in. */
    private static final String TRIAL = "hoanhap.lifecycle.trial";

    private final GatewayServlet servlet = new GatewayServlet(Messages.of(FrontDoor.class));
    private final ServiceRegistration<Servlet> registration;

    /** Opens the door; nobody is inside yet. */
    @Activate
    public FrontDoor(BundleContext context) {
        var temporary = Settings.of(context::getProperty).folders().temporary();
        registration = context.registerService(Servlet.class, servlet, GatewayServlet.properties(temporary));
        if (Boolean.parseBoolean(context.getProperty(TRIAL))) {
            servlet.onTrial(true);
            // For the launcher, which shares no class with this bundle but those of Java.
            context.registerService(
                    Runnable.class,
                    () -> servlet.onTrial(false),
                    FrameworkUtil.asDictionary(Map.of("hoanhap.door", "trial")));
        }
    }

    /** Leads everybody to the gateway from now on. */
    void lead(Gateway gateway) {
        servlet.lead(gateway);
    }

    /** Asks everybody who comes to wait, and waits for those who are answered already: their calls end in peace, up to a bound. */
    void shut(Duration atMost) {
        servlet.lead(null);
        try {
            int left = servlet.awaitQuiet(atMost);
            if (left > 0) {
                LOG.warn("the server ends while {} calls still run after {} s", left, atMost.toSeconds());
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes the servlet away. */
    @Deactivate
    public void close() {
        registration.unregister();
    }
}
