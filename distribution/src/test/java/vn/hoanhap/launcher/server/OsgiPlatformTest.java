package vn.hoanhap.launcher.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.startlevel.BundleStartLevel;
import vn.hoanhap.launcher.shell.Refusal;
import vn.hoanhap.launcher.shell.Sentences;

class OsgiPlatformTest {

    @TempDir
    private Path home;

    @Test
    void startsEveryBundleAtTheLevelOfItsFolderWithTheSettingsAsProperties() throws Exception {
        bundle("1", "first", Map.of());
        bundle("3", "third", Map.of());

        OsgiPlatform platform = OsgiPlatform.start(
                home.resolve("bundles"), Map.of("hoanhap.data.dir", "/srv/hòa nhập"), home.resolve("cache"));

        try {
            assertThat(platform.context().getProperty("hoanhap.data.dir")).isEqualTo("/srv/hòa nhập");
            assertThat(levelOf(platform, "first")).isEqualTo(1);
            assertThat(levelOf(platform, "third")).isEqualTo(3);
            assertThat(platform.context().getBundles())
                    .allSatisfy(bundle -> assertThat(bundle.getState()).isEqualTo(Bundle.ACTIVE));
        } finally {
            platform.stop(10_000);
        }
    }

    @Test
    void leavesProgrammesThatComeAtThisMomentToWhoeverBringsThem() throws Exception {
        bundle(
                "1",
                "lifecycle",
                Map.of("Import-Package", "org.osgi.framework", "Bundle-Activator", GuestInstaller.class.getName()),
                GuestInstaller.class);

        OsgiPlatform platform = OsgiPlatform.start(home.resolve("bundles"), Map.of(), home.resolve("cache"));

        try {
            assertThat(platform.context().getBundle("guest").getState()).isEqualTo(Bundle.INSTALLED);
        } finally {
            platform.stop(10_000);
        }
    }

    @Test
    void keepsNothingOfABundleThatIsUninstalled() throws Exception {
        bundle("1", "first", Map.of());
        OsgiPlatform platform = OsgiPlatform.start(home.resolve("bundles"), Map.of(), home.resolve("cache"));

        try {
            Map<?, ?> uses = GoneBundles.uses((Framework) platform.context().getBundle(0));
            platform.context().registerService(Runnable.class, () -> {}, null);
            Bundle user = Arrays.stream(platform.context().getBundles())
                    .filter(bundle -> "first".equals(bundle.getSymbolicName()))
                    .findFirst()
                    .orElseThrow();
            BundleContext its = user.getBundleContext();
            assertThat(its.getService(its.getServiceReference(Runnable.class))).isNotNull();
            assertThat(uses.containsKey(user)).isTrue();

            user.uninstall();

            assertThat(uses.containsKey(user)).isFalse();
        } finally {
            platform.stop(10_000);
        }
    }

    @Test
    void namesTheBundleThatCannotStartAndWhatItMisses() throws Exception {
        bundle("1", "lonely", Map.of("Import-Package", "vn.nowhere"));

        assertThatThrownBy(() -> OsgiPlatform.start(home.resolve("bundles"), Map.of(), home.resolve("cache")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.in(Sentences.in("en")))
                        .contains("lonely", "vn.nowhere"));
    }

    @Test
    void tellsThatAServiceIsMissingThoughEveryBundleIsActive() throws Exception {
        bundle("1", "first", Map.of());
        OsgiPlatform platform = OsgiPlatform.start(home.resolve("bundles"), Map.of(), home.resolve("cache"));

        try {
            assertThat(platform.offers("org.osgi.service.startlevel.StartLevel", Duration.ofSeconds(5)))
                    .isTrue();
            assertThat(platform.offers("vn.hoanhap.core.programme.Elected", Duration.ofMillis(20)))
                    .isFalse();
        } finally {
            platform.stop(10_000);
        }
    }

    @Test
    void saysWhatToDoWhenTheBundlesAreNotThere() {
        assertThatThrownBy(() -> OsgiPlatform.start(home.resolve("bundles"), Map.of(), home.resolve("cache")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.in(Sentences.in("en")))
                        .contains(home.resolve("bundles").toString(), "Unpack"));
    }

    private static int levelOf(OsgiPlatform platform, String name) {
        return Arrays.stream(platform.context().getBundles())
                .filter(bundle -> name.equals(bundle.getSymbolicName()))
                .map(bundle -> bundle.adapt(BundleStartLevel.class).getStartLevel())
                .findFirst()
                .orElseThrow();
    }

    private void bundle(String level, String name, Map<String, String> headers, Class<?>... classes)
            throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.putValue("Manifest-Version", "1.0");
        attributes.putValue("Bundle-ManifestVersion", "2");
        attributes.putValue("Bundle-SymbolicName", name);
        headers.forEach(attributes::putValue);
        Path folder = Files.createDirectories(home.resolve("bundles").resolve(level));
        try (OutputStream out = Files.newOutputStream(folder.resolve(name + ".jar"));
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            for (Class<?> type : classes) {
                String entry = type.getName().replace('.', '/') + ".class";
                jar.putNextEntry(new JarEntry(entry));
                jar.write(Objects.requireNonNull(type.getClassLoader().getResourceAsStream(entry))
                        .readAllBytes());
            }
            jar.finish();
        }
    }
}
