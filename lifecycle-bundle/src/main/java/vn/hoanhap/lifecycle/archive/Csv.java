package vn.hoanhap.lifecycle.archive;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes and reads lines as RFC 4180 has them; nothing at all is null, two quotes are a text without letters. */
final class Csv {

    private static final int END = -1;

    private Csv() {}

    static void write(Writer out, List<@Nullable String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            out.write(i == 0 ? "" : ",");
            if (cell != null) {
                boolean quoted =
                        cell.isEmpty() || cell.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
                out.write(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
            }
        }
        out.write("\r\n");
    }

    /** Reads the next line; null after the last. */
    static @Nullable List<@Nullable String> read(Reader in) throws IOException {
        int c = in.read();
        if (c == END) {
            return null;
        }
        List<@Nullable String> cells = new ArrayList<>();
        while (true) {
            StringBuilder cell = new StringBuilder();
            boolean quoted = c == '"';
            if (quoted) {
                c = quoted(in, cell);
            } else {
                while (c != ',' && c != '\r' && c != END) {
                    cell.append((char) c);
                    c = in.read();
                }
            }
            cells.add(!quoted && cell.isEmpty() ? null : cell.toString());
            if (c != ',') {
                return c == '\r' && in.read() != '\n' ? broken() : cells;
            }
            c = in.read();
        }
    }

    /** Reads a cell to its closing quote; returns what follows. */
    private static int quoted(Reader in, StringBuilder cell) throws IOException {
        while (true) {
            int c = in.read();
            if (c == END) {
                throw new IOException("a quote that is never closed");
            }
            if (c == '"') {
                c = in.read();
                if (c != '"') {
                    return c;
                }
            }
            cell.append((char) c);
        }
    }

    private static List<@Nullable String> broken() throws IOException {
        throw new IOException("a line that does not end with CR LF");
    }
}
