package vn.hoanhap.testkit.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * People at work in the loans programme of the demo: half of the clients read lists and single loans, half enter
 * loans and correct each of them several times, none ever pauses. Modules that use it name Jackson.
 */
public final class LoanTraffic implements LoadClient.Call {

    private static final int WRITES_OF_A_LOAN = 20;

    private final Api lender;
    private static final String LOANS = "/api/v1/loans";

    private final String someLoan;
    private final ObjectNode newLoan;
    private final AcknowledgedWrites writes = new AcknowledgedWrites();
    private final Map<Integer, Entered> latest = new ConcurrentHashMap<>();

    /** Is the loan at which a client works. */
    private record Entered(String id, long version) {}

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
            write(client);
        }
    }

    /** A client whose write failed does not know what became of its loan, and enters another. */
    private void write(int client) {
        Entered before = latest.remove(client);
        JsonNode answer = before == null || before.version() >= WRITES_OF_A_LOAN ? enter() : correct(before);
        Entered after =
                new Entered(answer.path("id").asText(), answer.path("version").asLong());
        writes.add(after.id(), after.version());
        latest.put(client, after);
    }

    /** Enters a loan twice with one key, as somebody does whose connection broke before the answer came. */
    private JsonNode enter() {
        String key = UUID.randomUUID().toString();
        JsonNode entered = lender.post(LOANS, key, newLoan).good();
        lender.post(LOANS, key, newLoan).good();
        return entered;
    }

    private JsonNode correct(Entered loan) {
        ObjectNode corrected = newLoan.deepCopy().put("amount", 1_000_000 + loan.version() * 10_000);
        return lender.put("/api/v1/loans/" + loan.id(), loan.version(), corrected)
                .good();
    }

    /** Returns how many entries and corrections the server has acknowledged. */
    public int written() {
        return writes.count();
    }

    /**
     * Waits until this many writes are acknowledged: reading is so much faster that many calls may be reads only.
     *
     * @throws IllegalStateException when they do not come in time
     */
    public void awaitWritten(int count, Duration atMost) {
        writes.await(count, atMost);
    }

    /**
     * Returns the loans that the server does not have any more as it acknowledged them, and what it says; asks for each. A write
     * that was never acknowledged may have been done all the same.
     */
    public Set<String> lost() {
        return differing((said, there) -> there < said);
    }

    /** Returns the loans that were written more often than the server acknowledged; only when no call has failed. */
    public Set<String> doubled() {
        return differing((said, there) -> there > said);
    }

    /** Compares two versions of a loan: the one that was acknowledged, and the one that is there; -1 when none is. */
    private interface Difference {
        boolean is(long said, long there);
    }

    private Set<String> differing(Difference difference) {
        Set<String> found = new TreeSet<>();
        writes.newest().forEach((id, version) -> {
            Api.Answer answer = lender.get(LOANS + "/" + id);
            long there = answer.status() == 200 ? answer.body().path("version").asLong() : -1;
            if (difference.is(version, there)) {
                found.add(id + ", version " + version + ": " + answer.status() + " " + answer.body());
            }
        });
        return found;
    }

    /** Returns how many loans were entered. */
    public int entered() {
        return writes.newest().size();
    }

    /** Counts all loans that the lender may read. */
    public int count() {
        int count = 0;
        String cursor = "";
        do {
            JsonNode page = lender.get(LOANS + "?limit=500" + cursor).good();
            count += page.path("items").size();
            String next = page.path("next").asText("");
            cursor = next.isEmpty() ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return count;
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
