package vn.hoanhap.testkit.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;

/**
 * People at work in the loans programme of the demo: half of the clients read lists and single loans, half enter new
 * loans, none ever pauses. Modules that use it name Jackson.
 */
public final class LoanTraffic implements LoadClient.Call {

    private final Api lender;
    private final String someLoan;
    private final ObjectNode newLoan;
    private final AcknowledgedWrites writes = new AcknowledgedWrites();

    /**
     * Makes the calls of a lender.
     *
     * @param lender somebody who may read and enter loans
     * @throws IllegalStateException when there is no loan to start from
     */
    public LoanTraffic(Api lender) {
        this.lender = lender;
        JsonNode sample = lender.get("/api/v1/loans?limit=1&date=2024-06-06")
                .good()
                .path("items")
                .path(0);
        if (sample.isMissingNode()) {
            throw new IllegalStateException("the sample province has no loans; look whether its import succeeded");
        }
        someLoan = sample.path("id").asText();
        newLoan = newLoan(sample);
    }

    @Override
    public void make(int client, long turn) {
        if (client % 2 == 0) {
            String path = turn % 2 == 0 ? "/api/v1/loans?limit=5" : "/api/v1/loans/" + someLoan;
            lender.get(path).good();
        } else {
            writes.add(lender.post("/api/v1/loans", newLoan).good().path("id").asText());
        }
    }

    /** Returns how many loans the server has acknowledged. */
    public int written() {
        return writes.count();
    }

    /**
     * Waits until this many loans are acknowledged: reading is so much faster that many calls may be reads only.
     *
     * @throws IllegalStateException when they do not come in time
     */
    public void awaitWritten(int loans, Duration atMost) {
        writes.await(loans, atMost);
    }

    /** Returns the loans that the server acknowledged and does not know any more, and what it says; asks for each. */
    public Set<String> lost() {
        Set<String> lost = new TreeSet<>();
        for (String id : writes.all()) {
            Api.Answer answer = lender.get("/api/v1/loans/" + id);
            if (answer.status() != 200) {
                lost.add(id + ": " + answer.status() + " " + answer.body());
            }
        }
        return lost;
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
}
