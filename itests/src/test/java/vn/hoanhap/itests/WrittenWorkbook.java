package vn.hoanhap.itests;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hoanhap.testkit.server.Zip;

/**
 * A workbook as Excel writes one, with cells that hold what people do to them. A cell is a text unless a letter and a colon
 * say otherwise: {@code n:} a number, {@code d:} a number shown as a day, {@code p:} one shown as a percentage, {@code e:} an
 * error, {@code f:} a formula that was never calculated, {@code nfd:} a text whose letters are taken apart, {@code long:} so
 * many letters.
 */
public final class WrittenWorkbook {

    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final int LETTERS = 26;
    private static final String STYLES = "<fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills>"
            + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\"/></cellStyleXfs>"
            + "<cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/>"
            + "<xf numFmtId=\"10\" applyNumberFormat=\"1\"/></cellXfs>";

    private final Map<String, StringBuilder> sheets = new LinkedHashMap<>();
    private final Map<String, Integer> rows = new LinkedHashMap<>();

    /** Writes a row behind those that the sheet has; the first holds the headings. */
    public WrittenWorkbook row(String sheet, List<String> cells) {
        int number = rows.merge(sheet, 1, Integer::sum);
        StringBuilder xml = sheets.computeIfAbsent(sheet, name -> new StringBuilder());
        xml.append("<row r=\"").append(number).append("\">");
        for (int column = 0; column < cells.size(); column++) {
            xml.append(cell(letters(column) + number, cells.get(column)));
        }
        xml.append("</row>");
        return this;
    }

    private static String cell(String place, String cell) {
        String[] typed = cell.split(":", 2);
        String value = typed.length == 2 ? typed[1] : "";
        return switch (typed.length == 2 ? typed[0] : "") {
            case "n" -> "<c r=\"" + place + "\"><v>" + value + "</v></c>";
            case "d" -> "<c r=\"" + place + "\" s=\"1\"><v>" + value + "</v></c>";
            case "p" -> "<c r=\"" + place + "\" s=\"2\"><v>" + value + "</v></c>";
            case "e" -> "<c r=\"" + place + "\" t=\"e\"><v>" + value + "</v></c>";
            case "f" -> "<c r=\"" + place + "\"><f>" + escaped(value) + "</f></c>";
            case "nfd" -> text(place, Normalizer.normalize(value, Normalizer.Form.NFD));
            case "long" -> text(place, "a".repeat(Integer.parseInt(value)));
            default -> cell.isEmpty() ? "" : text(place, cell);
        };
    }

    private static String text(String place, String text) {
        return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped(text)
                + "</t></is></c>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    /** Returns the letters of a column: 0 is A. */
    public static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }

    /** Returns the file. */
    public byte[] bytes() {
        Map<String, String> parts = new LinkedHashMap<>();
        StringBuilder types = new StringBuilder();
        StringBuilder named = new StringBuilder();
        StringBuilder links = new StringBuilder();
        int number = 0;
        for (Map.Entry<String, StringBuilder> sheet : sheets.entrySet()) {
            number++;
            String part = "xl/worksheets/sheet" + number + ".xml";
            parts.put(
                    part,
                    "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + sheet.getValue() + "</sheetData></worksheet>");
            types.append(type("/" + part, "worksheet"));
            named.append("<sheet name=\"" + escaped(sheet.getKey()) + "\" sheetId=\"" + number + "\" r:id=\"s" + number
                    + "\"/>");
            links.append(link("s" + number, "worksheet", "worksheets/sheet" + number + ".xml"));
        }
        Map<String, String> all = new LinkedHashMap<>();
        all.put(
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\""
                        + "application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + type("/xl/workbook.xml", "sheet.main") + type("/xl/styles.xml", "styles") + types
                        + "</Types>");
        all.put("_rels/.rels", relationships(link("w", "officeDocument", "xl/workbook.xml")));
        all.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>" + named
                        + "</sheets></workbook>");
        all.put("xl/_rels/workbook.xml.rels", relationships(links + link("f", "styles", "styles.xml")));
        all.put("xl/styles.xml", "<styleSheet xmlns=\"" + MAIN + "\">" + STYLES + "</styleSheet>");
        all.putAll(parts);
        return zip(all);
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

    private static byte[] zip(Map<String, String> parts) {
        Map<String, String> files = new LinkedHashMap<>();
        parts.forEach(
                (name, xml) -> files.put(name, "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + xml));
        return Zip.ofTexts(files);
    }
}
