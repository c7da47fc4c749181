package vn.hoanhap.exchange.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Knows as what the numbers of each style are shown. */
final class Formats {

    private final List<NumberFormat> byStyle = new ArrayList<>();
    private final Map<Integer, NumberFormat> byId = new HashMap<>();

    static Formats of(Parts parts, @Nullable String part) throws IOException {
        Formats formats = new Formats();
        if (part != null) {
            try (Xml xml = new Xml(parts.open(part))) {
                formats.read(xml);
            }
        }
        return formats;
    }

    private void read(Xml xml) throws IOException {
        boolean ofCells = false;
        while (xml.next()) {
            ofCells = xml.starts("cellXfs") || (ofCells && !xml.ends("cellXfs"));
            if (xml.starts("numFmt")) {
                String code = xml.attribute("formatCode");
                byId.put(number(xml.attribute("numFmtId")), NumberFormat.of(code == null ? "" : code));
            } else if (ofCells && xml.starts("xf")) {
                int id = number(xml.attribute("numFmtId"));
                NumberFormat own = byId.get(id);
                byStyle.add(own == null ? NumberFormat.builtIn(id) : own);
            }
        }
    }

    /** Returns the format of a style; that of a number when there is no such style. */
    NumberFormat of(@Nullable String style) throws BrokenException {
        int number = number(style);
        return number < byStyle.size() ? byStyle.get(number) : NumberFormat.PLAIN;
    }

    private static int number(@Nullable String text) throws BrokenException {
        try {
            return text == null ? 0 : Integer.parseUnsignedInt(text, 10) & Integer.MAX_VALUE;
        } catch (NumberFormatException e) {
            throw new BrokenException("a style has no number", e);
        }
    }
}
