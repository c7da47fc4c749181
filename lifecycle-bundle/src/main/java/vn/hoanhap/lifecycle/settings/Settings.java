package vn.hoanhap.lifecycle.settings;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.lifecycle.http.TrustedProxies;

/**
 * Is what the operator set for the gateway and for live change.
 *
 * @param folders where things lie
 * @param bounds how long things may take
 * @param date the date that pages open on instead of today; null for today
 * @param proxies whose word about callers is believed
 * @param unsigned whether unsigned programmes are let in, for development
 * @param province code of the file that names the programmes of a first start; null for all that are shipped
 * @param node what this server is called among several on one database
 */
public record Settings(
        Folders folders,
        Bounds bounds,
        @Nullable LocalDate date,
        TrustedProxies proxies,
        boolean unsigned,
        @Nullable String province,
        ThisNode node) {

    /**
     * Says what this server is called among several on one database, and how patient it is with them.
     *
     * @param given the name that the operator gave; null for none
     * @param port its port, which tells two servers of one machine apart
     * @param silent how long nothing may be heard of another before it counts as dead; at least ten seconds
     */
    public record ThisNode(@Nullable String given, String port, Duration silent) {

        private static final int LONGEST = 120;
        private static final Duration LEAST_PATIENT = Duration.ofSeconds(10);

        /** A node says every two seconds that it lives: who is less patient would count those as dead that are only slow. */
        public ThisNode {
            silent = silent.compareTo(LEAST_PATIENT) < 0 ? LEAST_PATIENT : silent;
        }

        /** Returns the given name, else that of the machine with the port; may ask the network. */
        public String name() {
            String name = given == null || given.isBlank() ? hostName() + ":" + port : given.strip();
            return name.length() <= LONGEST ? name : name.substring(0, LONGEST);
        }

        private static String hostName() {
            try {
                return InetAddress.getLocalHost().getHostName();
            } catch (UnknownHostException e) {
                return "localhost";
            }
        }
    }

    /**
     * Says where things lie.
     *
     * @param data the data folder
     * @param inbox jars put here are installed
     * @param shipped jars that came with the distribution; null when there are none
     * @param home the distribution; null when unknown
     * @param catalogue folder or web address of what a vendor offers; null for none
     */
    public record Folders(
            Path data,
            Path inbox,
            @Nullable Path shipped,
            @Nullable Path home,
            @Nullable String catalogue) {
        /** Returns where accepted jars are kept, named by their SHA-256. */
        public Path kept() {
            return data.resolve("kept");
        }

        /** Returns where refused jars go, each beside its reason. */
        public Path rejected() {
            return data.resolve("rejected");
        }

        /** Returns where the data of removed programmes is archived. */
        public Path archives() {
            return data.resolve("archives");
        }

        /** Returns the folder for uploads on their way; emptied at every start. */
        public Path temporary() {
            return data.resolve("tmp");
        }
    }

    /**
     * Says how long things may take, and how many may wait.
     *
     * @param parkPlaces calls that may wait for a programme at once
     * @param park how long each of them may wait
     * @param start how long a component may take to start
     * @param probe how long a version may take to contribute and to answer the probes
     * @param soak how long a new version is watched while the old one waits beside it; zero to leave that out
     * @param drain how long the operation waits for calls on the old version; those that last longer end in peace after it
     * @param breaking how long a programme stands still at most while a change set breaks what its version uses
     * @param listen how long a listener to events may take for one unit of work before it is interrupted
     */
    public record Bounds(
            int parkPlaces,
            Duration park,
            Duration start,
            Duration probe,
            Duration soak,
            Duration drain,
            Duration breaking,
            Duration listen) {}

    /** Reads the framework's properties; an absent property is null. */
    public static Settings of(UnaryOperator<@Nullable String> property) {
        Path data = Path.of(orElse(property.apply("hoanhap.data.dir"), "data")).toAbsolutePath();
        String date = property.apply("hoanhap.date");
        return new Settings(
                new Folders(
                        data,
                        Path.of(orElse(
                                property.apply("hoanhap.programmes.inbox"),
                                data.resolve("programmes").toString())),
                        path(first(
                                property.apply("hoanhap.programmes.shipped"), property.apply("hoanhap.shipped.dir"))),
                        path(property.apply("hoanhap.home")),
                        property.apply("hoanhap.programmes.catalogue")),
                new Bounds(
                        Integer.parseInt(orElse(property.apply("hoanhap.lifecycle.park-places"), "64")),
                        seconds(property.apply("hoanhap.lifecycle.park-seconds"), 10),
                        seconds(property.apply("hoanhap.lifecycle.start-seconds"), 10),
                        seconds(property.apply("hoanhap.lifecycle.probe-seconds"), 10),
                        seconds(property.apply("hoanhap.lifecycle.soak-seconds"), 20),
                        seconds(property.apply("hoanhap.lifecycle.drain-seconds"), 10),
                        seconds(property.apply("hoanhap.lifecycle.breaking-seconds"), 60),
                        seconds(property.apply("hoanhap.lifecycle.listen-seconds"), 10)),
                date == null ? null : LocalDate.parse(date),
                TrustedProxies.of(property.apply("hoanhap.http.proxies")),
                "accept".equals(property.apply("hoanhap.programmes.unsigned")),
                property.apply("hoanhap.province"),
                new ThisNode(
                        property.apply("hoanhap.node.name"),
                        orElse(property.apply("org.osgi.service.http.port"), "8080"),
                        seconds(property.apply("hoanhap.node.silent-seconds"), 20)));
    }

    private static @Nullable String first(@Nullable String value, @Nullable String other) {
        return value == null ? other : value;
    }

    private static @Nullable Path path(@Nullable String value) {
        return value == null ? null : Path.of(value);
    }

    private static Duration seconds(@Nullable String value, long fallback) {
        return Duration.ofSeconds(value == null ? fallback : Long.parseLong(value));
    }

    private static String orElse(@Nullable String value, String fallback) {
        return value == null ? fallback : value;
    }
}
