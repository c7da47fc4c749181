package vn.hoanhap.access.password;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.text.Composed;
import vn.hoanhap.core.text.Messages;

/**
 * Hashes and compares passwords. Each hash takes its whole memory, so only one per core is computed at a time; the others
 * wait a little and are then sent away.
 */
public final class Passwords {

    private static final int SALT = 16;
    private static final int TAG = 32;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HashCost cost;
    private final Semaphore cores;
    private final Messages messages;
    private final SecureRandom random = new SecureRandom();
    /** What an unknown account is compared with, so that the answer takes as long as for a known one. */
    private final EncodedHash nobody;

    /** Hashes at the given cost, so many at a time. */
    public Passwords(HashCost cost, int atATime, Messages messages) {
        this.messages = messages;
        this.cost = cost;
        this.cores = new Semaphore(atATime, true);
        this.nobody = new EncodedHash(cost, bytes(SALT), bytes(TAG));
    }

    /** Hashes at the standard cost, one per core. */
    public static Passwords standard(Messages messages) {
        return new Passwords(HashCost.STANDARD, Runtime.getRuntime().availableProcessors(), messages);
    }

    /** Returns the text form of a new hash. */
    public String hash(String password) {
        byte[] salt = bytes(SALT);
        return new EncodedHash(cost, salt, compute(password, salt, cost, TAG)).text();
    }

    /**
     * Compares a password with a stored hash; takes as long when there is none.
     *
     * @param stored text form; null when there is no such account or it has no password
     */
    public boolean matches(String password, @Nullable String stored) {
        EncodedHash expected = stored == null ? nobody : EncodedHash.parse(stored);
        byte[] tag = compute(password, expected.salt(), expected.cost(), expected.tag().length);
        return MessageDigest.isEqual(tag, expected.tag()) && stored != null;
    }

    /** Tells whether a hash was computed at another cost than today's, and should be computed anew at the next sign-in. */
    public boolean outdated(String stored) {
        return !EncodedHash.parse(stored).cost().equals(cost);
    }

    private byte[] compute(String password, byte[] salt, HashCost at, int length) {
        enter();
        try {
            var generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(at.memoryKib())
                    .withIterations(at.iterations())
                    .withParallelism(at.lanes())
                    .withSalt(salt)
                    .build());
            byte[] tag = new byte[length];
            generator.generateBytes(canonical(password), tag);
            return tag;
        } finally {
            cores.release();
        }
    }

    /** The same password typed on another keyboard may come with its marks apart from the letters. */
    private static byte[] canonical(String password) {
        return Composed.of(password).getBytes(StandardCharsets.UTF_8);
    }

    private void enter() {
        try {
            if (cores.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new Problem(
                        "busy", 503, messages.both("signin.busy.title"), messages.both("signin.busy.detail"), List.of())
                .raise();
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
