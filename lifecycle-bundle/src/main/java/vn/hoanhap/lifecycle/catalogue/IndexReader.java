package vn.hoanhap.lifecycle.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Version;
import vn.hoanhap.core.programme.ProvidesProgramme;
import vn.hoanhap.core.text.Text;

/**
 * Reads an index as the OSGi Repository Service describes it (OSGi Compendium 7, section 132.5): of each resource its identity,
 * its content and the programme that it provides. What is no programme is left out; so is what lacks one of the three, or has one
 * that no programme of this server could have. Of two with one name the first counts.
 */
final class IndexReader {

    /** The most bytes of an index. */
    static final long MOST_BYTES = 4L << 20;

    /** The most versions in an index. */
    static final int MOST_VERSIONS = 2_000;

    private static final String CONTENT = "osgi.content";
    private static final String IDENTITY = "osgi.identity";
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern PROGRAMME = Pattern.compile("[a-z][a-z0-9-]{1,29}");
    private static final int LONGEST_VERSION = 60;
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_NOTES = 1_000;

    private final Map<String, Available> found = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> capabilities = new HashMap<>();
    private Map<String, String> attributes = new HashMap<>();

    private IndexReader() {}

    /**
     * Reads an index to its end.
     *
     * @throws IOException when it is no such index, or has too many versions
     */
    static List<Available> read(InputStream index) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(index);
            try {
                return new IndexReader().read(xml);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            throw new IOException("the index is not well-formed XML: " + e.getMessage(), e);
        }
    }

    private List<Available> read(XMLStreamReader xml) throws XMLStreamException, IOException {
        boolean repository = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                repository |= xml.getLocalName().equals("repository");
                begin(xml);
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("resource")) {
                end();
            }
        }
        if (!repository) {
            throw new IOException("the index has no element named repository");
        }
        return List.copyOf(found.values());
    }

    private void begin(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "resource" -> capabilities.clear();
            case "capability" -> {
                attributes = new HashMap<>();
                capabilities.put(String.valueOf(xml.getAttributeValue(null, "namespace")), attributes);
            }
            case "requirement" -> attributes = new HashMap<>(); // its attributes are nobody's
            case "attribute" ->
                attributes.put(
                        String.valueOf(xml.getAttributeValue(null, "name")),
                        String.valueOf(xml.getAttributeValue(null, "value")));
            default -> {
                // What a later version of the format adds.
            }
        }
    }

    private void end() throws IOException {
        available().ifPresent(one -> found.putIfAbsent(one.name(), one));
        if (found.size() > MOST_VERSIONS) {
            throw new IOException("the index has more than " + MOST_VERSIONS + " versions");
        }
    }

    private Optional<Available> available() {
        Map<String, String> identity = capabilities.getOrDefault(IDENTITY, Map.of());
        Map<String, String> programme = capabilities.getOrDefault(ProvidesProgramme.NAMESPACE, Map.of());
        Map<String, String> content = capabilities.getOrDefault(CONTENT, Map.of());
        String id = programme.getOrDefault(ProvidesProgramme.NAMESPACE, "");
        String sha256 = content.getOrDefault(CONTENT, "").toLowerCase(Locale.ROOT);
        String address = content.get("url");
        Version version = version(identity.getOrDefault("version", ""));
        if (version == null
                || address == null
                || !PROGRAMME.matcher(id).matches()
                || !SHA256.matcher(sha256).matches()) {
            return Optional.empty();
        }
        Text title = text(programme, "title", LONGEST_TITLE);
        return Optional.of(new Available(
                id,
                version,
                new Available.Content(address, sha256, size(content.get("size"))),
                title == null ? new Text(id, id) : title,
                text(programme, "notes", LONGEST_NOTES)));
    }

    private static @Nullable Version version(String text) {
        try {
            return text.isBlank() || text.length() > LONGEST_VERSION ? null : Version.parseVersion(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** What it says is only shown. */
    private static long size(@Nullable String text) {
        try {
            return text == null ? 0 : Long.parseLong(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static @Nullable Text text(Map<String, String> attributes, String name, int longest) {
        String vietnamese = brief(attributes.getOrDefault(name + "_vi", ""), longest);
        String english = brief(attributes.getOrDefault(name + "_en", ""), longest);
        if (vietnamese.isEmpty() && english.isEmpty()) {
            return null;
        }
        return new Text(vietnamese.isEmpty() ? english : vietnamese, english.isEmpty() ? vietnamese : english);
    }

    private static String brief(String text, int longest) {
        String line = text.strip();
        return line.length() <= longest ? line : line.substring(0, longest) + "…";
    }
}
