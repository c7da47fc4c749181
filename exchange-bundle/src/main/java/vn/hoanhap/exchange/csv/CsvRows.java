package vn.hoanhap.exchange.csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import vn.hoanhap.core.text.Composed;
import vn.hoanhap.exchange.file.Bounds;
import vn.hoanhap.exchange.file.FileRow;
import vn.hoanhap.exchange.file.SheetRows;

/**
 * Reads the rows of one sheet one after the other; the header comes first. Holds no more than a row in memory. Not for several
 * threads.
 */
final class CsvRows implements SheetRows {

    private static final String MARK = "\uFEFF";

    private final InputStream in;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;

    /** Reads UTF-8 whose cells are separated by one character; closing this closes the stream. */
    CsvRows(InputStream in, Separator separator) {
        this.in = in;
        InputStreamReader text = new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        reader = builder(separator).build(bounded(), new Unmarked(text));
        records = reader.iterator();
    }

    private static CsvReader.CsvReaderBuilder builder(Separator separator) {
        return CsvReader.builder()
                .fieldSeparator(separator.character())
                .allowExtraFields(true)
                .allowMissingFields(true)
                .skipEmptyLines(true);
    }

    private static CsvRecordHandler bounded() {
        return CsvRecordHandler.builder()
                .maxFields(Bounds.CELLS)
                .maxFieldSize(Bounds.CELL_CHARACTERS)
                .build();
    }

    /**
     * Reads the header of a text; empty when there is none.
     *
     * @throws de.siegmar.fastcsv.reader.CsvParseException when the text is no CSV
     */
    static List<String> header(String begin, Separator separator) {
        String text = begin.startsWith(MARK) ? begin.substring(1) : begin;
        return builder(separator).build(bounded(), text).stream()
                .findFirst()
                .map(record -> record.getFields().stream()
                        .map(field -> Composed.of(field).strip())
                        .toList())
                .orElse(List.of());
    }

    /**
     * Returns the next rows, at most so many; none when the sheet has ended.
     *
     * @throws de.siegmar.fastcsv.reader.CsvParseException when the text is no CSV
     * @throws java.io.UncheckedIOException when the bytes are no UTF-8 or too many
     */
    @Override
    public List<FileRow> next(int most) {
        List<FileRow> rows = new ArrayList<>();
        while (rows.size() < most && records.hasNext()) {
            CsvRecord record = records.next();
            rows.add(FileRow.of(
                    record.getStartingLineNumber(),
                    record.getFields().stream().map(CsvRows::cell).toList()));
        }
        return rows;
    }

    private static String cell(String written) {
        return Composed.of(written).strip();
    }

    /** Passes the mark by that a text may begin with: behind it a quote would be no first character any more. */
    private static final class Unmarked extends FilterReader {
        private boolean begun;

        Unmarked(Reader text) {
            super(text);
        }

        @Override
        public int read() throws IOException {
            int character = in.read();
            boolean mark = !begun && character == MARK.charAt(0);
            begun = true;
            return mark ? in.read() : character;
        }

        @Override
        public int read(char[] into, int from, int most) throws IOException {
            if (begun || most == 0) {
                return in.read(into, from, most);
            }
            int character = read();
            if (character < 0) {
                return character;
            }
            into[from] = (char) character;
            return 1;
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
        in.close();
    }
}
