package vn.hoanhap.access.protection;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import vn.hoanhap.access.cache.ExpiringCache;
import vn.hoanhap.access.store.PersonKeyStore;
import vn.hoanhap.access.store.PersonKeyStore.Stored;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.store.TransactionRunner;

/** Keeps the data keys: one per person, wrapped in the database, for a few seconds unwrapped in memory. */
public final class DataKeys implements AutoCloseable {

    /** How long another node may go on reading a person whom this node has erased. */
    private static final Duration KEPT = Duration.ofSeconds(5);

    private static final int MOST_KEPT = 1_000;
    private static final int KEY_BYTES = 32;
    private static final int CHUNK = 100;
    private static final int SAMPLE = 3;

    private final KeyFile keys;
    private final PersonKeyStore store;
    private final TransactionRunner transactions;
    private final LegalClock clock;
    private final ExpiringCache<Long, SecretKey> unwrapped;

    /** Unwraps with the given keystore. */
    public DataKeys(KeyFile keys, PersonKeyStore store, TransactionRunner transactions, LegalClock clock) {
        this.keys = keys;
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
        this.unwrapped = new ExpiringCache<>(KEPT, MOST_KEPT, clock);
    }

    /**
     * Tells whether the keystore is the one that people were sealed with: one of the newest data keys opens, or nobody was
     * sealed yet.
     */
    public boolean fits() {
        List<Stored> newest = transactions.read(() -> store.newest(SAMPLE));
        return newest.isEmpty() || newest.stream().anyMatch(this::opens);
    }

    private boolean opens(Stored stored) {
        try {
            return unwrapUncached(stored).isPresent();
        } catch (IllegalStateException anotherKeystore) {
            return false;
        }
    }

    /** Returns a person's data key; empty when the person has none or it was erased. */
    Optional<SecretKey> get(long personId) {
        Optional<SecretKey> kept = unwrapped.get(personId);
        if (kept.isPresent()) {
            return kept;
        }
        return transactions.read(() -> store.find(personId)).flatMap(this::unwrap);
    }

    /**
     * Returns a person's data key, and makes it at first use. No key is kept beyond the unit of work that read it before that
     * has committed: one that was made and rolled back would seal what nobody could open.
     *
     * @throws IllegalStateException when the key was erased, or outside a writing unit of work
     */
    SecretKey getOrMake(long personId) {
        Optional<SecretKey> kept = unwrapped.get(personId);
        if (kept.isPresent()) {
            return kept.get();
        }
        if (store.memory().get(Last.class) instanceof Last last && last.personId() == personId) {
            return last.key();
        }
        SecretKey key = readOrMake(personId);
        store.memory().put(Last.class, new Last(personId, key));
        return key;
    }

    /** Is the key that a unit of work used last: the fields of a record are sealed one after the other. */
    private record Last(long personId, SecretKey key) {}

    private SecretKey readOrMake(long personId) {
        Optional<Stored> stored = store.find(personId);
        if (stored.isEmpty()) {
            return transactions.write(() -> make(personId));
        }
        return unwrapUncached(stored.get())
                .orElseThrow(() -> new IllegalStateException("the data key of person " + personId
                        + " was erased; an erased record takes no identity fields any more"));
    }

    /** Destroys a person's data key in the surrounding writing unit of work. */
    void erase(long personId) {
        transactions.write(() -> {
            store.memory().remove(Last.class);
            store.erase(personId, clock.now());
            return true;
        });
        unwrapped.remove(personId);
        transactions.afterCommit(() -> unwrapped.remove(personId));
    }

    /**
     * Wraps every data key anew under a fresh key of the keystore, in units of its own. When it breaks off, what is done
     * stays, and old keys stay readable; calling again goes on.
     *
     * @return how many data keys it wrapped anew
     */
    public long rotate() {
        keys.addIdentityKey();
        return rewrapAll();
    }

    private long rewrapAll() {
        String newest = keys.identityKey();
        long rewrapped = 0;
        long after = 0;
        List<Stored> chunk;
        do {
            long from = after;
            chunk = transactions.write(() -> rewrap(store.notUnder(newest, from, CHUNK), newest));
            rewrapped += chunk.size();
            after = chunk.isEmpty() ? after : chunk.get(chunk.size() - 1).personId();
        } while (!chunk.isEmpty());
        return rewrapped;
    }

    private List<Stored> rewrap(List<Stored> chunk, String newest) {
        for (Stored stored : chunk) {
            unwrapUncached(stored).ifPresent(key -> store.rewrap(stored, newest, wrap(stored.personId(), newest, key)));
        }
        return chunk;
    }

    private SecretKey make(long personId) {
        SecretKey key = new SecretKeySpec(AesGcm.random(KEY_BYTES), "AES");
        String name = keys.identityKey();
        store.add(personId, name, wrap(personId, name, key), clock.now());
        return key;
    }

    private Optional<SecretKey> unwrap(Stored stored) {
        Optional<SecretKey> key = unwrapUncached(stored);
        key.ifPresent(known -> transactions.afterCommit(() -> unwrapped.put(stored.personId(), known)));
        return key;
    }

    private Optional<SecretKey> unwrapUncached(Stored stored) {
        String name = stored.keyName();
        String wrapped = stored.wrapped();
        if (name == null || wrapped == null) {
            return Optional.empty();
        }
        byte[] raw = AesGcm.decrypt(
                        keys.identityKey(name),
                        context(stored.personId()),
                        Base64.getDecoder().decode(wrapped))
                .orElseThrow(() -> new IllegalStateException("the data key of person " + stored.personId()
                        + " does not open with " + name + "; the keystore is not the one it was wrapped with"));
        return Optional.of(new SecretKeySpec(raw, "AES"));
    }

    private String wrap(long personId, String name, SecretKey key) {
        byte[] wrapped = AesGcm.encrypt(keys.identityKey(name), context(personId), key.getEncoded());
        return Base64.getEncoder().encodeToString(wrapped);
    }

    private static String context(long personId) {
        return "data-key:" + personId;
    }

    /** Forgets the unwrapped keys. */
    @Override
    public void close() {
        unwrapped.clear();
    }
}
