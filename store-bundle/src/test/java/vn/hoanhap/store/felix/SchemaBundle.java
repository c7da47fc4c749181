package vn.hoanhap.store.felix;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * A bundle with a schema and nothing else.
 *
 * @param schema its schema
 * @param changeSets the inside of its changelog
 */
record SchemaBundle(String schema, String changeSets) {

    InputStream jar() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var jar = new JarOutputStream(bytes, manifest())) {
            jar.putNextEntry(new JarEntry("db/"));
            jar.putNextEntry(new JarEntry("db/changelog.xml"));
            jar.write(changelog().getBytes(StandardCharsets.UTF_8));
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private String changelog() {
        return """
                <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                  xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog
                    http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-4.33.xsd">
                """ + changeSets + "</databaseChangeLog>";
    }

    private Manifest manifest() {
        var manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", "test." + schema);
        headers.putValue("Hoanhap-Schema", schema);
        headers.putValue("Import-Package", "vn.hoanhap.core.store,org.jooq,org.jooq.impl");
        return manifest;
    }
}
