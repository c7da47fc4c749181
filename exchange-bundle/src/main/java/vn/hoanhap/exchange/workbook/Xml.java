package vn.hoanhap.exchange.workbook;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Walks through a part, element by element. Document types and entities are never read, and namespaces do not matter: the
 * strict form of a workbook has others. Not for several threads.
 */
final class Xml implements AutoCloseable {

    private final InputStream in;
    private final XMLStreamReader reader;

    Xml(InputStream in) throws IOException {
        this.in = in;
        try {
            reader = factory().createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            in.close();
            throw new BrokenException("a part is no XML", e);
        }
    }

    /** Asks for the JDK's own reader: what other bundles bring may believe other settings. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // Since Java 24 every &amp; counts towards this limit, and 100,000 of them end the reading; the zip is bounded
        // already.
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        return factory;
    }

    /** Goes on; false at the end of the part. */
    boolean next() throws IOException {
        try {
            if (!reader.hasNext()) {
                return false;
            }
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw Refusal.DOCTYPE.raise();
            }
            return event != XMLStreamConstants.END_DOCUMENT;
        } catch (XMLStreamException e) {
            throw new BrokenException("a part is no XML", e);
        }
    }

    boolean starts(String element) {
        return reader.isStartElement() && reader.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return reader.isEndElement() && reader.getLocalName().equals(element);
    }

    /** Returns an attribute of the element that just started, whatever its namespace; null when it has none. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Reads the text up to the end of an element, of which no more is kept than so many characters and one. */
    String text(String element, int most) throws IOException {
        StringBuilder text = new StringBuilder();
        while (next() && !ends(element)) {
            append(text, most);
        }
        return text.toString();
    }

    /** Reads the runs of a rich text up to the end of an element; how a word is pronounced is no part of it. */
    String runs(String element, int most) throws IOException {
        StringBuilder text = new StringBuilder();
        boolean spoken = false;
        boolean inside = false;
        while (next() && !ends(element)) {
            spoken = starts("rPh") || (spoken && !ends("rPh"));
            inside = starts("t") || (inside && !ends("t"));
            if (inside && !spoken) {
                append(text, most);
            }
        }
        return text.toString();
    }

    private void append(StringBuilder text, int most) {
        if (reader.isCharacters() && text.length() <= most) {
            int take = Math.min(reader.getTextLength(), most + 1 - text.length());
            text.append(reader.getTextCharacters(), reader.getTextStart(), take);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw new BrokenException("a part could not be closed", e);
        } finally {
            in.close();
        }
    }
}
