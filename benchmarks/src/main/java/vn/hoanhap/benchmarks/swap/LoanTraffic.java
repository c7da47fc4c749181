package vn.hoanhap.benchmarks.swap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.hoanhap.testkit.server.AcknowledgedWrites;
import vn.hoanhap.testkit.server.Api;
import vn.hoanhap.testkit.server.LoadClient;

/** People at work in the loans programme: half of the clients read lists and single loans, half enter new loans. */
final class LoanTraffic implements LoadClient.Call {

    private final Api lender;
    private final List<JsonNode> samples = new ArrayList<>();
    private final AcknowledgedWrites writes = new AcknowledgedWrites();

    LoanTraffic(Api lender) {
        this.lender = lender;
        lender.get("/api/v1/loans?limit=50&date=2024-06-06")
                .good()
                .path("items")
                .forEach(samples::add);
        if (samples.isEmpty()) {
            throw new IllegalStateException("the sample province has no loans; look whether its import succeeded");
        }
    }

    @Override
    public void make(int client, long turn) {
        JsonNode sample = samples.get((int) ((client + turn) % samples.size()));
        if (client % 2 != 0) {
            writes.add(lender.post("/api/v1/loans", newLoan(sample))
                    .good()
                    .path("id")
                    .asText());
        } else if (turn % 2 == 0) {
            lender.get("/api/v1/loans?limit=5").good();
        } else {
            lender.get("/api/v1/loans/" + sample.path("id").asText()).good();
        }
    }

    private static ObjectNode newLoan(JsonNode sample) {
        return Api.object()
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

    /** How many loans the server has acknowledged. */
    int written() {
        return writes.count();
    }

    /** The loans that the server acknowledged and does not know any more; asks for each. */
    Set<String> lost() {
        Set<String> lost = new TreeSet<>();
        for (String id : writes.all()) {
            Api.Answer answer = lender.get("/api/v1/loans/" + id);
            if (answer.status() != 200) {
                lost.add(id + ": " + answer.status() + " " + answer.body());
            }
        }
        return lost;
    }
}
