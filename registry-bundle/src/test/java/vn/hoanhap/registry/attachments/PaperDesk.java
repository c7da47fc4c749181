package vn.hoanhap.registry.attachments;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.attachment.Attachment;
import vn.hoanhap.core.attachment.AttachmentDraft;
import vn.hoanhap.core.attachment.AttachmentOwner;
import vn.hoanhap.core.attachment.Attachments;
import vn.hoanhap.core.programme.Download;
import vn.hoanhap.core.programme.Upload;
import vn.hoanhap.registry.RegisterWorld;

/** Lays papers at records and opens them, as somebody of an account does. */
public final class PaperDesk {
    public static final long ACCOUNT = 7;

    private final RegisterWorld world;
    private final Attachments attachments;

    public PaperDesk(RegisterWorld world) {
        this(world, world.register().attachments());
    }

    public PaperDesk(RegisterWorld world, Attachments attachments) {
        this.world = world;
        this.attachments = attachments;
    }

    public static Upload file(String name, byte[] bytes) {
        return new Upload(name, "application/octet-stream", new ByteArrayInputStream(bytes));
    }

    public static AttachmentDraft draft(long person, @Nullable String title) {
        return draft(PaperPlaces.person(person), person, title);
    }

    public static AttachmentDraft draft(AttachmentOwner owner, @Nullable Long person, @Nullable String title) {
        return new AttachmentDraft(owner, person, "APPLICATION", title, LocalDate.of(2026, 11, 2), ACCOUNT);
    }

    public long add(long person, byte[] bytes, Scope scope) {
        return add(draft(person, null), "Đơn xin vay.pdf", bytes, scope);
    }

    public long add(AttachmentDraft draft, String name, byte[] bytes, Scope scope) {
        try {
            return attachments.add(draft, file(name, bytes), scope);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Attachment> list(long person, Scope scope) {
        return world.read(() -> world.register().attachments().ofPerson(person, scope));
    }

    public Attachment find(long id) {
        return world.read(() -> attachments.find(id, Scope.EVERYTHING).orElseThrow());
    }

    public Download open(long id, Scope scope) {
        return attachments.open(id, new Attachments.Opening(ACCOUNT, "CARE"), scope);
    }

    public byte[] content(long id, Scope scope) {
        return bytes(open(id, scope));
    }

    public static byte[] bytes(Download download) {
        var bytes = new ByteArrayOutputStream();
        try {
            download.writer().writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public void withdraw(long id, @Nullable String reason, Scope scope) {
        world.write(() -> {
            attachments.withdraw(id, new Attachments.Withdrawal(ACCOUNT, reason), scope);
            return true;
        });
    }
}
