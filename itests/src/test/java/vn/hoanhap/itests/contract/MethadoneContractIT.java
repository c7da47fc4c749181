package vn.hoanhap.itests.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.hoanhap.itests.ShippedJar;
import vn.hoanhap.testkit.contract.ContractServer;
import vn.hoanhap.testkit.contract.ProgrammeContract;
import vn.hoanhap.testkit.server.Api;

/** Holds the way to substitution treatment to what every programme promises. */
class MethadoneContractIT extends ProgrammeContract {

    MethadoneContractIT(URI server) {
        super(server);
    }

    @Override
    protected String id() {
        return "methadone";
    }

    @Override
    protected Path jar() {
        return ShippedJar.of("methadone-bundle");
    }

    @Override
    protected List<String> pages() {
        return List.of(
                "/p/methadone/",
                "/p/methadone/cases/new",
                "/p/methadone/cases/{id}",
                "/p/methadone/cases/{id}/edit",
                "/p/methadone/facilities",
                "/p/methadone/facilities/new",
                "/p/methadone/rules");
    }

    @Override
    protected Optional<String> peopleIndicator() {
        return Optional.of("methadone.screened");
    }

    @Override
    protected String record(ContractServer on, Api by, String person) {
        ObjectNode application = Api.object()
                .put("person", person)
                .put("screened", on.today().toString())
                .put("opioids", "YES");
        return "/api/v1/methadone/"
                + by.post("/api/v1/methadone", application).good().path("id").asText();
    }
}
