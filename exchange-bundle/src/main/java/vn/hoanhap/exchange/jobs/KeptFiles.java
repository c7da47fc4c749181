package vn.hoanhap.exchange.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.text.Composed;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.exchange.file.CellFault;
import vn.hoanhap.exchange.staging.AskedRow;
import vn.hoanhap.exchange.staging.Mends;
import vn.hoanhap.exchange.staging.StagedRow;
import vn.hoanhap.exchange.staging.Staging;
import vn.hoanhap.exchange.steps.Steps;

/** Is the files that wait: rows are shown and mended, and what nobody comes back for is thrown away. */
public final class KeptFiles {

    /** How long a file waits. */
    public static final Duration KEPT = Duration.ofDays(7);

    /** The most files of one account that wait; the oldest goes first. */
    public static final int MOST_OF_ACCOUNT = 5;

    /** The most cells that are mended in one file: who has more mends the file itself. */
    public static final int MOST_MENDS = 5_000;

    /** A mend replaces a row of the database, and a unit of work holds at most 500. */
    private static final int MENDS_AT_ONCE = 100;

    private final TransactionRunner transactions;
    private final JobStore jobs;
    private final Staging staging;
    private final Steps steps;
    private final LegalClock clock;

    /** Joins imports with their files. */
    public KeptFiles(ImportRun.Services services, LegalClock clock) {
        transactions = services.transactions();
        jobs = services.jobs();
        staging = services.staging();
        steps = services.steps();
        this.clock = clock;
    }

    /** Lists rows that need mending, in the order of the file; none while the import is under way. */
    public List<StagedRow> rows(Job job, int from, int most) {
        return job.waits() ? transactions.read(() -> staging.rows(job.id(), from, most)) : List.of();
    }

    /** Lists rows about which somebody is asked before they are written, in the order of the file. */
    public List<AskedRow> asked(Job job, int from, int most) {
        return job.waits() ? transactions.read(() -> staging.asked(job.id(), from, most)) : List.of();
    }

    /** Is what somebody wrote into a cell. */
    public record Mend(Mends.Place place, int column, String text) {}

    /**
     * Keeps what was written into cells; the next run reads it.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 409 when the import is under way or its file is gone; 422 when a text
     *     cannot be kept
     */
    public void mend(Job job, List<Mend> mends) {
        requireWaiting(job);
        Violations noted = new Violations();
        mends.forEach(mend ->
                CellFault.of(mend.text()).ifPresent(fault -> noted.add("value", fault.message(), fault.remedy())));
        noted.require(
                transactions.read(() -> staging.mendCount(job.id())) + mends.size() <= MOST_MENDS,
                "value",
                new Text("Đã sửa 5.000 ô của tệp này.", "5,000 cells of this file were mended."),
                new Text("Sửa tiếp trong Excel rồi gửi lại tệp.", "Mend the rest in Excel and send the file again."));
        noted.raise();
        for (int from = 0; from < mends.size(); from += MENDS_AT_ONCE) {
            List<Mend> some = mends.subList(from, Math.min(from + MENDS_AT_ONCE, mends.size()));
            transactions.change(() -> some.forEach(mend -> staging.mend(
                    job.id(),
                    mend.place(),
                    mend.column(),
                    Composed.of(mend.text()).strip())));
        }
    }

    /**
     * Throws a file away. What was written of it stays, and may still be taken back.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 409 when the import is under way or its file is gone
     */
    public void leave(Job job) {
        if (!left(job)) {
            throw notWaiting();
        }
    }

    private boolean left(Job job) {
        return transactions.write(() -> {
            boolean left = jobs.leftWaiting(job.id());
            if (left) {
                staging.leave(job.id());
            }
            return left;
        });
    }

    /**
     * Throws away what nobody came back for, and what one account has too much of: files that wait, and by the same measure what
     * is needed to take imports back.
     */
    public void tidy() {
        tooMuch(transactions.read(jobs::waiting)).forEach(this::left); // unless somebody has come back for it just now
        tooMuch(transactions.read(jobs::withSteps)).forEach(job -> steps.forget(job.id()));
        staging.forgetLeft();
    }

    private List<Job> tooMuch(List<Job> newestFirst) {
        Instant before = clock.now().minus(KEPT);
        Map<Long, Integer> ofAccount = new HashMap<>();
        return newestFirst.stream()
                .filter(job -> {
                    int number = ofAccount.merge(job.accountId(), 1, Integer::sum);
                    Instant ended = job.course().endedAt();
                    return number > MOST_OF_ACCOUNT || (ended != null && ended.isBefore(before));
                })
                .toList();
    }

    private static void requireWaiting(Job job) {
        if (!job.waits()) {
            throw notWaiting();
        }
    }

    /** Refuses what only a waiting file allows. */
    static ProblemException notWaiting() {
        return Problem.conflict(new Text(
                        "Lần nhập này đang chạy, hoặc tệp không còn được giữ. Tải lại trang để xem.",
                        "This import is under way, or its file is no longer kept. Load the page again."))
                .raise();
    }
}
