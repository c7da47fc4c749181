package vn.hoanhap.launcher.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hoanhap.launcher.config.Settings;

class FrameworkPropertiesTest {
    private static final Settings SHIPPED = Settings.read(Path.of("/opt/hoanhap"), Path.of("/nowhere"), false);

    @Test
    void listensOnThisMachineOnlyUnlessToldOtherwise() {
        assertThat(FrameworkProperties.of(SHIPPED))
                .containsEntry("org.apache.felix.http.host", "127.0.0.1")
                .containsEntry("org.osgi.service.http.port", "8080")
                .doesNotContainKeys("org.apache.felix.https.enable");
    }

    @Test
    void aPortForHttpsSwitchesItOn() {
        Settings settings = SHIPPED.with(Map.of(
                "HOANHAP_HTTPS_PORT", "8443",
                "HOANHAP_HTTPS_KEYSTORE", "conf/server.p12",
                "HOANHAP_HTTPS_KEYSTORE_PASSWORD", "secret"));

        assertThat(FrameworkProperties.of(settings))
                .containsEntry("org.apache.felix.https.enable", "true")
                .containsEntry("org.osgi.service.http.port.secure", "8443")
                .containsEntry("org.apache.felix.https.keystore", "/opt/hoanhap/conf/server.p12")
                .containsEntry("org.apache.felix.https.keystore.password", "secret");
    }
}
