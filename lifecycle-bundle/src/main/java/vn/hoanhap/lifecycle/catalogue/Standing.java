package vn.hoanhap.lifecycle.catalogue;

import org.jspecify.annotations.Nullable;
import org.osgi.framework.Version;

/** Says how an offered version stands to what serves; what an administrator looks for comes first. */
public enum Standing {
    /** Newer than what serves. */
    UPDATE,
    /** The programme does not serve here. */
    FRESH,
    /** This version serves. */
    SERVING,
    /** Older than what serves. */
    OLDER;

    /** Compares. */
    public static Standing of(Available offered, @Nullable String serving) {
        if (serving == null) {
            return FRESH;
        }
        int order = offered.version().compareTo(Version.parseVersion(serving));
        return order > 0 ? UPDATE : order < 0 ? OLDER : SERVING;
    }
}
