package vn.hoanhap.lifecycle;

import jakarta.servlet.Servlet;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
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

    private final GatewayServlet servlet = new GatewayServlet(Messages.of(FrontDoor.class));
    private final ServiceRegistration<Servlet> registration;

    /** Opens the door; nobody is inside yet. */
    @Activate
    public FrontDoor(BundleContext context) {
        var temporary = Settings.of(context::getProperty).folders().temporary();
        registration = context.registerService(Servlet.class, servlet, GatewayServlet.properties(temporary));
    }

    /** Leads everybody to the gateway from now on. */
    void lead(Gateway gateway) {
        servlet.lead(gateway);
    }

    /** Asks everybody to wait again. */
    void leadNowhere() {
        servlet.lead(null);
    }

    /** Takes the servlet away. */
    @Deactivate
    public void close() {
        registration.unregister();
    }
}
