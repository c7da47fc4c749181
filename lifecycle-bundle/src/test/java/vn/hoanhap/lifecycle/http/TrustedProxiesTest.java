package vn.hoanhap.lifecycle.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

    private final TrustedProxies proxies = TrustedProxies.of("10.0.0.0/8, 127.0.0.1, ::1");

    @Test
    void believesAProxyOfOursWhomItServes() {
        HttpServletRequest seen =
                proxies.seen(from("10.1.2.3", Map.of("X-Forwarded-For", "203.0.113.7", "X-Forwarded-Proto", "https")));

        assertThat(seen.getRemoteAddr()).isEqualTo("203.0.113.7");
        assertThat(seen.isSecure()).isTrue();
    }

    @Test
    void believesNobodyElse() {
        Map<String, String> claims = Map.of("X-Forwarded-For", "203.0.113.7", "X-Forwarded-Proto", "https");

        for (HttpServletRequest seen : new HttpServletRequest[] {
            proxies.seen(from("198.51.100.1", claims)), TrustedProxies.NONE.seen(from("127.0.0.1", claims))
        }) {
            assertThat(seen.getRemoteAddr()).isNotEqualTo("203.0.113.7");
            assertThat(seen.isSecure()).isFalse();
        }
    }

    @Test
    void takesTheLastAddressThatNoProxyOfOursHas() {
        assertThat(client("1.1.1.1, 203.0.113.7, 10.0.0.9")).isEqualTo("203.0.113.7");
        assertThat(client("10.0.0.8, 10.0.0.9")).isEqualTo("10.0.0.8");
        assertThat(client("203.0.113.7, unknown")).isEqualTo("127.0.0.1");
        assertThat(client("evil.example")).isEqualTo("127.0.0.1");
        assertThat(client("[2001:db8::7]")).isEqualTo("2001:db8:0:0:0:0:0:7");
    }

    @Test
    void readsAllLinesInTheirOrder() {
        assertThat(client("1.2.3.4", "203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(client("1.2.3.4", "203.0.113.7, 10.0.0.9", "10.0.0.8")).isEqualTo("203.0.113.7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "bad.cafe", "999.999.999.999", "1.2.3", "10.0.0.0.0", "cafe", ""})
    void refusesNamesInPlaceOfAddresses(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrustedProxies.of("127.0.0.1, " + name))
                .withMessageContaining("'" + name + "' is no address");
        assertThat(client("203.0.113.7, " + name)).isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/-1", "10.0.0.0/33", "::1/129", "10.0.0.0/", "10.0.0.0/8/8", "10.0.0.0/a"})
    void refusesMasksThatNoAddressHas(String network) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrustedProxies.of(network))
                .withMessageContaining("'" + network + "' has no number of bits");
    }

    private String client(String... lines) {
        return proxies.seen(from("127.0.0.1", Map.of("X-Forwarded-For", String.join("|", lines))))
                .getRemoteAddr();
    }

    /** Is a plain request of which only these things are asked. */
    private static HttpServletRequest from(String address, Map<String, String> headers) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                TrustedProxiesTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRemoteAddr" -> address;
                    case "getHeader" ->
                        headers.containsKey(arguments[0])
                                ? headers.get(arguments[0]).split("\\|", -1)[0]
                                : null;
                    case "getHeaders" ->
                        headers.containsKey(arguments[0])
                                ? Collections.enumeration(
                                        List.of(headers.get(arguments[0]).split("\\|", -1)))
                                : Collections.emptyEnumeration();
                    case "isSecure" -> false;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
