package vn.hoanhap.launcher.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import vn.hoanhap.launcher.shell.Refusal;

/**
 * The change sets that one release has and another has not, read from the changelogs in their jars: the database itself is in use.
 * The store bundle judges in the same way what a change set takes from older code; what this does not know takes.
 */
public final class ChangeSets {
    private static final String CHANGELOG = "db/changelog.xml";
    private static final Set<String> ADDS = Set.of(
            "comment",
            "preConditions",
            "rollback",
            "validCheckSum",
            "createTable",
            "createView",
            "createSequence",
            "insert",
            "update",
            "loadData",
            "loadUpdateData",
            "addDefaultValue",
            "dropNotNullConstraint",
            "dropIndex",
            "dropForeignKeyConstraint",
            "dropUniqueConstraint",
            "setTableRemarks",
            "setColumnRemarks",
            "tagDatabase",
            "output",
            "empty");

    private ChangeSets() {}

    /**
     * A change set.
     *
     * @param id as its author wrote it
     * @param comment what it is for; may be empty
     * @param takes what it takes from older code, such as {@code dropColumn}; empty when older code reads what it leaves
     */
    public record ChangeSet(String id, String comment, List<String> takes) {}

    /** Lists by schema what {@code newer} would run on the data of {@code older}. */
    public static Map<String, List<ChangeSet>> between(Release older, Release newer) {
        Map<String, List<ChangeSet>> between = new TreeMap<>();
        newer.bundles().forEach((name, part) -> {
            Release.Part known = older.bundles().get(name);
            if (!part.schema().isEmpty() && (known == null || !known.sha256().equals(part.sha256()))) {
                Map<String, Element> before = known == null ? Map.of() : sets(known);
                List<ChangeSet> coming = coming(sets(part), before.keySet());
                if (!coming.isEmpty()) {
                    between.put(part.schema(), coming);
                }
            }
        });
        return between;
    }

    /** Lists what one version of a programme would run on the data of another. */
    public static Map<String, List<ChangeSet>> between(Path older, Path newer) {
        return between(Release.alone(older), Release.alone(newer));
    }

    /** Tells whether older code could not work with what these leave. */
    public static boolean take(Map<String, List<ChangeSet>> sets) {
        return sets.values().stream().flatMap(List::stream).anyMatch(set -> !set.takes()
                .isEmpty());
    }

    private static List<ChangeSet> coming(Map<String, Element> sets, Set<String> before) {
        List<ChangeSet> coming = new ArrayList<>();
        Set<String> made = new HashSet<>();
        sets.forEach((key, set) -> {
            if (!before.contains(key)) {
                String comment = children(set).stream()
                        .filter(child -> child.getTagName().equals("comment"))
                        .map(child -> child.getTextContent().strip())
                        .findFirst()
                        .orElse("");
                coming.add(new ChangeSet(set.getAttribute("id"), comment, takes(set, made)));
            }
        });
        return coming;
    }

    private static List<String> takes(Element set, Set<String> made) {
        List<String> takes = new ArrayList<>();
        Set<String> labels = Set.of(set.getAttribute("labels").split("\\s*,\\s*", -1));
        if (labels.contains("breaks")) {
            takes.add("breaks");
        }
        for (Element change : children(set)) {
            String table = change.getAttribute(change.hasAttribute("tableName") ? "tableName" : "baseTableName")
                    .toLowerCase(Locale.ROOT);
            if (change.getTagName().equals("createTable")) {
                made.add(table);
            } else if (!made.contains(table) && takes(change) && !labels.contains("expands")) {
                takes.add(change.getTagName() + " " + table);
            }
        }
        return takes;
    }

    private static boolean takes(Element change) {
        return switch (change.getTagName()) {
            case "createIndex" -> change.getAttribute("unique").equals("true");
            case "addColumn" -> children(change).stream().anyMatch(ChangeSets::mustBeGiven);
            default -> !ADDS.contains(change.getTagName());
        };
    }

    private static boolean mustBeGiven(Element column) {
        boolean byDefault = IntStream.range(0, column.getAttributes().getLength())
                .anyMatch(i -> column.getAttributes().item(i).getNodeName().startsWith("defaultValue"));
        return children(column).stream()
                .anyMatch(rule -> rule.getAttribute("unique").equals("true")
                        || (rule.getAttribute("nullable").equals("false") && !byDefault));
    }

    private static Map<String, Element> sets(Release.Part part) {
        Map<String, Element> sets = new LinkedHashMap<>();
        try (JarFile jar = new JarFile(part.jar().toFile(), false)) {
            @Nullable ZipEntry entry = jar.getEntry(CHANGELOG);
            if (entry != null) {
                try (InputStream in = jar.getInputStream(entry)) {
                    for (Element set : children(parse(in))) {
                        if (!set.getTagName().equals("changeSet")) {
                            throw new IOException("a changelog with " + set.getTagName());
                        }
                        sets.put(set.getAttribute("id") + "|" + set.getAttribute("author"), set);
                    }
                }
            }
            return sets;
        } catch (IOException | SAXException | ParserConfigurationException unreadable) {
            throw Refusal.problem("file.notReadable", part.jar().toString()).because(unreadable);
        }
    }

    private static Element parse(InputStream in) throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(in).getDocumentElement();
    }

    private static List<Element> children(Element parent) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }
}
