package vn.hoanhap.lifecycle.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import vn.hoanhap.lifecycle.sample.SampleProgramme;

/** Builds the sample programme in the version, and with the fault, that a test wants. */
final class SampleJar {

    private static final String IMPORTS = "org.osgi.framework,vn.hoanhap.core.access,vn.hoanhap.core.programme,"
            + "vn.hoanhap.core.store,vn.hoanhap.core.text,vn.hoanhap.core.event";
    private static final String CHANGELOG = """
            <?xml version="1.0" encoding="UTF-8"?>
            <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
              <changeSet id="1" author="sample"><createTable tableName="note">
                <column name="id" type="bigint"><constraints primaryKey="true" nullable="false"/></column>
                <column name="words" type="varchar(40)"/><column name="written_by" type="varchar(20)"/>
              </createTable></changeSet>
              %s
            </databaseChangeLog>
            """;

    private final String version;
    private Class<? extends SampleProgramme> component = SampleProgramme.class;
    private String moreImports = "";
    private String moreChanges = "";
    private String needs = "";
    private String id = "sample";
    private String claims = "";
    private String references = "";

    private SampleJar(String version) {
        this.version = version;
    }

    static SampleJar version(String version) {
        return new SampleJar(version);
    }

    SampleJar component(Class<? extends SampleProgramme> type) {
        component = type;
        return this;
    }

    SampleJar importing(String packageName) {
        moreImports = "," + packageName;
        return this;
    }

    SampleJar changing(String changeSets) {
        moreChanges = changeSets;
        return this;
    }

    /** Makes it another programme, without tables. */
    SampleJar id(String other) {
        id = other;
        return this;
    }

    /** Lets it claim a schema without a changelog. */
    SampleJar claiming(String schema) {
        claims = schema;
        return this;
    }

    /** Gives the component the outbox to publish to, and a table for what it hears. */
    SampleJar hearing(Class<? extends SampleProgramme> type) {
        references = """
                <reference name="events" interface="vn.hoanhap.core.event.Events" parameter="2"/>
                <reference name="work" interface="vn.hoanhap.core.store.TransactionRunner" parameter="3"/>
                """;
        return component(type).changing("""
                <changeSet id="heard" author="sample"><createTable tableName="heard">
                  <column name="id" type="bigint"><constraints primaryKey="true" nullable="false"/></column>
                  <column name="what" type="varchar(40)"/><column name="version" type="varchar(20)"/>
                </createTable></changeSet>
                """);
    }

    SampleJar needing(String filter) {
        needs = "vn.hoanhap.programme;filter:=\"" + filter + "\";effective:=active";
        return this;
    }

    /** Returns the jar, signed with the key that the server trusts. */
    byte[] bytes() {
        return LifecyclePlatform.KEY.sign(unsigned());
    }

    /** Returns the jar as it was built. */
    byte[] unsigned() {
        try {
            JarBuilder jar = new JarBuilder()
                    .header("Bundle-ManifestVersion", "2")
                    .header("Bundle-SymbolicName", "vn.hoanhap." + id)
                    .header("Bundle-Version", version)
                    .header("Import-Package", IMPORTS + moreImports)
                    .header("Provide-Capability", "vn.hoanhap.programme;vn.hoanhap.programme=" + id)
                    .header("Service-Component", "OSGI-INF/sample.xml")
                    .text("OSGI-INF/sample.xml", xml())
                    .text("version.txt", version)
                    .text("messages_vi.properties", "")
                    .text("messages_en.properties", "")
                    .text("assets/sample.css", "body { color: green }")
                    .type(SampleProgramme.class)
                    .type(Class.forName("vn.hoanhap.lifecycle.sample.LateClass"));
            if (id.equals("sample")) {
                jar.header("Hoanhap-Schema", "sample").text("db/changelog.xml", CHANGELOG.formatted(moreChanges));
            }
            if (!claims.isEmpty()) {
                jar.header("Hoanhap-Schema", claims);
            }
            if (!needs.isEmpty()) {
                jar.header("Require-Capability", needs);
            }
            return component == SampleProgramme.class
                    ? jar.bytes()
                    : jar.type(component).bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private String xml() {
        return """
                <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.4.0" name="sample" init="%s">
                  <implementation class="%s"/>
                  <service><provide interface="vn.hoanhap.core.programme.Programme"/></service>
                  <reference name="database" interface="vn.hoanhap.core.store.Database" parameter="0"/>
                  <reference name="ids" interface="vn.hoanhap.core.store.Ids" parameter="1"/>
                  %s
                </scr:component>
                """.formatted(references.isEmpty() ? 2 : 4, component.getName(), references);
    }
}
