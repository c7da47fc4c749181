package vn.hoanhap.lifecycle.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Gives up a body that comes so slowly that only somebody who wants to hold the server's threads would send it. */
public final class PacedStream extends FilterInputStream {

    private static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(15);
    private static final long BYTES_PER_SECOND = 1_024;
    private static final long AT_ONCE_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final LongSupplier nanos;
    private final long began;
    private final AtomicLong arrived = new AtomicLong();

    /** Says that a body comes too slowly. */
    public static final class TooSlowException extends IOException {

        private static final long serialVersionUID = 1L;

        TooSlowException(long arrived) {
            super("only " + arrived + " bytes have arrived in time");
        }
    }

    /**
     * Reads from a body, which begins to arrive now.
     *
     * @param nanos a clock such as {@link System#nanoTime}
     */
    public PacedStream(InputStream body, LongSupplier nanos) {
        super(body);
        this.nanos = nanos;
        this.began = nanos.getAsLong();
    }

    /** Tells whether the body has had time enough to arrive, had its sender sent it at once. */
    public boolean idles() {
        return nanos.getAsLong() - began > AT_ONCE_NANOS;
    }

    /** Returns how fast it has come so far. */
    public long bytesPerSecond() {
        long seconds = TimeUnit.NANOSECONDS.toSeconds(nanos.getAsLong() - began);
        return arrived.get() / Math.max(1, seconds);
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        pace(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        pace(Math.max(read, 0));
        return read;
    }

    private void pace(int read) throws TooSlowException {
        long all = arrived.addAndGet(read);
        long allowed = GRACE_NANOS + TimeUnit.SECONDS.toNanos(1) * all / BYTES_PER_SECOND;
        if (nanos.getAsLong() - began > allowed) {
            throw new TooSlowException(all);
        }
    }
}
