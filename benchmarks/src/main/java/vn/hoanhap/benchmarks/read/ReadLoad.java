package vn.hoanhap.benchmarks.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import vn.hoanhap.benchmarks.figures.Duel;
import vn.hoanhap.benchmarks.figures.Spread;
import vn.hoanhap.benchmarks.machine.Child;
import vn.hoanhap.benchmarks.machine.KeepAlive;

/** Reads from one side on several connections for some seconds, and counts answers and the side's processor time. */
final class ReadLoad implements Duel.Side {

    private static final int CONNECTIONS = 8;

    private final Child process;
    private final int port;
    private final List<byte[]> requests;
    private final int seconds;
    private final List<Double> cpuMicros = new ArrayList<>();

    ReadLoad(Child process, int port, List<byte[]> requests, int seconds) {
        this.process = process;
        this.port = port;
        this.requests = requests;
        this.seconds = seconds;
    }

    /** Returns answers per second. */
    @Override
    public double round() throws Exception {
        double cpuBefore = process.cpu().own();
        long start = System.nanoTime();
        long answers = run(start + TimeUnit.SECONDS.toNanos(seconds));
        double perSecond = answers * 1e9 / (System.nanoTime() - start);
        cpuMicros.add((process.cpu().own() - cpuBefore) * 1_000 / answers);
        return perSecond;
    }

    /** Returns how many microseconds of processor time the side used per answer, over the rounds. */
    Spread cpuMicros() {
        return Spread.of(cpuMicros);
    }

    /** Forgets the rounds so far, which only warmed up. */
    void forget() {
        cpuMicros.clear();
    }

    private long run(long end) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<Callable<Long>> clients = new ArrayList<>();
            for (int client = 0; client < CONNECTIONS; client++) {
                int first = client;
                clients.add(() -> readUntil(end, first));
            }
            long answers = 0;
            for (Future<Long> client : pool.invokeAll(clients)) {
                answers += client.get();
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }

    private long readUntil(long end, int first) throws IOException {
        long answers = 0;
        try (KeepAlive connection = KeepAlive.to(port)) {
            do {
                KeepAlive.Answer answer = connection.send(requests.get((int) ((first + answers) % requests.size())));
                if (answer.status() != 200) {
                    throw new IOException("a read was answered with " + answer.status() + ": " + answer.text());
                }
                answers++;
            } while (System.nanoTime() < end);
        }
        return answers;
    }
}
