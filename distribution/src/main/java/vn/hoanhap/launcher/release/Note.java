package vn.hoanhap.launcher.release;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is written down while one release takes another's place. As long as it lies there the change has not happened: whoever
 * finds it, with nobody at work, puts everything back.
 *
 * @param names the release that served, the one that comes, and the one whose launcher puts back; {@code .} is the installation's own
 * @param phase how far it is
 * @param data the data folder
 * @param copy the data as they were when the server had stopped; empty when the release that served can read what the new one leaves
 */
public record Note(Names names, Phase phase, Path data, Optional<Path> copy) {

    /** Is which releases are meant. */
    public record Names(String from, String to, String tool) {}

    /** Is how far a change is. */
    public enum Phase {
        /** The release that served is untouched; it may run. */
        PREPARING,
        /** It has been stopped, and nothing may start it. */
        STOPPED,
        /** Pointer and data may be either release's. */
        SWITCHING,
        /** The new release may start. */
        STARTING,
        /** It did not do; everything is being put back. */
        RETURNING
    }

    /** Returns the same at another phase. */
    public Note at(Phase next) {
        return new Note(names, next, data, copy);
    }

    /** Returns the same with a copy of the data. */
    public Note with(Path taken) {
        return new Note(names, phase, data, Optional.of(taken));
    }

    /** Tells whether a server may start while somebody is at work. */
    public boolean letsStart() {
        return phase == Phase.PREPARING || phase == Phase.STARTING;
    }

    /** Tells whether pointer and data may be others than before. */
    public boolean touched() {
        return phase.compareTo(Phase.SWITCHING) >= 0;
    }

    Map<String, String> words() {
        Map<String, String> words = new TreeMap<>();
        words.put("from", names.from());
        words.put("to", names.to());
        words.put("tool", names.tool());
        words.put("phase", phase.name().toLowerCase(Locale.ROOT));
        words.put("data", data.toString());
        copy.ifPresent(file -> words.put("copy", file.toString()));
        return words;
    }

    static Note of(Map<String, String> words) {
        return new Note(
                new Names(
                        words.getOrDefault("from", "."),
                        words.getOrDefault("to", "."),
                        words.getOrDefault("tool", ".")),
                Phase.valueOf(words.getOrDefault("phase", "preparing").toUpperCase(Locale.ROOT)),
                Path.of(words.getOrDefault("data", "data")),
                Optional.ofNullable(words.get("copy")).map(Path::of));
    }
}
