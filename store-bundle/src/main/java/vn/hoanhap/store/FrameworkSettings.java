package vn.hoanhap.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import vn.hoanhap.core.store.StoreException;

/** Reads the settings from the framework's properties. */
final class FrameworkSettings {

    private FrameworkSettings() {}

    static StoreSettings read(BundleContext context) {
        return new StoreSettings(
                Path.of(orElse(context.getProperty("hoanhap.data.dir"), "data")).toAbsolutePath(),
                context.getProperty("hoanhap.database.url"),
                context.getProperty("hoanhap.database.user"),
                password(context),
                number(context, "hoanhap.database.query-seconds", StoreSettings.QUERY_SECONDS),
                number(context, "hoanhap.database.connections", StoreSettings.POOL_SIZE),
                context.getProperty("hoanhap.node") == null ? null : number(context, "hoanhap.node", 0));
    }

    private static int number(BundleContext context, String key, int otherwise) {
        String text = context.getProperty(key);
        try {
            return text == null ? otherwise : Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(key + " is a whole number, not '" + text + "'", e);
        }
    }

    private static @Nullable String password(BundleContext context) {
        String file = context.getProperty("hoanhap.database.password-file");
        if (file == null) {
            return context.getProperty("hoanhap.database.password");
        }
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new StoreException(
                    "cannot read the file that hoanhap.database.password-file names: " + file, false, e);
        }
    }

    private static String orElse(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }
}
