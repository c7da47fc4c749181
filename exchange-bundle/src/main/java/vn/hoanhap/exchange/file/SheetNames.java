package vn.hoanhap.exchange.file;

import java.util.List;
import java.util.regex.Pattern;
import vn.hoanhap.core.text.Text;

/** Names the sheets of a workbook: Excel takes 31 characters, without some, and knows the sheets that only explain. */
public final class SheetNames {

    /** Is the sheet that explains how to fill in the others. */
    public static final Text GUIDE = new Text("Hướng dẫn", "Guide");

    /** Is the sheet that holds the drop-downs' codes. */
    public static final Text LISTS = new Text("Danh mục", "Lists");

    /** Is the sheet that lists the units one may name. */
    public static final Text UNITS = new Text("Đơn vị", "Units");

    private static final int MOST = 31;
    private static final Pattern FORBIDDEN = Pattern.compile("[\\[\\]:*?/\\\\\\p{Cntrl}]+");
    private static final Pattern QUOTES = Pattern.compile("^'+|'+$");

    private SheetNames() {}

    /** Brings a title to what Excel takes. */
    public static String of(String title) {
        String allowed = FORBIDDEN.matcher(title).replaceAll(" ").strip();
        String bare = QUOTES.matcher(allowed).replaceAll("");
        return bare.length() <= MOST ? bare : bare.substring(0, MOST).strip();
    }

    /** Tells whether a sheet of a file is one with this machine's name or title. */
    public static boolean means(String sheet, String name, Text title) {
        return Headings.means(sheet, name, title)
                || Headings.means(sheet, name, new Text(of(title.vi()), of(title.en())));
    }

    /** Tells whether a sheet only explains. */
    public static boolean explains(String sheet) {
        return List.of(GUIDE, LISTS, UNITS).stream().anyMatch(title -> Headings.means(sheet, "", title));
    }
}
