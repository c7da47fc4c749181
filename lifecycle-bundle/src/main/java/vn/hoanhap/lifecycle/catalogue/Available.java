package vn.hoanhap.lifecycle.catalogue;

import org.jspecify.annotations.Nullable;
import org.osgi.framework.Version;
import vn.hoanhap.core.text.Text;

/**
 * Is a version that a catalogue offers.
 *
 * @param programmeId the programme
 * @param version version of its bundle
 * @param content where the jar lies
 * @param title what users call the programme; its id when the catalogue does not say
 * @param notes what is new in this version, in a few sentences; null when the catalogue does not say
 */
public record Available(
        String programmeId,
        Version version,
        Content content,
        Text title,
        @Nullable Text notes) {

    /**
     * Says where a jar lies.
     *
     * @param address relative to the index, as a web address writes it
     * @param sha256 hex, lower case
     * @param size in bytes
     */
    public record Content(String address, String sha256, long size) {}

    /** Tells whether this is a version that somebody means: {@code 1.2} means 1.2.0 as well as 1.2.7, nothing means any. */
    boolean isOf(String wanted) {
        return wanted.isEmpty()
                || version.toString().equals(wanted)
                || version.toString().startsWith(wanted + ".");
    }

    /** Returns the name under which people ask for it: {@code loans@1.2.0}. */
    public String name() {
        return programmeId + "@" + version;
    }
}
