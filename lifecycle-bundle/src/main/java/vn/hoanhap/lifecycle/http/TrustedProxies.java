package vn.hoanhap.lifecycle.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Knows the proxies in front of the server. Only of them it believes {@code X-Forwarded-For} (whom they serve) and
 * {@code X-Forwarded-Proto} (whether the way to them is encrypted); anybody else may write what they like there.
 */
public final class TrustedProxies {

    /** Trusts nobody: callers are who they seem to be. */
    public static final TrustedProxies NONE = new TrustedProxies(List.of());

    private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";

    /** Four numbers up to 255, or what has a colon, which no name of a host has. */
    private static final Pattern LITERAL =
            Pattern.compile(BYTE + "(\\." + BYTE + "){3}|[0-9a-fA-F.]*:[0-9a-fA-F.:]{1,44}");

    private static final Pattern BITS = Pattern.compile("[0-9]{1,3}");

    private final List<Network> networks;

    private TrustedProxies(List<Network> networks) {
        this.networks = networks;
    }

    /**
     * Reads addresses or networks with commas between, such as {@code 127.0.0.1, 10.0.0.0/8, ::1}.
     *
     * @throws IllegalArgumentException naming what is no address
     */
    public static TrustedProxies of(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return NONE;
        }
        List<Network> networks = new ArrayList<>();
        for (String one : written.split(",", -1)) {
            networks.add(Network.of(one.strip()));
        }
        return new TrustedProxies(List.copyOf(networks));
    }

    /** Returns the request as the caller behind the proxies sent it; the same one when it came from no proxy. */
    public HttpServletRequest seen(HttpServletRequest request) {
        if (!trusts(request.getRemoteAddr())) {
            return request;
        }
        return new Forwarded(request, client(request), encrypted(request));
    }

    /** The last address that no proxy of ours wrote about itself; what stands before it came from outside. */
    private String client(HttpServletRequest request) {
        String client = request.getRemoteAddr();
        String[] hops = hops(request);
        for (int i = hops.length - 1; i >= 0 && trusts(client); i--) {
            Optional<InetAddress> hop = address(hops[i].strip());
            if (hop.isEmpty()) {
                return client;
            }
            client = hop.get().getHostAddress();
        }
        return client;
    }

    /** All lines count, in their order: some proxies add a line of their own behind the ones that came from outside. */
    private static String[] hops(HttpServletRequest request) {
        List<String> lines = Collections.list(request.getHeaders("X-Forwarded-For"));
        return lines.isEmpty() ? new String[0] : String.join(",", lines).split(",", -1);
    }

    private static boolean encrypted(HttpServletRequest request) {
        String scheme = request.getHeader("X-Forwarded-Proto");
        return scheme == null ? request.isSecure() : scheme.strip().equalsIgnoreCase("https");
    }

    private boolean trusts(@Nullable String address) {
        return !networks.isEmpty()
                && address != null
                && address(address)
                        .filter(known -> networks.stream().anyMatch(network -> network.holds(known)))
                        .isPresent();
    }

    /** Never asks a name server: what looks like a name is no address. */
    private static Optional<InetAddress> address(String literal) {
        String plain =
                literal.startsWith("[") && literal.endsWith("]") ? literal.substring(1, literal.length() - 1) : literal;
        if (!LITERAL.matcher(plain).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(plain));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** Is a range of addresses with the same first bits. */
    private record Network(InetAddress first, int bits) {

        static Network of(String written) {
            String[] parts = written.split("/", 2);
            InetAddress first = address(parts[0])
                    .orElseThrow(() -> new IllegalArgumentException(
                            "hoanhap.http.proxies: '" + written + "' is no address or network such as 10.0.0.0/8"));
            int all = first.getAddress().length * Byte.SIZE;
            return new Network(first, parts.length == 1 ? all : bits(written, parts[1], all));
        }

        private static int bits(String written, String bits, int all) {
            if (!BITS.matcher(bits).matches() || Integer.parseInt(bits) > all) {
                throw new IllegalArgumentException("hoanhap.http.proxies: '" + written
                        + "' has no number of bits from 0 to " + all + " behind the slash, such as 10.0.0.0/8");
            }
            return Integer.parseInt(bits);
        }

        boolean holds(InetAddress other) {
            byte[] mine = first.getAddress();
            byte[] theirs = other.getAddress();
            if (mine.length != theirs.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % Byte.SIZE);
                if ((mine[bit / Byte.SIZE] & mask) != (theirs[bit / Byte.SIZE] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Is a request as its caller sent it to the first proxy. */
    private static final class Forwarded extends HttpServletRequestWrapper {

        private final String address;
        private final boolean encrypted;

        Forwarded(HttpServletRequest request, String address, boolean encrypted) {
            super(request);
            this.address = address;
            this.encrypted = encrypted;
        }

        @Override
        public String getRemoteAddr() {
            return address;
        }

        @Override
        public boolean isSecure() {
            return encrypted;
        }

        @Override
        public String getScheme() {
            return encrypted ? "https" : "http";
        }
    }
}
