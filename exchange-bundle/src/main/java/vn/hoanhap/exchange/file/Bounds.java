package vn.hoanhap.exchange.file;

/** Says how much a file may hold, so that no small file fills the memory or keeps a processor busy. */
public final class Bounds {

    /** The largest file: 20 MiB. */
    public static final int ARCHIVE_BYTES = 20 << 20;

    /** The most files in an archive of CSV files. */
    public static final int FILES = 60;

    /** The most parts in a workbook: every sheet may bring comments, drawings and their links. */
    public static final int PARTS = 600;

    /** How many times larger a part of a workbook of more than a MiB may be unpacked than packed. */
    public static final int RATIO = 200;

    /** The most characters in the name of a file. */
    public static final int NAME_CHARACTERS = 200;

    /** The most bytes that a file may unpack to: 64 MiB. */
    public static final long UNPACKED_BYTES = 64L << 20;

    /** The most rows of all sheets together, well written or not. */
    public static final int ROWS = 200_000;

    /** The most cells in a row. */
    public static final int CELLS = 200;

    /** The most characters in a cell. */
    public static final int CELL_CHARACTERS = 20_000;

    /** The most faults of form that are told of one file. */
    public static final int FAULTS = 100;

    private Bounds() {}
}
