package vn.hoanhap.lifecycle.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import vn.hoanhap.testkit.FelixTest;
import vn.hoanhap.testkit.signing.SigningKey;

/** Who may sign programmes, and for which server a jar was made. */
@FelixTest(platform = LifecyclePlatform.class)
class TrustIT {

    private final Client client;
    private final BundleContext context;

    TrustIT(URI server, BundleContext context) {
        client = Client.of(server);
        this.context = context;
    }

    @BeforeEach
    void servesTheFirstVersion() {
        client.install(SampleJar.version("1.0.0").bytes());
        assertThat(client.version()).isEqualTo("1.0.0");
    }

    @Test
    void trustsWhatCameWithTheDistributionFromTheFirstStartOn() {
        JsonNode shipped = certificate(LifecyclePlatform.KEY.fingerprint());

        assertThat(shipped.path("name").asText()).isEqualTo("Hòa Nhập");
        assertThat(shipped.path("subject").asText()).contains("CN=Sample vendor");
        assertThat(shipped.has("addedBy")).isFalse();
        assertThat(shipped.path("programmes").asInt()).isPositive();
    }

    @Test
    void refusesAnUnsignedJarAndSaysSoInThePlan() {
        byte[] unsigned = SampleJar.version("1.4.0").unsigned();

        JsonNode plan = client.json(client.upload("/api/v1/programmes?dryRun=true&lang=en", unsigned));
        JsonNode operation = installed(unsigned);

        assertThat(plan.path("accepted").asBoolean()).isFalse();
        assertThat(plan.at("/problems/0").asText()).contains("no signature");
        assertThat(operation.path("state").asText()).isEqualTo("UNDONE");
        assertThat(operation.path("phase").asText()).isEqualTo("verify");
        assertThat(client.version()).isEqualTo("1.0.0");
    }

    @Test
    void takesAVendorsKeyInAndTellsThatTheSignerChanges() {
        SigningKey vendor = SigningKey.generate("CN=Vendor A");
        byte[] jar = vendor.sign(SampleJar.version("1.4.1").unsigned());
        assertThat(installed(jar).path("cause").asText()).contains("not trusted yet", vendor.fingerprint());

        HttpResponse<String> added = add(vendor, "?name=Vendor%20A");
        JsonNode plan = client.json(client.upload("/api/v1/programmes?dryRun=true&lang=en", jar));
        JsonNode operation = installed(jar);

        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        assertThat(plan.at("/plan/signature/signer/name").asText()).isEqualTo("Vendor A");
        assertThat(plan.at("/plan/signature/note/en").asText()).contains("changes from Hòa Nhập to Vendor A");
        assertThat(operation.path("state").asText()).isEqualTo("SUCCEEDED");
        assertThat(note(operation, "verify")).contains("changes from Hòa Nhập to Vendor A");
        assertThat(certificate(vendor.fingerprint()).path("programmes").asInt()).isEqualTo(1);
        assertThat(add(vendor, "").statusCode()).isEqualTo(409);
    }

    @Test
    void letsARevokedSignersVersionServeButShowsItAndLetsNoneIn() {
        SigningKey vendor = SigningKey.generate("CN=Vendor B");
        add(vendor, "");
        assertThat(installed(vendor.sign(SampleJar.version("1.4.2").unsigned()))
                        .path("state")
                        .asText())
                .isEqualTo("SUCCEEDED");

        HttpResponse<String> revoked = revoke(vendor, "{\"reason\": \"the key was stolen\"}");

        assertThat(revoked.statusCode()).as(revoked.body()).isEqualTo(200);
        assertThat(client.version()).isEqualTo("1.4.2");
        JsonNode seen =
                client.json(client.get("/api/v1/programmes?q=sample&lang=en")).at("/items/0");
        assertThat(seen.path("health").asText()).isEqualTo("WARN");
        assertThat(seen.path("advice").asText()).contains("Vendor B", "the key was stolen");
        assertThat(client.json(client.get("/health")).path("status").asText()).isEqualTo("WARN");
        assertThat(installed(vendor.sign(SampleJar.version("1.4.3").unsigned()))
                        .path("cause")
                        .asText())
                .contains("was revoked on", "the key was stolen");
        assertThat(add(vendor, "").body()).contains("certificate-revoked");
        assertThat(revoke(vendor, "{\"reason\": \"once more\"}").statusCode()).isEqualTo(409);
    }

    @Test
    void goesBackToNoVersionOfARevokedSigner() {
        SigningKey vendor = SigningKey.generate("CN=Vendor C");
        add(vendor, "");
        installed(vendor.sign(SampleJar.version("1.4.4").unsigned()));
        installed(SampleJar.version("1.4.5").bytes());
        revoke(vendor, "{\"reason\": \"the contract has ended\"}");

        JsonNode operation = client.ended(client.post("/api/v1/programmes/sample/rollback", "{}"));

        assertThat(operation.path("state").asText()).isEqualTo("UNDONE");
        assertThat(client.version()).isEqualTo("1.4.5");
    }

    @Test
    void asksForAReasonAndForACertificate() {
        SigningKey vendor = SigningKey.generate("CN=Vendor D");
        add(vendor, "");

        assertThat(revoke(vendor, "{\"reason\": \" \"}").statusCode()).isEqualTo(400);
        assertThat(client.post("/api/v1/trust/abc/revoke", "{\"reason\": \"none\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(sent("no certificate", "").statusCode()).isEqualTo(422);
        assertThat(sent(
                                SigningKey.generate("CN=Old", "-startdate", "-2y", "-validity", "30")
                                        .pem(),
                                "")
                        .body())
                .contains("certificate-expired");
        assertThat(sent(SigningKey.generate("CN=Weak", "-keysize", "1024").pem(), "")
                        .body())
                .contains("certificate-weak");
        assertThat(sent(SigningKey.generate("CN=Web", "-ext", "eku=serverAuth").pem(), "")
                        .body())
                .contains("certificate-other-use");
        assertThat(client.send(client.anonymous("/api/v1/trust").GET()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void leavesOneAuditRowForEachChangeOfTrust() {
        SigningKey vendor = SigningKey.generate("CN=Vendor E");
        add(vendor, "");
        revoke(vendor, "{\"reason\": \"only for this test\"}");

        JsonNode rows = client.json(client.get("/api/v1/audit?limit=2")).path("items");
        assertThat(rows.findValuesAsText("action")).containsExactly("trust.revoked", "trust.added");
    }

    /** Of these a province has 2.3. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[2.4,3)   | 2.4 | newer than the server’s",
                "[3.0,4)   | 3.0 | later generation",
                "[1.9,2)   | 1.9 | earlier generation",
                "[2.2,2.3) | 2.2 | goes with"
            })
    void refusesAJarForAnotherVersionOfAContractAndNamesBoth(String madeFor, String builtAgainst, String said)
            throws Exception {
        Bundle contract = context.installBundle(
                "contract",
                new ByteArrayInputStream(new JarBuilder()
                        .header("Bundle-ManifestVersion", "2")
                        .header("Bundle-SymbolicName", "contract")
                        .header("Export-Package", "vn.hoanhap.core.weather;version=2.3.0")
                        .bytes()));
        try {
            JsonNode operation = installed(SampleJar.version("1.4.8")
                    .importing("vn.hoanhap.core.weather;version=\"" + madeFor + "\"")
                    .bytes());

            assertThat(operation.path("state").asText()).isEqualTo("UNDONE");
            assertThat(operation.path("phase").asText()).isEqualTo("verify");
            assertThat(operation.path("cause").asText()).contains(said, "vn.hoanhap.core.weather", builtAgainst, "2.3");
            assertThat(client.version()).isEqualTo("1.0.0");
        } finally {
            contract.uninstall();
        }
    }

    @Test
    void namesAContractThatTheServerDoesNotHaveAtAll() {
        JsonNode operation = installed(SampleJar.version("1.4.6")
                .importing("vn.hoanhap.core.telepathy;version=\"[1.3,2)\"")
                .bytes());

        assertThat(operation.path("phase").asText()).isEqualTo("verify");
        assertThat(operation.path("cause").asText()).contains("vn.hoanhap.core.telepathy", "1.3");
    }

    @Test
    void namesBothVersionsOfAProgrammeThatIsNeededOtherwise() {
        JsonNode operation = installed(SampleJar.version("1.4.7")
                .needing("(&(vn.hoanhap.programme=access)(version>=99.0.0))")
                .bytes());

        assertThat(operation.path("phase").asText()).isEqualTo("verify");
        assertThat(operation.path("cause").asText()).contains("\"access\"", "99.0.0", "0.1.0");
    }

    private JsonNode installed(byte[] jar) {
        JsonNode operation = client.install(jar);
        return client.json(client.get(
                "/api/v1/programmes/operations/" + operation.path("id").asText() + "?lang=en"));
    }

    private HttpResponse<String> add(SigningKey vendor, String query) {
        return sent(vendor.pem(), query);
    }

    private HttpResponse<String> sent(String file, String query) {
        return client.send(client.request("/api/v1/trust" + query)
                .header("Content-Type", "application/x-pem-file")
                .POST(BodyPublishers.ofString(file)));
    }

    private HttpResponse<String> revoke(SigningKey vendor, String body) {
        String copied = vendor.fingerprint().toUpperCase(Locale.ROOT).replaceAll("(..)(?=.)", "$1:");
        return client.post("/api/v1/trust/" + copied + "/revoke", body);
    }

    private JsonNode certificate(String fingerprint) {
        for (JsonNode item : client.json(client.get("/api/v1/trust?limit=500")).path("items")) {
            if (item.path("fingerprint").asText().equals(fingerprint)) {
                return item;
            }
        }
        throw new AssertionError(fingerprint + " is not in the trust store");
    }

    private static String note(JsonNode operation, String phase) {
        for (JsonNode line : operation.path("phases")) {
            if (line.path("phase").asText().equals(phase)) {
                return line.path("note").asText();
            }
        }
        throw new AssertionError("no phase " + phase);
    }
}
