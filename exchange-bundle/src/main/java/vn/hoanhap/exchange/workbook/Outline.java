package vn.hoanhap.exchange.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.Composed;

/**
 * Says where the parts of a workbook lie.
 *
 * @param sheets the parts of its sheets by name, in order
 * @param strings the part with the shared texts; null when it has none
 * @param styles the part with the formats; null when it has none
 * @param from1904 whether days are counted from 1904, as on old Macs
 */
record Outline(
        List<Place> sheets,
        @Nullable String strings,
        @Nullable String styles,
        boolean from1904) {

    private static final String LINKS = "xl/_rels/workbook.xml.rels";

    /** Is a sheet and the part that holds it. */
    record Place(String name, String part) {}

    /** Is a sheet as the workbook lists it. */
    private record Listed(String name, String link) {}

    /** Is what a link leads to. */
    private record Link(String kind, String part) {}

    static Outline of(Parts parts) throws IOException {
        Map<String, Link> links = parts.has(LINKS) ? links(parts) : Map.of();
        List<Listed> listed = new ArrayList<>();
        boolean from1904 = false;
        try (Xml xml = new Xml(parts.open(Parts.WORKBOOK))) {
            while (xml.next()) {
                if (xml.starts("workbookPr")) {
                    String flag = xml.attribute("date1904");
                    from1904 = "1".equals(flag) || "true".equals(flag);
                } else if (xml.starts("sheet")) {
                    String name = xml.attribute("name");
                    String link = xml.attribute("id");
                    listed.add(new Listed(name == null ? "" : name, link == null ? "" : link));
                }
            }
        }
        return new Outline(
                places(listed, links, parts),
                part(links, "sharedStrings", parts),
                part(links, "styles", parts),
                from1904);
    }

    private static Map<String, Link> links(Parts parts) throws IOException {
        Map<String, Link> links = new HashMap<>();
        try (Xml xml = new Xml(parts.open(LINKS))) {
            while (xml.next()) {
                if (xml.starts("Relationship")) {
                    String id = xml.attribute("Id");
                    String type = xml.attribute("Type");
                    String target = xml.attribute("Target");
                    if (id != null && type != null && target != null) {
                        links.put(id, new Link(type.substring(type.lastIndexOf('/') + 1), inside(target)));
                    }
                }
            }
        }
        return links;
    }

    /** A target is written from the folder of the workbook, or from the root. */
    private static String inside(String target) {
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    /** Sheets of charts and macros of long ago are no tables: only worksheets are. */
    private static List<Place> places(List<Listed> listed, Map<String, Link> links, Parts parts) throws IOException {
        List<Place> places = new ArrayList<>();
        for (Listed sheet : listed) {
            Link link = links.get(sheet.link());
            if (link == null || !parts.has(link.part())) {
                throw new BrokenException("a sheet has no part");
            }
            if (link.kind().equals("worksheet")) {
                places.add(new Place(Composed.of(sheet.name()).strip(), link.part()));
            }
        }
        return places;
    }

    private static @Nullable String part(Map<String, Link> links, String kind, Parts parts) {
        return links.values().stream()
                .filter(link -> link.kind().equals(kind))
                .map(Link::part)
                .filter(parts::has)
                .findFirst()
                .orElse(null);
    }
}
