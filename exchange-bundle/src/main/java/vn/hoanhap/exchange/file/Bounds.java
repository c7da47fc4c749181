package vn.hoanhap.exchange.csv;

/** Says how much an archive may hold, so that no small file fills the memory or keeps a processor busy. */
public final class Bounds {

    /** The largest archive: 20 MiB. */
    public static final int ARCHIVE_BYTES = 20 << 20;

    /** The most files in an archive. */
    public static final int FILES = 60;

    /** The most characters in the name of a file. */
    public static final int NAME_CHARACTERS = 200;

    /** The most bytes that the files of an archive may unpack to: 64 MiB. */
    public static final long UNPACKED_BYTES = 64L << 20;

    /** The most rows of all files together, well written or not. */
    public static final int ROWS = 200_000;

    /** The most cells in a row. */
    public static final int CELLS = 200;

    /** The most characters in a cell. */
    public static final int CELL_CHARACTERS = 20_000;

    /** The most faults of form that are told of one archive. */
    public static final int FAULTS = 100;

    private Bounds() {}
}
