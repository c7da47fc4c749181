package vn.hoanhap.lifecycle.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
    void refusesNamesInPlaceOfAddresses() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrustedProxies.of("proxy.example"))
                .withMessageContaining("proxy.example");
    }

    private String client(String forwarded) {
        return proxies.seen(from("127.0.0.1", Map.of("X-Forwarded-For", forwarded)))
                .getRemoteAddr();
    }

    /** Is a plain request of which only these things are asked. */
    private static HttpServletRequest from(String address, Map<String, String> headers) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                TrustedProxiesTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRemoteAddr" -> address;
                    case "getHeader" -> headers.get(arguments[0]);
                    case "isSecure" -> false;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
