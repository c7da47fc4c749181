package vn.hoanhap.itests.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import vn.hoanhap.testkit.server.AcknowledgedWrites;
import vn.hoanhap.testkit.server.Api;
import vn.hoanhap.testkit.server.LoadClient;

/** People at work in the loans programme: half of the clients read lists and single loans, half enter new loans. */
final class LoanTraffic implements LoadClient.Call {

    private final Api api;
    private final ObjectNode newLoan;
    private final String someLoan;
    private final AcknowledgedWrites writes = new AcknowledgedWrites();

    LoanTraffic(Api lender) {
        this.api = lender;
        JsonNode sample = lender.get("/api/v1/loans?limit=1&date=2024-06-06")
                .good()
                .path("items")
                .path(0);
        this.someLoan = sample.path("id").asText();
        this.newLoan = Api.object()
                .put("fund", sample.path("fund").path("id").asText())
                .put("borrowerKind", "PERSON")
                .put("borrowerPerson", sample.path("beneficiary").path("id").asText())
                .put("unit", sample.path("unit").path("id").asText())
                .put("amount", 1_000_000)
                .put("purpose", "Chăn nuôi")
                .put("disbursedOn", "2024-05-15")
                .put("termMonths", 12)
                .put("annualRatePercent", 6.6)
                .put("schedule", "EQUAL_PRINCIPAL")
                .put("instalmentEveryMonths", 3)
                .put("historical", true);
    }

    @Override
    public void make(int client, long turn) {
        if (client % 2 == 0) {
            String path = turn % 2 == 0 ? "/api/v1/loans?limit=5" : "/api/v1/loans/" + someLoan;
            api.get(path).good();
        } else {
            writes.add(api.post("/api/v1/loans", newLoan).good().path("id").asText());
        }
    }

    int written() {
        return writes.count();
    }

    /** The loans that the server acknowledged and does not know any more. */
    Set<String> lost() {
        List<String> found = writes.all().stream()
                .filter(id -> api.get("/api/v1/loans/" + id).status() == 200)
                .toList();
        return writes.missingFrom(found);
    }
}
