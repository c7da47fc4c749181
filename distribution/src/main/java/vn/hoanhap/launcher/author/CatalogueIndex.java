package vn.hoanhap.launcher.author;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the index of a catalogue as the OSGi Repository Service describes it (OSGi Compendium 7, section 132.5), so that other
 * tools read it too; titles and notes are further attributes of the programme’s capability.
 */
final class CatalogueIndex {

    private static final String NAMESPACE = "http://www.osgi.org/xmlns/repository/v1.0.0";

    private final XMLStreamWriter xml;

    private CatalogueIndex(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** Writes an index; who reads it meanwhile finds the old one or the new one whole. */
    static void write(List<OfferedJar> jars, Path index) throws IOException {
        Path half = index.resolveSibling(index.getFileName() + ".part");
        try (OutputStream out = Files.newOutputStream(half)) {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            new CatalogueIndex(xml).write(jars);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        Files.move(half, index, StandardCopyOption.REPLACE_EXISTING);
    }

    private void write(List<OfferedJar> jars) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.setDefaultNamespace(NAMESPACE);
        xml.writeStartElement(NAMESPACE, "repository");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("name", "Hoa Nhap");
        for (OfferedJar jar : jars) {
            resource(jar);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void resource(OfferedJar jar) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, "resource");
        capability("osgi.identity");
        attribute("osgi.identity", null, jar.symbolicName());
        attribute("type", null, "osgi.bundle");
        attribute("version", "Version", jar.version());
        xml.writeEndElement();
        capability("osgi.content");
        attribute("osgi.content", null, jar.sha256());
        attribute("url", null, jar.address());
        attribute("size", "Long", Long.toString(jar.size()));
        attribute("mime", null, "application/vnd.osgi.bundle");
        xml.writeEndElement();
        capability("vn.hoanhap.programme");
        attribute("vn.hoanhap.programme", null, jar.programme());
        said("title_vi", jar.words().titleVi());
        said("title_en", jar.words().titleEn());
        said("notes_vi", jar.words().notesVi());
        said("notes_en", jar.words().notesEn());
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void capability(String namespace) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, "capability");
        xml.writeAttribute("namespace", namespace);
    }

    private void said(String name, String text) throws XMLStreamException {
        if (!text.isEmpty()) {
            attribute(name, null, text);
        }
    }

    private void attribute(String name, @Nullable String type, String value) throws XMLStreamException {
        xml.writeEmptyElement(NAMESPACE, "attribute");
        xml.writeAttribute("name", name);
        if (type != null) {
            xml.writeAttribute("type", type);
        }
        xml.writeAttribute("value", value);
    }
}
