package vn.hoanhap.launcher.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractsTest {
    @TempDir
    private Path folder;

    @Test
    void namesWhatAProgrammeWouldMissInAnotherGeneration() throws IOException {
        Path before = jar("before", "Export-Package: vn.hoanhap.core.unit;version=\"0.1.0\",org.jooq;version=\"3.19\"");
        Path after = jar("after", "Export-Package: vn.hoanhap.core.unit;version=\"1.0.0\"");
        Contracts contracts = new Contracts(Release.alone(before), Release.alone(after));

        assertThat(contracts.misfits(jar("old", "Import-Package: vn.hoanhap.core.unit;version=\"[0.1,1)\",java.util")))
                .containsExactly(new Contracts.Misfit("vn.hoanhap.core.unit", "[0.1.0,1.0.0)", "1.0.0"));
        assertThat(contracts.misfits(jar("new", "Import-Package: vn.hoanhap.core.unit;version=\"[1.0,2)\"")))
                .isEmpty();
        assertThat(contracts.misfits(jar("later", "Import-Package: vn.hoanhap.core.far;version=\"[1.0,2)\"")))
                .containsExactly(new Contracts.Misfit("vn.hoanhap.core.far", "[1.0.0,2.0.0)", "-"));
        assertThat(contracts.misfits(jar("query", "Import-Package: org.jooq;version=\"[3.19,4)\"")))
                .hasSize(1);
        assertThat(contracts.misfits(jar("without", "Import-Package: org.jooq;resolution:=optional")))
                .isEmpty();
    }

    private Path jar(String name, String header) throws IOException {
        Path file = folder.resolve(name + ".jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            String manifest = "Manifest-Version: 1.0\nBundle-SymbolicName: " + name + "\nBundle-Version: 1.0.0\n"
                    + folded(header) + "\n";
            zip.write(manifest.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private static String folded(String header) {
        return header.replaceAll("(.{60})", "$1\n ");
    }
}
