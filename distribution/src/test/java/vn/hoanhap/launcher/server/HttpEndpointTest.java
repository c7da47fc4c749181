package vn.hoanhap.launcher.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class HttpEndpointTest {

    @Test
    void anAddressThatMeansEveryInterfaceIsCalledThroughTheLoopback() {
        assertThat(HttpEndpoint.local("http://0.0.0.0:8080/")).hasValue(URI.create("http://127.0.0.1:8080"));
        assertThat(HttpEndpoint.local("http://[::]:8080/")).hasValue(URI.create("http://127.0.0.1:8080"));
    }

    @Test
    void anOwnAddressStaysAsItIs() {
        assertThat(HttpEndpoint.local("http://127.0.0.1:45123/")).hasValue(URI.create("http://127.0.0.1:45123"));
    }

    @Test
    void aPathAloneIsNoAddress() {
        assertThat(HttpEndpoint.local("/")).isEmpty();
    }
}
