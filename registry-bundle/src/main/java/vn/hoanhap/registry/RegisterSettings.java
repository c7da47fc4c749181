package vn.hoanhap.registry;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.registry.attachments.AttachmentLimits;

/**
 * Is what an operator may set.
 *
 * @param officeUnit the office's unit as {@code code@date}, until somebody chooses it; empty when it is not set
 * @param attachments how much is taken in
 */
public record RegisterSettings(String officeUnit, AttachmentLimits attachments) {
    /** What holds unless an operator says otherwise. */
    public static final RegisterSettings DEFAULT = new RegisterSettings("", AttachmentLimits.DEFAULT);

    /**
     * Reads the settings.
     *
     * @param property answers with a property's value, or null
     * @throws IllegalArgumentException naming the property that makes no sense
     */
    public static RegisterSettings read(Function<String, @Nullable String> property) {
        return new RegisterSettings(
                Objects.requireNonNullElse(property.apply("hoanhap.office.unit"), ""), AttachmentLimits.read(property));
    }
}
