package vn.hoanhap.lifecycle.container;

import static org.ops4j.pax.exam.CoreOptions.bundle;
import static org.ops4j.pax.exam.CoreOptions.frameworkProperty;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ops4j.pax.exam.Option;
import vn.hoanhap.testkit.Platform;
import vn.hoanhap.testkit.TemporaryFolder;
import vn.hoanhap.testkit.signing.SigningKey;

/** Core, store, access and lifecycle on Derby; no console and no register. Nobody watches a new version. */
public class LifecyclePlatform implements Platform {

    private static final List<String> BUNDLES = List.of(
            "org.objectweb.asm",
            "org.objectweb.asm.tree",
            "org.objectweb.asm.tree.analysis",
            "org.objectweb.asm.commons",
            "org.objectweb.asm.util",
            "org.apache.aries.spifly.dynamic.bundle",
            "org.osgi.util.function",
            "org.osgi.util.promise",
            "org.osgi.service.component",
            "org.apache.felix.scr",
            "org.apache.commons.commons-fileupload",
            "org.apache.commons.commons-io",
            "org.apache.felix.http.servlet-api",
            "org.apache.felix.http.jetty12",
            "com.fasterxml.jackson.core.jackson-annotations",
            "com.fasterxml.jackson.core.jackson-core",
            "com.fasterxml.jackson.core.jackson-databind",
            "com.zaxxer.HikariCP",
            "org.postgresql.jdbc",
            "vn.hoanhap.core",
            "vn.hoanhap.store",
            "vn.hoanhap.access",
            "vn.hoanhap.lifecycle");

    static final TemporaryFolder FOLDER = TemporaryFolder.create("hoanhap-lifecycle");

    /** Signed what the tests install; the server trusts it as its own distribution's. */
    static final SigningKey KEY = SigningKey.generate("CN=Sample vendor,O=Tests");

    private final TemporaryFolder folder;
    private final int soakSeconds;

    public LifecyclePlatform() {
        this(FOLDER, 0);
    }

    LifecyclePlatform(TemporaryFolder folder, int soakSeconds) {
        this.folder = folder;
        this.soakSeconds = soakSeconds;
    }

    @Override
    public Option[] options() throws IOException {
        Path data = Files.createDirectories(folder.path().resolve("data"));
        Path journal = folder.path().resolve("journal.jar");
        Files.write(journal, journal());
        Path home = folder.path().resolve("home");
        Files.writeString(Files.createDirectories(home.resolve("trust")).resolve("sample.pem"), KEY.pem());
        List<Option> options = new ArrayList<>();
        options.add(bundle("file:" + journal));
        BUNDLES.forEach(name -> options.add(Platform.bundleFromClassPath(name)));
        property(options, "hoanhap.home", home.toString());
        property(options, "hoanhap.data.dir", data.toString());
        property(
                options,
                "hoanhap.programmes.catalogue",
                folder.path().resolve("catalogue").toString());
        property(options, "hoanhap.programmes.inbox", data.resolve("programmes").toString());
        property(
                options,
                "hoanhap.keystore.file",
                data.resolve("keys/identity.p12").toString());
        property(options, "hoanhap.lifecycle.start-seconds", "2");
        property(options, "hoanhap.lifecycle.soak-seconds", Integer.toString(soakSeconds));
        property(options, "hoanhap.lifecycle.drain-seconds", "5");
        property(options, "hoanhap.lifecycle.breaking-seconds", "5");
        property(options, "hoanhap.lifecycle.listen-seconds", "1");
        property(options, "hoanhap.lifecycle.park-places", "4");
        return options.toArray(Option[]::new);
    }

    @Override
    public void release() {
        folder.close();
    }

    private static void property(List<Option> options, String key, String value) {
        options.add(frameworkProperty(key).value(value));
    }

    private static byte[] journal() throws IOException {
        return new JarBuilder()
                .header("Bundle-ManifestVersion", "2")
                .header("Bundle-SymbolicName", "vn.hoanhap.forgetful")
                .header("Bundle-Activator", JournalActivator.class.getName())
                .header(
                        "Import-Package",
                        "org.osgi.framework,vn.hoanhap.core.activity,vn.hoanhap.core.text,vn.hoanhap.core.table,vn.hoanhap.core.programme")
                .type(JournalActivator.class)
                .bytes();
    }
}
