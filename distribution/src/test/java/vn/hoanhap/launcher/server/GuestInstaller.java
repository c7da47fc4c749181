package vn.hoanhap.launcher.server;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/** Has installed a programme and not started it yet, as the lifecycle bundle at any moment of a start. */
public final class GuestInstaller implements BundleActivator {

    @Override
    public void start(BundleContext context) throws IOException, BundleException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
        manifest.getMainAttributes().putValue("Bundle-ManifestVersion", "2");
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", "guest");
        var bytes = new ByteArrayOutputStream();
        new JarOutputStream(bytes, manifest).close();
        context.installBundle("guest", new ByteArrayInputStream(bytes.toByteArray()));
    }

    @Override
    public void stop(BundleContext context) {
        // The framework is emptied at the next start.
    }
}
