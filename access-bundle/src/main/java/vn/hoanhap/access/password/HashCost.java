package vn.hoanhap.access.password;

/**
 * Says how hard a password is to try.
 *
 * @param memoryKib memory of one hash in KiB
 * @param iterations passes over the memory
 * @param lanes lanes; they run one after the other here
 */
public record HashCost(int memoryKib, int iterations, int lanes) {

    /** The least that OWASP's cheat sheet on password storage accepts for Argon2id: 19 MiB, two passes. */
    public static final HashCost STANDARD = new HashCost(19_456, 2, 1);
}
