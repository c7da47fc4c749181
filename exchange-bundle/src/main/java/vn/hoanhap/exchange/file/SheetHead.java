package vn.hoanhap.exchange.file;

import java.util.List;

/**
 * Is what is known of a sheet before its rows are read.
 *
 * @param name what the file calls the sheet: the name of a workbook's sheet, or that of a file without {@code .csv}
 * @param header headings of the columns, in order; empty text for a column without one
 * @param line number of the row with the headings
 * @param lettered whether columns are found by letter, as in a workbook
 */
public record SheetHead(String name, List<String> header, long line, boolean lettered) {

    private static final int LETTERS = 26;
    private static final int SHOWN = 60;

    /** Copies the list. */
    public SheetHead {
        header = List.copyOf(header);
    }

    /** Says where a column is, as a reader finds it: {@code C (Năm sinh)} in a workbook, the heading alone in a CSV file. */
    public String place(int column) {
        String heading = column < header.size() ? shortened(header.get(column)) : "";
        if (!lettered) {
            return heading.isEmpty() ? "?" : heading;
        }
        return heading.isEmpty() ? letters(column) : letters(column) + " (" + heading + ")";
    }

    private static String shortened(String heading) {
        String line = heading.replaceAll("[\\s\\p{Cntrl}]+", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }

    /** Returns the letters of a column: 0 is A, 26 is AA. */
    public static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }
}
