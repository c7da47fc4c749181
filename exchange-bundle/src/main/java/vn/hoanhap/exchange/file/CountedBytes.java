package vn.hoanhap.exchange.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads an entry to its end and no further, and stops when the archive unpacks to more than it may. */
public final class CountedBytes extends FilterInputStream {

    /** Says that an archive unpacks to more than it may. */
    public static final class TooManyException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private long left;

    /** Counts up to so many bytes. */
    public CountedBytes(InputStream in, long most) {
        super(in);
        left = most;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        take(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        take(Math.max(0, read));
        return read;
    }

    private void take(int read) throws IOException {
        left -= read;
        if (left < 0) {
            throw new TooManyException();
        }
    }

    /** Returns how many bytes may still come. */
    public long left() {
        return left;
    }

    /** Leaves the archive open: other entries follow. */
    @Override
    public void close() {
        // The archive is closed by whoever opened it.
    }
}
