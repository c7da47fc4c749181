package vn.hoanhap.exchange.file;

import java.io.IOException;
import java.util.List;

/** Is a file of sheets whose form was checked. It stays packed in memory; its rows are unpacked whenever somebody reads them. */
public interface SheetFile extends AutoCloseable {

    /** Returns the sheets that have a header, in the order of the file. */
    List<SheetHead> sheets();

    /** Opens the rows of a sheet behind its header, from the beginning; whoever opens them closes them. */
    SheetRows rows(SheetHead sheet) throws IOException;

    /** Lets go of what was kept between readings; a later reading builds it again. */
    @Override
    void close();
}
