package vn.hoanhap.benchmarks.swap;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import vn.hoanhap.benchmarks.machine.SampleData;
import vn.hoanhap.testkit.server.Api;
import vn.hoanhap.testkit.server.Installation;
import vn.hoanhap.testkit.server.LoanTraffic;
import vn.hoanhap.testkit.server.ServerProcess;
import vn.hoanhap.testkit.signing.ProgrammeJar;
import vn.hoanhap.testkit.signing.SigningKey;

/** Our server with the sample province, whose loans programme an administrator changes and removes. */
final class LoansServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long BETWEEN_LOOKS_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long BETWEEN_QUICK_LOOKS_NANOS = TimeUnit.MILLISECONDS.toNanos(2);
    private static final String PROGRAMMES = "/api/v1/programmes";
    private static final String LOANS = "/api/v1/loans?limit=1";
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private final ServerProcess process;
    private final Api admin;
    private final LoanTraffic traffic;
    private final SigningKey key;
    private final ProgrammeJar loans;
    private final List<Swap> swaps = new ArrayList<>();
    private int made;

    private LoansServer(ServerProcess process, Installation installation) {
        this.process = process;
        admin = Api.signIn(process.address(), "admin", SampleData.PASSWORD);
        traffic = new LoanTraffic(Api.signIn(process.address(), "lender", SampleData.PASSWORD));
        key = SigningKey.ofBuild(installation);
        loans = ProgrammeJar.shipped(installation, "loans-bundle");
    }

    /** Starts it and waits for its records. */
    static LoansServer start(Installation installation) {
        ServerProcess process = new ServerProcess(
                installation, "benchmarks-swap", SampleData.environment(), "demo", "--province", "tien-giang");
        try {
            process.start();
            process.awaitFile("demo.imported");
            return new LoansServer(process, installation);
        } catch (RuntimeException e) {
            process.close();
            throw e;
        }
    }

    /** Returns the work of its lenders. */
    LoanTraffic traffic() {
        return traffic;
    }

    /** Returns how each change so far went. */
    List<Swap> swaps() {
        return List.copyOf(swaps);
    }

    /**
     * Changes the programme and waits for the end of the operation.
     *
     * @return milliseconds from the beginning of the upload to the end of the phase switch; never less than it was
     */
    double change() {
        byte[] jar = nextVersion();
        long before = System.nanoTime();
        String operation = upload(jar);
        double uploadMillis = millisSince(before);
        Swap swap = Swap.of(ended(operation, BETWEEN_LOOKS_NANOS));
        swaps.add(swap);
        return uploadMillis + swap.servingMillis();
    }

    /**
     * Removes the programme, keeps its records, and puts the next version in its place again.
     *
     * @throws IllegalStateException when a removal does not succeed, or a route still answers after it
     */
    Removal remove() {
        long before = System.nanoTime();
        String operation = operation(admin.delete(PROGRAMMES + "/loans?data=keep"));
        long accepted = System.nanoTime();
        JsonNode ended = ended(operation, BETWEEN_QUICK_LOOKS_NANOS);
        int status = admin.get(LOANS).status();
        double goneMillis = millisSince(accepted);
        double orderedMillis = millisSince(before);
        if (status != NOT_FOUND && status != GONE) {
            throw new IllegalStateException("after " + ended + " the list of loans still answers " + status);
        }
        Removal removal = Removal.of(ended, goneMillis, orderedMillis);
        Swap.requireSucceeded(ended(upload(nextVersion()), BETWEEN_LOOKS_NANOS));
        return removal;
    }

    /** Signed as the one that the installation ships. */
    private byte[] nextVersion() {
        made++;
        return key.sign(loans.as("0.8." + made).bytes());
    }

    private String upload(byte[] jar) {
        return operation(admin.postJar(PROGRAMMES, jar));
    }

    private static String operation(Api.Answer accepted) {
        return accepted.good().path("operation").asText();
    }

    private JsonNode ended(String operation, long betweenLooksNanos) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        JsonNode now = look(operation);
        while ("RUNNING".equals(now.path("state").asText())) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("a change has not ended in two minutes: " + now);
            }
            LockSupport.parkNanos(betweenLooksNanos);
            now = look(operation);
        }
        return now;
    }

    private JsonNode look(String operation) {
        return admin.get(PROGRAMMES + "/operations/" + operation).good();
    }

    private static double millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e6;
    }

    @Override
    public void close() {
        process.close();
    }
}
