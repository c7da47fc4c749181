package vn.hoanhap.launcher.server;

import java.lang.reflect.Field;
import java.util.Map;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.launch.Framework;

/**
 * Lets the framework forget which services a bundle used once that bundle is uninstalled. Felix 7.0.5 does so only when the services go,
 * and ours stay: each version of a programme that ever served would be kept, some 400 KB with all entries of its jar, until the server
 * stops. There is no
 * interface for it, so this reaches into the framework, whose version is pinned; another one refuses to start until somebody has looked.
 */
final class GoneBundles implements SynchronousBundleListener {

    private final Map<?, ?> uses;

    private GoneBundles(Map<?, ?> uses) {
        this.uses = uses;
    }

    /** Listens for bundles that go. */
    static void forget(Framework framework) {
        Map<?, ?> uses = uses(framework);
        framework.getBundleContext().addBundleListener(new GoneBundles(uses));
    }

    /**
     * Returns who uses what, as the framework keeps it.
     *
     * @throws IllegalStateException when this is another framework than the one that was looked into
     */
    static Map<?, ?> uses(Framework framework) {
        Object registry = field(framework, "m_registry");
        if (field(registry, "m_inUseMap") instanceof Map<?, ?> uses) {
            return uses;
        }
        throw new IllegalStateException(
                "the framework keeps the uses of services in another way: look whether it still keeps bundles");
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        if (event.getType() == BundleEvent.UNINSTALLED) {
            uses.remove(event.getBundle());
        }
    }

    private static Object field(Object owner, String name) {
        try {
            Field field = owner.getClass().getDeclaredField(name);
            field.setAccessible(true);
            return field.get(owner);
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new IllegalStateException(
                    owner.getClass().getName() + " has no field " + name
                            + ": look whether this framework still keeps bundles",
                    e);
        }
    }
}
