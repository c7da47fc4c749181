package vn.hoanhap.lifecycle.catalogue;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** Reads at most so many bytes, for at most so long: who sends drop by drop keeps nobody waiting. */
final class Bounded extends FilterInputStream {

    private final long most;
    private final Duration patience;
    private final long began = System.nanoTime();
    private long read;

    Bounded(InputStream in, long most, Duration patience) {
        super(in);
        this.most = most;
        this.patience = patience;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int count = super.read(into, from, length);
        count(Math.max(count, 0));
        return count;
    }

    private void count(int more) throws IOException {
        read += more;
        if (read > most) {
            throw new IOException("it has more than " + most + " bytes");
        }
        if (System.nanoTime() - began > patience.toNanos()) {
            throw new IOException("it did not come within " + patience.toSeconds() + " s");
        }
    }
}
