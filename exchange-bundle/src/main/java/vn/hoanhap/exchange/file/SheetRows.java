package vn.hoanhap.exchange.file;

import java.io.IOException;
import java.util.List;

/** Reads the rows of one sheet one after the other, and holds no more than a few. Not for several threads. */
public interface SheetRows extends AutoCloseable {

    /** Returns the next rows, at most so many; none when the sheet has ended. */
    List<FileRow> next(int most) throws IOException;

    @Override
    void close() throws IOException;
}
