package vn.hoanhap.lifecycle.boot;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.jar.JarFacts;
import vn.hoanhap.lifecycle.jar.JarReader;
import vn.hoanhap.lifecycle.phase.PhaseFailure;

/**
 * Knows the programmes that lie ready with the distribution, whether they run or not. What one is called stands in its message
 * files under {@code programme.title} and {@code programme.purpose}, so that it is known before anything of it runs.
 */
public final class ShippedProgrammes {

    private static final Logger LOG = LoggerFactory.getLogger(ShippedProgrammes.class);

    private final ShippedJars jars;
    private final JarReader reader;

    /** Reads what the given jars say of themselves. */
    public ShippedProgrammes(ShippedJars jars, JarReader reader) {
        this.jars = jars;
        this.reader = reader;
    }

    /**
     * Is a programme that lies ready.
     *
     * @param id its id
     * @param title what users call it; the id when its message files do not say
     * @param purpose one sentence; the id when its message files do not say
     * @param version version of its bundle
     * @param jar where it lies
     */
    public record Shipped(String id, Text title, Text purpose, String version, Path jar) {}

    /** Lists them by the names of their files; what is no programme is left out and logged. */
    public List<Shipped> all() {
        List<Shipped> all = new ArrayList<>();
        try {
            for (Path jar : jars.all()) {
                all.add(shipped(jar));
            }
        } catch (IOException | PhaseFailure e) {
            LOG.warn("the folder of shipped programmes cannot be read to its end; see to its jars: {}", e.toString());
        }
        return all;
    }

    private Shipped shipped(Path jar) throws IOException, PhaseFailure {
        JarFacts facts = reader.read(jar);
        try (JarFile file = new JarFile(jar.toFile(), false)) {
            Properties vi = sentences(file, "messages_vi.properties");
            Properties en = sentences(file, "messages_en.properties");
            String id = facts.programmeId();
            return new Shipped(
                    id,
                    text(vi, en, "programme.title", id),
                    text(vi, en, "programme.purpose", id),
                    facts.version().toString(),
                    jar);
        }
    }

    private static Text text(Properties vi, Properties en, String key, String otherwise) {
        return new Text(vi.getProperty(key, otherwise), en.getProperty(key, otherwise));
    }

    private static Properties sentences(JarFile jar, String name) throws IOException {
        Properties sentences = new Properties();
        ZipEntry entry = jar.getEntry(name);
        if (entry != null) {
            try (InputStream in = jar.getInputStream(entry)) {
                sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        }
        return sentences;
    }
}
