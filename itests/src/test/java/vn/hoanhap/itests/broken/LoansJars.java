package vn.hoanhap.itests.broken;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.hoanhap.testkit.server.Installation;
import vn.hoanhap.testkit.server.Zip;
import vn.hoanhap.testkit.signing.ProgrammeJar;
import vn.hoanhap.testkit.signing.SigningKey;

/** Makes jars of the loans programme: other versions of the good one, and such as must be refused or undone. */
public final class LoansJars {

    private static final String CHANGELOG = "db/changelog.xml";
    private static final String IMPORTS = "Import-Package";
    private static final String COMPONENT_FILE = "OSGI-INF/faulty.xml";
    private static final String COMPONENT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="faulty.loans">
              <service><provide interface="vn.hoanhap.core.programme.Programme"/></service>
              <implementation class="%s"/>
            </scr:component>
            """;

    private final ProgrammeJar loans;
    private final SigningKey key;

    /** Starts from the good one, which the installation ships; all are signed with the same key. */
    public LoansJars(Installation installation) {
        key = SigningKey.ofBuild(installation);
        loans = ProgrammeJar.shipped(installation, "loans-bundle");
    }

    /** The good one under another version. */
    public byte[] version(String version) {
        return key.sign(unsigned(version));
    }

    /** Returns the good one under another version, as it was built. */
    public byte[] unsigned(String version) {
        return loans.as(version).bytes();
    }

    /** No bundle at all, nor a zip. */
    public byte[] noBundle() {
        return "Đây không phải là một gói.".getBytes(StandardCharsets.UTF_8);
    }

    /** Needs a package that nobody has. */
    public byte[] missingImport() {
        return signed(loans.as("0.9.1").with(IMPORTS, loans.header(IMPORTS) + ",vn.absent;version=\"[1,2)\""));
    }

    /** Was made for a generation of the contracts that this server does not have. */
    public byte[] anotherMajor() {
        String imports = loans.header(IMPORTS)
                .replaceFirst(
                        "vn\\.hoanhap\\.core\\.programme;version=\"[^\"]*\"",
                        "vn.hoanhap.core.programme;version=\"[9.1,10)\"");
        return signed(loans.as("0.9.4").with(IMPORTS, imports));
    }

    /** Has an activator that throws. */
    public byte[] throwingActivator() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        add(files, ThrowingActivator.class);
        return signed(loans.as("0.9.5")
                .with("Bundle-Activator", ThrowingActivator.class.getName())
                .with(IMPORTS, "org.osgi.framework")
                .without("Service-Component")
                .without("Hoanhap-Schema")
                .withOnly(files));
    }

    /** The good one with so many bytes more that nothing packs. */
    public byte[] large(int bytes) {
        byte[] noise = new byte[bytes];
        new Random(1).nextBytes(noise);
        Map<String, byte[]> files = Zip.files(unsigned("0.9.6"));
        files.put("noise.bin", noise);
        return key.sign(Zip.of(files));
    }

    /** Has a component that fails in its own way. */
    public byte[] component(Class<? extends FaultyLoans> fault) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(COMPONENT_FILE, COMPONENT.formatted(fault.getName()).getBytes(StandardCharsets.UTF_8));
        add(files, FaultyLoans.class);
        add(files, FaultyLoans.EmptyList.class);
        add(files, FaultyLoans.LoanList.class);
        add(files, fault);
        return signed(loans.as("0.9.2")
                .with("Service-Component", COMPONENT_FILE)
                .with(IMPORTS, "vn.hoanhap.core.access,vn.hoanhap.core.programme,vn.hoanhap.core.text")
                .without("Hoanhap-Schema")
                .withOnly(files));
    }

    /** Has a change set that no database runs. */
    public byte[] failingMigration() {
        String faulty = loans.text(CHANGELOG).replace("</databaseChangeLog>", """
                  <changeSet id="faulty" author="hoanhap">
                    <sql>insert into no_such_table values (1)</sql>
                  </changeSet>
                </databaseChangeLog>
                """);
        return signed(loans.as("0.9.3").withText(CHANGELOG, faulty));
    }

    /** Has so many change sets that break what serves: each says its number in every loan, and nothing else does. */
    public byte[] breaking(String version, int changeSets) {
        String sets =
                IntStream.rangeClosed(1, changeSets).mapToObj("""
                  <changeSet id="breaking-%1$d" author="hoanhap" labels="breaks">
                    <sql>update loan set purpose = 'changed %1$d'</sql>
                    <dropIndex tableName="repayment" indexName="repayment_loan"/>
                    <createIndex tableName="repayment" indexName="repayment_loan">
                      <column name="loan_id"/><column name="paid_on"/>
                    </createIndex>
                  </changeSet>
                """::formatted).collect(Collectors.joining());
        String breaking = loans.text(CHANGELOG).replace("</databaseChangeLog>", sets + "</databaseChangeLog>");
        return signed(loans.as(version).withText(CHANGELOG, breaking));
    }

    /** An earlier one: it lacks a change set. */
    public byte[] withoutChangeSet(String id) {
        String changelog = loans.text(CHANGELOG);
        String earlier = changelog.replaceFirst("(?s)<changeSet id=\"" + id + "\".*?</changeSet>", "");
        if (earlier.equals(changelog)) {
            throw new IllegalArgumentException("loans has no change set " + id);
        }
        return signed(loans.as("0.0.9").withText(CHANGELOG, earlier));
    }

    private byte[] signed(ProgrammeJar jar) {
        return key.sign(jar.bytes());
    }

    private static void add(Map<String, byte[]> files, Class<?> type) throws IOException {
        String name = type.getName().replace('.', '/') + ".class";
        try (InputStream in = Objects.requireNonNull(type.getClassLoader().getResourceAsStream(name))) {
            files.put(name, in.readAllBytes());
        }
    }
}
