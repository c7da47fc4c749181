package vn.hoanhap.registry.attachments;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.AuditEntry;
import vn.hoanhap.core.attachment.Attachment;
import vn.hoanhap.core.attachment.AttachmentDraft;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.Upload;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.registry.attachments.files.FileName;
import vn.hoanhap.registry.attachments.files.KeptFile;
import vn.hoanhap.registry.attachments.files.RefusedFileException;
import vn.hoanhap.registry.codes.CodeList;
import vn.hoanhap.registry.words.Checks;
import vn.hoanhap.registry.words.Words;

/**
 * Takes papers in. A row is written first and waits; its content follows part by part; then it is shown at once. What a stop
 * leaves in between is swept away.
 */
final class AttachmentIntake {
    /** How long a row may wait for its content: a file is here whole before its row is written. */
    private static final Duration WAITS = Duration.ofHours(1);

    /** Each file is held in memory twice while a photo is cleaned. */
    private static final int AT_ONCE = 4;

    private final JooqAttachments table;
    private final JooqContent contents;
    private final AttachmentRegister.Tools tools;
    private final Semaphore room = new Semaphore(AT_ONCE);

    AttachmentIntake(JooqAttachments table, JooqContent contents, AttachmentRegister.Tools tools) {
        this.table = table;
        this.contents = contents;
        this.tools = tools;
    }

    long add(AttachmentDraft draft, Upload file, Violations faults) throws IOException {
        if (!room.tryAcquire()) {
            throw busy();
        }
        try {
            KeptFile kept = received(file, faults);
            faults.raise();
            if (kept == null) {
                throw new IllegalStateException("a refused file was not told of");
            }
            return keep(draft, title(draft, file), kept);
        } finally {
            room.release();
        }
    }

    private static RuntimeException busy() {
        Violations faults = new Violations();
        Words.fault(faults, "file", "attachment.busy");
        Problem.FieldError fault = faults.errors().get(0);
        return new Problem("busy", 503, fault.message(), fault.remedy(), faults.errors()).raise();
    }

    private @Nullable KeptFile received(Upload file, Violations faults) throws IOException {
        AttachmentLimits limits = tools.limits();
        byte[] sent = file.content().readNBytes((int) limits.fileBytes() + 1);
        if (sent.length > limits.fileBytes()) {
            Words.fault(faults, "file", "attachment.file.large", limits.megabytes());
            return null;
        }
        try {
            return KeptFile.of(sent);
        } catch (RefusedFileException refused) {
            Words.fault(faults, "file", "attachment.file." + refused.why());
            return null;
        }
    }

    private String title(AttachmentDraft draft, Upload file) {
        String title = draft.title();
        if (title != null) {
            return title.strip();
        }
        String named = FileName.title(file.filename());
        return named != null
                ? named
                : tools.transactions().read(() -> tools.codes()
                        .title(CodeList.PAPER, draft.type())
                        .vi());
    }

    private long keep(AttachmentDraft draft, String title, KeptFile kept) {
        long id = tools.ids().next();
        Attachment.Content content =
                new Attachment.Content(kept.kind().contentType(), kept.bytes().length, sha256(kept.bytes()));
        Instant now = tools.clock().now();
        tools.transactions().change(() -> {
            checkRoom(draft, content);
            table.insert(id, new JooqAttachments.Entry(draft, title, content, now));
        });
        contents.write(id, JooqAttachments.key(id, draft.personId()), kept.bytes());
        tools.transactions().change(() -> show(id, draft));
        return id;
    }

    private void checkRoom(AttachmentDraft draft, Attachment.Content content) {
        AttachmentLimits limits = tools.limits();
        Instant morning = tools.clock().today().atStartOfDay(LegalClock.ZONE).toInstant();
        boolean day = table.bytes(draft.accountId(), morning) + content.size() <= limits.perDay();
        Violations faults = new Violations();
        Checks.holds(faults, !table.lies(draft.owner(), content.sha256()), "file", "attachment.twice");
        Checks.holds(
                faults, table.count(draft.owner()) < limits.perRecord(), "file", "attachment.full", limits.perRecord());
        Checks.holds(faults, day, "file", "attachment.day", limits.perDay() >> 20);
        faults.raise();
    }

    private void show(long id, AttachmentDraft draft) {
        if (!table.keep(id)) {
            throw Words.conflict("attachment.swept");
        }
        tools.audit()
                .record(new AuditEntry(
                        draft.accountId(),
                        "attachment.added",
                        AttachmentRegister.SUBJECT,
                        String.valueOf(id),
                        draft.owner().toString()));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Removes what waited too long for its content; each in a unit of work of its own. */
    void sweep() {
        Instant before = tools.clock().now().minus(WAITS);
        List<Long> waiting = tools.transactions().read(() -> table.waiting(before));
        for (long id : waiting) {
            tools.transactions().change(() -> {
                if (table.forget(id)) {
                    contents.remove(id);
                }
            });
        }
    }
}
