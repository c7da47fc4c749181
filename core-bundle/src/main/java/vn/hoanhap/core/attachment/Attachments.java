package vn.hoanhap.core.attachment;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Download;
import vn.hoanhap.core.programme.Upload;

/**
 * Keeps papers at records of any programme: sealed, in the database, so in every backup. A paper about a person is sealed
 * under that person's key and is noise once that is erased; it is seen by whoever sees the person, whose merged records count
 * as one. A paper about nobody is reached by {@link Scope#EVERYTHING} alone: its programme has asked its own question first.
 *
 * <p>PDF, JPEG, PNG, DOCX and XLSX come in, told by their bytes and never by their names; what a photo says of place and
 * camera is taken out. Sizes and numbers are limited, see the register's README.
 */
@ProviderType
public interface Attachments {

    /** Lists the papers at a record that the scope reaches, the newest first; those taken back with their reason among them. */
    List<Attachment> at(AttachmentOwner owner, Scope scope);

    /** Returns a paper that the scope reaches, also one that was taken back. */
    Optional<Attachment> find(long id, Scope scope);

    /**
     * Lays a paper at a record. Opens units of work of its own, so it is called outside of any.
     *
     * @param scope what the caller may write to
     * @return its id
     * @throws vn.hoanhap.core.programme.ProblemException 422 naming {@code file}, {@code type}, {@code title} or {@code on};
     *     404 when the scope does not reach the person; 503 when too many files come at once. Nothing lies there then
     */
    long add(AttachmentDraft draft, Upload file, Scope scope) throws IOException;

    /**
     * Opens a paper, which leaves a row in the audit trail. Opens units of work of its own, also while the file is written.
     *
     * @param scope what the caller may open
     * @return the file, named by title
     * @throws vn.hoanhap.core.programme.ProblemException 404 when the scope does not reach it, 410 when it was taken back or
     *     its key erased
     */
    Download open(long id, Opening opening, Scope scope);

    /**
     * Says who opens a paper, and why.
     *
     * @param reason code of the reasons for which identities are opened: CARE, PAPERS, CHECK, URGENT, OWN_REQUEST
     */
    record Opening(long accountId, String reason) {}

    /**
     * Takes a paper back in the surrounding unit of work: its row stays, its content goes for good.
     *
     * @param scope what the caller may write to
     * @throws vn.hoanhap.core.programme.ProblemException 404 when the scope does not reach it, 409 when it was taken back
     *     already, 422 naming {@code reason} when that is missing
     */
    void withdraw(long id, Withdrawal withdrawal, Scope scope);

    /**
     * Says who takes a paper back, and why.
     *
     * @param reason at most 300 characters, kept sealed; null only within the hour after one has added it oneself
     */
    record Withdrawal(long accountId, @Nullable String reason) {}
}
