package vn.hoanhap.launcher.server;

import java.util.Map;
import java.util.TreeMap;
import vn.hoanhap.launcher.config.Setting;
import vn.hoanhap.launcher.config.Settings;

/** Says the settings once more in the words of the HTTP service, beside the {@code hoanhap.*} properties that our own bundles read. */
final class FrameworkProperties {
    /** More than the gateway lets wait for their bodies (128), so that others are always answered. */
    private static final String THREADS = "250";

    private FrameworkProperties() {}

    /** Returns every property of the framework. */
    static Map<String, String> of(Settings settings) {
        Map<String, String> properties = new TreeMap<>(settings.frameworkProperties());
        // The standard's own org.osgi.service.http.host is ignored by Felix, which would then listen everywhere.
        properties.put(
                "org.apache.felix.http.host", settings.value(Setting.HTTP_HOST).orElseThrow());
        properties.put(
                "org.osgi.service.http.port", settings.value(Setting.HTTP_PORT).orElseThrow());
        properties.put("org.apache.felix.http.jetty.sendServerHeader", "false");
        properties.put("org.apache.felix.http.jetty.threadpool.max", THREADS);
        // Static texts only (pictures and fonts are compressed already): a compressed page would give its secret token
        // away to whoever can measure its length.
        properties.put("org.apache.felix.jetty.gziphandler.enable", "true");
        properties.put("org.apache.felix.jetty.gzip.includedPaths", "^/p/[^/]+/assets/.*\\.(css|js|svg|json|txt)$");
        settings.value(Setting.HTTPS_PORT).ifPresent(port -> addHttps(properties, settings, port));
        return properties;
    }

    private static void addHttps(Map<String, String> properties, Settings settings, String port) {
        properties.put("org.apache.felix.https.enable", "true");
        properties.put("org.osgi.service.http.port.secure", port);
        settings.path(Setting.HTTPS_KEYSTORE)
                .ifPresent(file -> properties.put("org.apache.felix.https.keystore", file.toString()));
        settings.value(Setting.HTTPS_KEYSTORE_PASSWORD)
                .ifPresent(password -> properties.put("org.apache.felix.https.keystore.password", password));
    }
}
