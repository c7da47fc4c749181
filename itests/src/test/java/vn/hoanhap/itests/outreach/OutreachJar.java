package vn.hoanhap.itests.outreach;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import vn.hoanhap.testkit.server.Installation;
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
            "Manifest-Version",
            "1.0",
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
        Manifest manifest = new Manifest();
        HEADERS.forEach((name, value) -> manifest.getMainAttributes().put(new Attributes.Name(name), value));
        var bytes = new ByteArrayOutputStream();
        try (var jar = new JarOutputStream(bytes, manifest)) {
            put(jar, COMPONENT_FILE, COMPONENT.getBytes(StandardCharsets.UTF_8));
            String type = OutreachProgramme.class.getName().replace('.', '/') + ".class";
            try (InputStream in = Objects.requireNonNull(
                    OutreachProgramme.class.getClassLoader().getResourceAsStream(type))) {
                put(jar, type, in.readAllBytes());
            }
        }
        return bytes.toByteArray();
    }

    private static void put(JarOutputStream jar, String name, byte[] content) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(content);
        jar.closeEntry();
    }
}
