package vn.hoanhap.exchange.jobs;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.programme.Upload;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.core.unit.Units;
import vn.hoanhap.exchange.file.SheetFile;

/** Takes files in and runs their imports one after the other in the background. */
public final class Imports implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

    private final ImportRun.Services services;
    private final Units units;
    private final LegalClock clock;
    private final Turns turns = new Turns();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "hoanhap-imports");
        thread.setDaemon(true);
        return thread;
    });

    /** Ends imports that a stopped server left running, and waits for files. */
    public Imports(ImportRun.Services services, Units units, LegalClock clock) {
        this.services = services;
        this.units = units;
        this.clock = clock;
        int abandoned = services.transactions().write(services.jobs()::endAbandoned);
        if (abandoned > 0) {
            LOG.warn("{} imports were running when the server stopped; their files may be imported again", abandoned);
        }
    }

    /**
     * Reads a file and starts its import.
     *
     * @return the id of the import
     * @throws vn.hoanhap.core.programme.ProblemException when the file cannot be read, or 429 when it is not the account's
     *     turn; nothing was written then
     */
    public long accept(Upload upload, Principal principal, boolean dryRun) throws IOException {
        turns.take(principal.accountId());
        boolean handed = false;
        try {
            SheetFile file = IncomingFile.open(upload.content());
            String name = upload.filename() == null ? "import" : upload.filename();
            String shown = name.length() > 200 ? name.substring(name.length() - 200) : name;
            long job =
                    services.transactions().write(() -> services.jobs().create(shown, principal.accountId(), dryRun));
            worker.execute(() -> run(new ImportRun.Request(job, dryRun, principal, file)));
            handed = true;
            return job;
        } finally {
            if (!handed) {
                turns.done(principal.accountId());
            }
        }
    }

    private void run(ImportRun.Request request) {
        try {
            runOrTell(request);
        } finally {
            request.file().close();
            turns.done(request.principal().accountId());
        }
    }

    private void runOrTell(ImportRun.Request request) {
        try {
            References references = new References(services.keys(), units, clock.today());
            new ImportRun(services, request, references).run();
        } catch (RuntimeException e) {
            LOG.error("import {} stopped", request.jobId(), e);
            services.transactions().change(() -> {
                RowProblem stopped = new RowProblem(
                        "file",
                        0,
                        "row",
                        new Text("Máy chủ gặp lỗi khi nhập.", "The server failed while importing."),
                        new Text(
                                "Nhập lại cả tệp; những dòng đã ghi được nhận ra theo khóa.",
                                "Import the file again; rows already written are known by their keys."));
                services.jobs().problems(request.jobId(), List.of(stopped), 1);
                services.jobs().fail(request.jobId());
            });
        }
    }

    /** Stops after the portion that is being written; the rest of the import is marked at the next start. */
    @Override
    public void close() {
        worker.shutdownNow();
    }
}
