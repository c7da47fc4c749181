package vn.hoanhap.core.access;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Protects identity fields: AES-GCM under a data key per person, wrapped by the keystore's key, and keyed hashes to find
 * them by. Keys stay out of backups; erasing a person destroys the data key, and what is sealed is noise from then on.
 */
@ProviderType
public interface Protection {

    /**
     * Encrypts one field. Makes the person's data key at first use, in the surrounding writing unit of work.
     *
     * @param field name of the field; bound into the result, so that fields cannot be exchanged
     */
    byte[] seal(long personId, String field, String plain);

    /**
     * Decrypts one field.
     *
     * @return empty when the person's key was erased: what was sealed is gone for good
     * @throws IllegalStateException when it is there but does not open: the keystore is another one, or the bytes were
     *     tampered with; names the id only. Nothing may then be written in its place
     */
    Optional<String> open(long personId, String field, byte[] sealed);

    /**
     * Encrypts bytes of something with an id of its own that is no person: a file that waits to be imported, an attachment.
     * Its data key is made at first use, in the surrounding writing unit of work, and destroyed by {@link #erase}.
     *
     * @param field what the bytes are of it; bound into the result
     */
    byte[] sealBytes(long ownerId, String field, byte[] plain);

    /**
     * Decrypts such bytes.
     *
     * @return empty when the owner's key was erased
     * @throws IllegalStateException when it is there but does not open them
     */
    Optional<byte[]> openBytes(long ownerId, String field, byte[] sealed);

    /**
     * Hashes search words under the search key: each tone-free word of at least two letters and its prefixes from two
     * letters.
     *
     * @return hashes to store beside the record, distinct
     */
    List<byte[]> tokens(String text);

    /** Hashes the words that somebody searches for, one hash per word; each must be among a record's {@link #tokens}. */
    List<byte[]> sought(String query);

    /** Hashes a whole value (an ID number) under the search key for exact matches; blanks and case do not matter. */
    byte[] exact(String value);

    /**
     * Returns a keyed hash by which this office knows again what it has written itself: nobody without its keystore makes the same.
     *
     * @param purpose what it is for; the hash of one purpose does not pass for another's
     */
    byte[] mark(String purpose, String text);

    /** Destroys the data key of a person, or of another owner, for good. */
    void erase(long ownerId);
}
