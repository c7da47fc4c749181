package vn.hoanhap.access;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.access.account.ThrottleTerms;
import vn.hoanhap.access.session.SessionTerms;

/**
 * What an operator decides, read from the framework's properties.
 *
 * @param dataFolder where the server keeps its files
 * @param keystore the keystore's file
 * @param keystorePassword its password; null means the file beside it
 * @param demoPassword password of the sample accounts; null when this is no demo
 * @param session how long sessions last
 * @param throttle how fast passwords may be tried
 * @param oneTime how long a one-time password waits for its owner
 */
public record AccessSettings(
        Path dataFolder,
        Path keystore,
        @Nullable String keystorePassword,
        @Nullable String demoPassword,
        SessionTerms session,
        ThrottleTerms throttle,
        Duration oneTime) {

    /**
     * Reads the settings.
     *
     * @param property answers with a property's value, or null
     * @throws IllegalArgumentException naming the property that makes no sense
     */
    public static AccessSettings read(Function<String, @Nullable String> property) {
        Path data = Path.of(orElse(property.apply("hoanhap.data.dir"), "data")).toAbsolutePath();
        String keystore = property.apply("hoanhap.keystore.file");
        boolean demo = Boolean.parseBoolean(orElse(property.apply("hoanhap.demo"), "false"));
        return new AccessSettings(
                data,
                keystore == null ? data.resolve("keys").resolve("identity.p12") : Path.of(keystore),
                property.apply("hoanhap.keystore.password"),
                demo ? property.apply("hoanhap.demo.password") : null,
                new SessionTerms(
                        Duration.ofHours(number(property, "hoanhap.session.idle-hours", 12)),
                        Duration.ofDays(number(property, "hoanhap.session.days", 7)),
                        number(property, "hoanhap.session.most", 100)),
                new ThrottleTerms(
                        Duration.ofMinutes(number(property, "hoanhap.signin.window-minutes", 15)),
                        number(property, "hoanhap.signin.account-failures", 5),
                        number(property, "hoanhap.signin.address-failures", 100)),
                Duration.ofHours(number(property, "hoanhap.signin.one-time-hours", 72)));
    }

    /** Hides the passwords. */
    @Override
    public String toString() {
        return "AccessSettings[" + dataFolder + ", " + keystore + "]";
    }

    private static int number(Function<String, @Nullable String> property, String name, int otherwise) {
        String text = property.apply(name);
        try {
            int number = text == null ? otherwise : Integer.parseInt(text.strip());
            if (number < 1) {
                throw new IllegalArgumentException(name + " is at least 1, not " + number);
            }
            return number;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " is a whole number, not '" + text + "'", e);
        }
    }

    private static String orElse(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }
}
