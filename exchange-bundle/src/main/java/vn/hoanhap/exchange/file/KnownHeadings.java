package vn.hoanhap.exchange.file;

/** Knows which headings the sheets of installed programmes have. */
@FunctionalInterface
public interface KnownHeadings {

    /** Knows the column only that every sheet has. */
    KnownHeadings KEY = (sheet, heading) -> Headings.means(heading, Headings.KEY, Headings.KEY_TITLE);

    /**
     * Tells whether a heading is one of a sheet's.
     *
     * @param sheet what the file calls the sheet
     * @param heading what the file calls the column
     */
    boolean knows(String sheet, String heading);
}
