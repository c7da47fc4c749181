package ${package};

import java.net.URI;
import java.util.List;
import java.util.Optional;
import ${package}.catalogue.Indicators;
import ${package}.catalogue.Kinds;
import vn.hoanhap.testkit.contract.ContractServer;
import vn.hoanhap.testkit.contract.ProgrammeContract;
import vn.hoanhap.testkit.server.Api;

/** Holds the programme to what every programme promises, on the whole server. */
class ContractIT extends ProgrammeContract {

    ContractIT(URI server) {
        super(server);
    }

    @Override
    protected String id() {
        return Kinds.PROGRAMME;
    }

    @Override
    protected List<String> pages() {
        return List.of("/p/${id}/", "/p/${id}/new", "/p/${id}/{id}");
    }

    @Override
    protected Optional<String> peopleIndicator() {
        return Optional.of(Indicators.PEOPLE);
    }

    @Override
    protected String record(ContractServer on, Api by, String person) {
        String today = on.today().toString();
        var body = Api.object().put("person", person).put("need", "Chỗ ở").put("began", today);
        return "/api/v1/${id}/"
                + by.post("/api/v1/${id}", body).good().path("id").asText();
    }
}
