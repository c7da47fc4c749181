package vn.hoanhap.itests;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import vn.hoanhap.testkit.server.Zip;

/** A template that somebody downloaded and fills in: rows are written behind those that its sheets have, by their headings. */
public final class FilledTemplate {

    private static final String STRINGS = "xl/sharedStrings.xml";

    private final Map<String, byte[]> parts;
    private final List<String> texts;

    private FilledTemplate(Map<String, byte[]> parts) {
        this.parts = parts;
        this.texts = elements(parse(STRINGS, parts), "si").stream()
                .map(Element::getTextContent)
                .toList();
    }

    /** Opens a downloaded template. */
    public static FilledTemplate of(byte[] template) {
        return new FilledTemplate(Zip.files(template));
    }

    /** Lists the names of its sheets. */
    public List<String> sheets() {
        return elements(parse("xl/workbook.xml", parts), "sheet").stream()
                .map(sheet -> sheet.getAttribute("name"))
                .toList();
    }

    /** Writes a row: headings and cells in turn. A cell that is a number is written as one, unless a ' stands before it. */
    public FilledTemplate row(String sheet, String... headingsAndCells) {
        String part = "xl/worksheets/sheet" + (sheets().indexOf(sheet) + 1) + ".xml";
        Document document = parse(part, parts);
        List<String> headings = headings(document);
        int number = elements(document, "row").size() + 1;
        StringBuilder cells = new StringBuilder();
        IntStream.range(0, headings.size())
                .forEach(at -> cells.append(cell(headings.get(at), (char) ('A' + at) + "" + number, headingsAndCells)));
        String xml = new String(parts.get(part), StandardCharsets.UTF_8);
        String row = "<row r=\"" + number + "\">" + cells + "</row></sheetData>";
        parts.put(part, xml.replace("</sheetData>", row).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    private static String cell(String heading, String place, String... headingsAndCells) {
        for (int i = 0; i < headingsAndCells.length; i += 2) {
            if (heading.equals(headingsAndCells[i])) {
                String text = headingsAndCells[i + 1];
                return text.matches("[0-9]+(\\.[0-9]+)?(E[0-9]+)?")
                        ? "<c r=\"" + place + "\"><v>" + text + "</v></c>"
                        : "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + text.replace("'", "") + "</t></is></c>";
            }
        }
        return "";
    }

    private List<String> headings(Document sheet) {
        Element first = elements(sheet, "row").get(0);
        List<String> headings = new ArrayList<>();
        NodeList cells = first.getElementsByTagName("v");
        for (int i = 0; i < cells.getLength(); i++) {
            headings.add(
                    texts.get(Integer.parseInt(cells.item(i).getTextContent())).replace(" *", ""));
        }
        return headings;
    }

    /** Returns the file. */
    public byte[] bytes() {
        return Zip.of(parts);
    }

    private static List<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(Element.class::cast)
                .toList();
    }

    private static Document parse(String part, Map<String, byte[]> parts) {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(parts.getOrDefault(part, new byte[0])));
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(part, e);
        }
    }
}
