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

/** Holds casework to what every programme promises. */
class CaseworkContractIT extends ProgrammeContract {

    CaseworkContractIT(URI server) {
        super(server);
    }

    @Override
    protected String id() {
        return "casework";
    }

    @Override
    protected Path jar() {
        return ShippedJar.of("casework-bundle");
    }

    @Override
    protected List<String> pages() {
        return List.of(
                "/p/casework/",
                "/p/casework/dossiers",
                "/p/casework/tests",
                "/p/casework/visits",
                "/p/casework/law",
                "/p/casework/managements/new",
                "/p/casework/dossiers/new",
                "/p/casework/tests/new",
                "/p/casework/proposals",
                "/p/casework/areas",
                "/p/casework/areas/new",
                "/p/casework/area-proposals",
                "/p/casework/managements/{id}",
                "/p/casework/managements/{id}/edit");
    }

    @Override
    protected Optional<String> peopleIndicator() {
        return Optional.of("casework.managed");
    }

    @Override
    protected String record(ContractServer on, Api by, String person) {
        ObjectNode management = Api.object()
                .put("person", person)
                .put("unit", on.commune())
                .put("regime", "USER")
                .put("began", on.today().toString())
                .put("decided", on.today().toString())
                .put("number", "12/QĐ-UBND");
        return "/api/v1/managements/"
                + by.post("/api/v1/managements", management).good().path("id").asText();
    }
}
