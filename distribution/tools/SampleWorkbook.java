import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Writes the sample province as a workbook like the template: a sheet for each CSV file with its Vietnamese headings, days as Excel
 * counts them, numbers as numbers. {@code java SampleWorkbook.java CSV_FOLDER HOME WORKBOOK}; the build calls it.
 */
final class SampleWorkbook {
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    /** A header in bold, and days as the office's own format shows them. */
    private static final String STYLES = "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
            + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts><fills count=\"1\"><fill/></fills>"
            + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\"/></cellStyleXfs>"
            + "<cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/>"
            + "<xf numFmtId=\"0\" fontId=\"1\" applyFont=\"1\"/></cellXfs>";
    private static final Set<String> NUMBERS = Set.of(
            "birth_year", "quantity", "amount", "term_months", "instalment_every_months", "grace_months", "value",
            "numerator", "denominator", "year");
    private static final LocalDate BEFORE_ALL = LocalDate.of(1899, 12, 30);
    /** 1980-01-01, the first moment that a zip can name: the same input gives the same bytes. */
    private static final long NO_TIME = 315_532_800_000L;
    private static final int LETTERS = 26;
    private static final int LONGEST_SHEET_NAME = 31;

    private final Properties words;
    private final Map<String, String> sheets = new LinkedHashMap<>();

    private SampleWorkbook(Properties words) {
        this.words = words;
    }

    public static void main(String[] arguments) throws IOException {
        SampleWorkbook workbook = new SampleWorkbook(words(Path.of(arguments[1])));
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".csv")).sorted().toList()) {
                workbook.add(file);
            }
        }
        workbook.write(Path.of(arguments[2]));
    }

    /** Reads what the bundles call their sheets and columns. */
    private static Properties words(Path home) throws IOException {
        Properties words = new Properties();
        for (String folder : List.of("bundles/3", "shipped")) {
            try (Stream<Path> jars = Files.list(home.resolve(folder))) {
                for (Path jar : jars.sorted().toList()) {
                    addWords(jar, words);
                }
            }
        }
        return words;
    }

    private static void addWords(Path jar, Properties words) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry messages = zip.getEntry("messages_vi.properties");
            if (messages == null) {
                return;
            }
            Properties own = new Properties();
            try (InputStream content = zip.getInputStream(messages)) {
                own.load(new InputStreamReader(content, StandardCharsets.UTF_8));
            }
            own.stringPropertyNames().stream()
                    .filter(key -> key.startsWith("sheet."))
                    .forEach(key -> words.setProperty(key, own.getProperty(key)));
        }
    }

    private void add(Path file) throws IOException {
        String sheet = file.getFileName().toString().replace(".csv", "");
        StringBuilder xml = new StringBuilder();
        List<String> columns = List.of();
        int row = 0;
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                List<String> cells = cells(line);
                row++;
                if (row == 1) {
                    columns = cells;
                    xml.append(headings(sheet, columns));
                } else {
                    xml.append(row(row, columns, cells));
                }
            }
        }
        String title = title("sheet." + sheet);
        sheets.put(title.substring(0, Math.min(title.length(), LONGEST_SHEET_NAME)), xml.toString());
    }

    /** Takes a line apart; the sample's cells hold no line breaks. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < line.length(); at++) {
            char letter = line.charAt(at);
            if (letter == '"') {
                boolean doubled = quoted && at + 1 < line.length() && line.charAt(at + 1) == '"';
                if (doubled) {
                    cell.append('"');
                    at++;
                } else {
                    quoted = !quoted;
                }
            } else if (letter == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(letter);
            }
        }
        if (quoted) {
            throw new IllegalArgumentException("a quote is not closed: " + line);
        }
        cells.add(cell.toString());
        return cells;
    }

    private String headings(String sheet, List<String> columns) {
        StringBuilder xml = new StringBuilder("<row r=\"1\">");
        for (int at = 0; at < columns.size(); at++) {
            String column = columns.get(at);
            String heading = column.equals("key") ? "Khóa" : title("sheet." + sheet + "." + column);
            xml.append(text(letters(at) + 1, " s=\"2\"", heading));
        }
        return xml.append("</row>").toString();
    }

    private static String row(int number, List<String> columns, List<String> cells) {
        StringBuilder xml = new StringBuilder("<row r=\"" + number + "\">");
        for (int at = 0; at < cells.size(); at++) {
            xml.append(cell(letters(at) + number, columns.get(at), cells.get(at)));
        }
        return xml.append("</row>").toString();
    }

    private static String cell(String place, String column, String cell) {
        if (cell.isEmpty()) {
            return "";
        }
        if (cell.matches("\\d{4}-\\d{2}-\\d{2}")) {
            long days = ChronoUnit.DAYS.between(BEFORE_ALL, LocalDate.parse(cell));
            return "<c r=\"" + place + "\" s=\"1\"><v>" + days + "</v></c>";
        }
        if (NUMBERS.contains(column) && cell.matches("\\d+") || column.equals("annual_rate_percent")) {
            return "<c r=\"" + place + "\"><v>" + cell.replace(',', '.') + "</v></c>";
        }
        return text(place, "", cell);
    }

    private static String text(String place, String style, String text) {
        return "<c r=\"" + place + "\"" + style + " t=\"inlineStr\"><is><t>" + escaped(text) + "</t></is></c>";
    }

    private String title(String key) {
        String title = words.getProperty(key);
        if (title == null) {
            throw new IllegalStateException("no bundle has the words " + key);
        }
        return title.strip();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }

    private void write(Path workbook) throws IOException {
        StringBuilder types = new StringBuilder(type("/xl/workbook.xml", "sheet.main") + type("/xl/styles.xml", "styles"));
        StringBuilder named = new StringBuilder();
        StringBuilder links = new StringBuilder(link("styles", "styles", "styles.xml"));
        List<String> names = List.copyOf(sheets.keySet());
        for (int at = 1; at <= names.size(); at++) {
            types.append(type("/xl/worksheets/sheet" + at + ".xml", "worksheet"));
            named.append("<sheet name=\"" + escaped(names.get(at - 1)) + "\" sheetId=\"" + at + "\" r:id=\"s" + at + "\"/>");
            links.append(link("s" + at, "worksheet", "worksheets/sheet" + at + ".xml"));
        }
        try (OutputStream file = Files.newOutputStream(workbook);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            put(zip, "[Content_Types].xml", "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\""
                    + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>" + types + "</Types>");
            put(zip, "_rels/.rels", relationships(link("w", "officeDocument", "xl/workbook.xml")));
            put(zip, "xl/workbook.xml", "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>" + named
                    + "</sheets></workbook>");
            put(zip, "xl/_rels/workbook.xml.rels", relationships(links.toString()));
            put(zip, "xl/styles.xml", "<styleSheet xmlns=\"" + MAIN + "\">" + STYLES + "</styleSheet>");
            for (int at = 1; at <= names.size(); at++) {
                put(zip, "xl/worksheets/sheet" + at + ".xml", "<worksheet xmlns=\"" + MAIN + "\"><sheetData>"
                        + sheets.get(names.get(at - 1)) + "</sheetData></worksheet>");
            }
        }
    }

    private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String type(String part, String kind) {
        return "<Override PartName=\"" + part + "\" ContentType=\"application/vnd.openxmlformats-officedocument."
                + "spreadsheetml." + kind + "+xml\"/>";
    }

    private static String link(String id, String kind, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + "/" + kind + "\" Target=\"" + target + "\"/>";
    }

    private static String relationships(String links) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + links + "</Relationships>";
    }
}
