package vn.hoanhap.lifecycle.gateway;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.concurrent.TimeoutException;

/** Tells why what a caller sends could not be read to its end. */
final class CutShort {

    /** No chain of causes is longer, unless it bites its own tail. */
    private static final int MOST_CAUSES = 20;

    private CutShort() {}

    /** Tells whether the caller hung up or fell silent: no fault of ours, and no incident. */
    static boolean byCaller(Throwable failure) {
        Throwable cause = failure;
        for (int i = 0; i < MOST_CAUSES && cause != null; i++) {
            if (cause instanceof EOFException || cause instanceof TimeoutException) {
                return failure instanceof IOException;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /** Tells whether the disk refused it; whoever reads forms has exceptions of its own for what is wrong with them. */
    static boolean byDisk(IOException failure) {
        Throwable root = failure;
        for (int i = 0; i < MOST_CAUSES && root.getCause() != null; i++) {
            root = root.getCause();
        }
        return root.getClass() == IOException.class || root instanceof FileSystemException;
    }
}
