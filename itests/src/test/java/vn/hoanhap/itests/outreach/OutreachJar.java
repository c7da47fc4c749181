package vn.hoanhap.itests.outreach;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import vn.hoanhap.testkit.server.Installation;
import vn.hoanhap.testkit.signing.ProgrammeJar;
import vn.hoanhap.testkit.signing.SigningKey;

/** Makes the jar of the small programme. */
public final class OutreachJar {

    private static final String COMPONENT_FILE = "OSGI-INF/outreach.xml";
    private static final String COMPONENT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="trial.outreach">
              <service><provide interface="vn.hoanhap.core.programme.Programme"/></service>
              <implementation class="%s"/>
            </scr:component>
            """.formatted(OutreachProgramme.class.getName());

    private static final Map<String, String> HEADERS = Map.of(
            "Bundle-ManifestVersion",
            "2",
            "Bundle-SymbolicName",
            "vn.hoanhap.outreach",
            "Bundle-Version",
            "0.1.0",
            "Import-Package",
            "vn.hoanhap.core.access,vn.hoanhap.core.activity,vn.hoanhap.core.indicator,vn.hoanhap.core.programme,vn.hoanhap.core.text",
            "Provide-Capability",
            "vn.hoanhap.programme;vn.hoanhap.programme=outreach",
            "Service-Component",
            COMPONENT_FILE);

    private OutreachJar() {}

    /** Returns its bytes, signed with the key of the built server. */
    public static byte[] bytes() throws IOException {
        return SigningKey.ofBuild(Installation.built()).sign(unsigned());
    }

    private static byte[] unsigned() throws IOException {
        String type = OutreachProgramme.class.getName().replace('.', '/') + ".class";
        try (InputStream in =
                Objects.requireNonNull(OutreachProgramme.class.getClassLoader().getResourceAsStream(type))) {
            Map<String, byte[]> files = Map.of(
                    COMPONENT_FILE, COMPONENT.getBytes(StandardCharsets.UTF_8),
                    type, in.readAllBytes());
            return ProgrammeJar.of(HEADERS, files).bytes();
        }
    }
}
