package vn.hoanhap.exchange.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Puts a workbook together part by part, so that a test holds what no office program would write. */
public final class Xlsx {

    private static final String TYPES = "<Types><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder links = new StringBuilder();
    private String properties = "";
    private int count;

    /** Starts a workbook without sheets. */
    public Xlsx() {
        part("[Content_Types].xml", TYPES);
    }

    /** Puts one sheet into a workbook: the rows as XML. */
    public static Xlsx of(String rows) {
        return new Xlsx().sheet("people", rows);
    }

    Xlsx sheet(String name, String rows) {
        count++;
        sheets.append("<sheet name=\"" + name + "\" sheetId=\"" + count + "\" r:id=\"s" + count + "\"/>");
        link("s" + count, "worksheet", "worksheets/sheet" + count + ".xml");
        return part(
                "xl/worksheets/sheet" + count + ".xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    }

    Xlsx from1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    Xlsx sharing(String items) {
        link("t", "sharedStrings", "sharedStrings.xml");
        return part("xl/sharedStrings.xml", "<sst>" + items + "</sst>");
    }

    /** Gives style 0, 1, … the format of an id or, from 164 on, of a code. */
    Xlsx formats(String... formats) {
        StringBuilder codes = new StringBuilder();
        StringBuilder styles = new StringBuilder();
        for (int i = 0; i < formats.length; i++) {
            boolean id = formats[i].matches("[0-9]{1,2}");
            String number = id ? formats[i] : String.valueOf(164 + i);
            if (!id) {
                String code = formats[i].replace("&", "&amp;").replace("\"", "&quot;");
                codes.append("<numFmt numFmtId=\"" + number + "\" formatCode=\"" + code + "\"/>");
            }
            styles.append("<xf numFmtId=\"" + number + "\"/>");
        }
        link("f", "styles", "/xl/styles.xml");
        return part(
                "xl/styles.xml",
                "<styleSheet><numFmts>" + codes
                        + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>" + styles
                        + "</cellXfs></styleSheet>");
    }

    Xlsx part(String name, String content) {
        parts.put(name, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    private void link(String id, String kind, String target) {
        links.append("<Relationship Id=\"" + id + "\" Type=\"http://x/" + kind + "\" Target=\"" + target + "\"/>");
    }

    /** Returns the bytes of the file. */
    public byte[] bytes() {
        parts.putIfAbsent(
                "xl/workbook.xml",
                ("<workbook xmlns:r=\"http://r\">" + properties + "<sheets>" + sheets + "</sheets></workbook>")
                        .getBytes(StandardCharsets.UTF_8));
        part("xl/_rels/workbook.xml.rels", "<Relationships>" + links + "</Relationships>");
        return zip(parts);
    }

    /** Packs files. */
    public static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
