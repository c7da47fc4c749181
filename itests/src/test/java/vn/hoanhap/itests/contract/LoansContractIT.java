package vn.hoanhap.itests.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import vn.hoanhap.itests.ShippedJar;
import vn.hoanhap.itests.broken.LoansJars;
import vn.hoanhap.testkit.contract.ContractServer;
import vn.hoanhap.testkit.contract.ProgrammeContract;
import vn.hoanhap.testkit.server.Api;
import vn.hoanhap.testkit.server.Installation;

/** Holds loans to what every programme promises. */
class LoansContractIT extends ProgrammeContract {

    @TempDir
    private Path folder;

    LoansContractIT(URI server) {
        super(server);
    }

    @Override
    protected String id() {
        return "loans";
    }

    @Override
    protected Path jar() {
        return ShippedJar.of("loans-bundle");
    }

    @Override
    protected List<String> pages() {
        return List.of("/p/loans/", "/p/loans/new", "/p/loans/funds", "/p/loans/{id}", "/p/loans/{id}/edit");
    }

    @Override
    protected Optional<String> peopleIndicator() {
        return Optional.of("loans.people");
    }

    /** None has been released yet; so it is loans as it was before the change set that brings the products of the policy bank. */
    @Override
    protected List<Path> released() {
        try {
            return List.of(Files.write(
                    folder.resolve("loans-before.jar"),
                    new LoansJars(Installation.built()).withoutChangeSet("3-shipped-products")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected String record(ContractServer on, Api by, String person) {
        Api officer = on.officer();
        ObjectNode lender = Api.object().put("name", "Hội phụ nữ").put("kind", "WOMENS_UNION");
        ObjectNode fund = Api.object()
                .put("name", "Quỹ hội")
                .put("lender", made(officer, "organisations", lender))
                .put("source", "ASSOCIATION");
        ObjectNode loan = Api.object()
                .put("fund", made(officer, "loan-funds", fund))
                .put("borrowerKind", "PERSON")
                .put("borrowerPerson", person)
                .put("unit", on.commune())
                .put("amount", 10_000_000)
                .put("purpose", "Nuôi gà")
                .put("disbursedOn", on.today().toString())
                .put("termMonths", 24)
                .put("annualRatePercent", 6.6)
                .put("schedule", "EQUAL_PRINCIPAL")
                .put("instalmentEveryMonths", 3);
        return "/api/v1/loans/" + made(by, "loans", loan);
    }

    private static String made(Api by, String what, ObjectNode body) {
        return by.post("/api/v1/" + what, body).good().path("id").asText();
    }
}
