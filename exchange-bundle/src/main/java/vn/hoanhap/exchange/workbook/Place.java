package vn.hoanhap.exchange.workbook;

/** Reads where a cell stands: C7 is the third column of the seventh row. */
final class Place {

    private static final int LETTERS = 26;
    private static final int MOST_LETTERS = 3;

    private Place() {}

    /** Returns the number of a row as Excel shows it. */
    static long row(String number) throws BrokenException {
        if (!number.matches("[0-9]{1,7}")) {
            throw new BrokenException("a row has no number");
        }
        return Long.parseLong(number);
    }

    /** Returns the column of a cell, from 0. */
    static int column(String place) throws BrokenException {
        int column = 0;
        int letters = 0;
        while (letters < place.length() && place.charAt(letters) >= 'A' && place.charAt(letters) <= 'Z') {
            column = column * LETTERS + place.charAt(letters) - 'A' + 1;
            letters++;
            if (letters > MOST_LETTERS) {
                throw new BrokenException("a cell stands outside every sheet");
            }
        }
        if (letters == 0) {
            throw new BrokenException("a cell stands nowhere");
        }
        return column - 1;
    }
}
