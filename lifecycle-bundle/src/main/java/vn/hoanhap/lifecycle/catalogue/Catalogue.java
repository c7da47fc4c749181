package vn.hoanhap.lifecycle.catalogue;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.lifecycle.http.Refusals;
import vn.hoanhap.lifecycle.http.SpooledFile;
import vn.hoanhap.lifecycle.jar.JarSet;
import vn.hoanhap.lifecycle.phase.Words;

/**
 * Knows what a vendor offers, and fetches it. The index is believed in nothing but what there is: a jar is checked against its
 * SHA-256 here, and by its signature in the phases like any other.
 */
public final class Catalogue {

    private static final Logger LOG = LoggerFactory.getLogger(Catalogue.class);
    private static final int RETRY_SECONDS = 60;
    private static final Duration INDEX_WITHIN = Duration.ofSeconds(30);
    private static final Duration JAR_WITHIN = Duration.ofMinutes(5);

    /** The most versions that a refusal names, and the most letters of what somebody asked for. */
    private static final int MOST_NAMED = 12;

    private static final int LONGEST_NAME = 100;
    private static final Comparator<Available> NEWEST_FIRST = Comparator.comparing(Available::programmeId)
            .thenComparing(Comparator.comparing(Available::version).reversed());

    private final @Nullable String address;
    private final Path temporary;
    private final long mostBytes;
    private final Refusals refusals;

    /**
     * Looks at an address.
     *
     * @param address a folder, or http(s); null for no catalogue
     * @param temporary where jars lie on their way
     * @param mostBytes of a jar
     */
    public Catalogue(@Nullable String address, Path temporary, long mostBytes, Refusals refusals) {
        this.address = address;
        this.temporary = temporary;
        this.mostBytes = mostBytes;
        this.refusals = refusals;
    }

    /** Returns the address; null when the operator set none. */
    public @Nullable String address() {
        return address;
    }

    /**
     * Lists what is offered, by programme, the newest version first; nothing when the operator set no catalogue.
     *
     * @throws ProblemException 503 when the index cannot be read now
     */
    public List<Available> all() {
        if (address == null) {
            return List.of();
        }
        try (InputStream file = Shelf.of(address).open(Shelf.INDEX);
                InputStream index = new Bounded(new BufferedInputStream(file), IndexReader.MOST_BYTES, INDEX_WITHIN)) {
            return IndexReader.read(index).stream().sorted(NEWEST_FIRST).toList();
        } catch (IOException e) {
            throw unreadable(address, Shelf.INDEX, e);
        }
    }

    /**
     * Fetches versions; whoever gets them closes them.
     *
     * @param wanted {@code loans} for the newest, {@code loans@1.2} for the newest of 1.2, {@code loans@1.2.0} for that one
     * @throws ProblemException 400 when nothing or too much is wanted; 404 naming what there is instead; 503 when one cannot be
     *     fetched now; 422 when it is not what the index says
     */
    public List<JarSet.Part> fetch(List<String> wanted) {
        if (wanted.isEmpty() || wanted.size() > JarSet.MOST) {
            throw refusals.ofField("programmes", "catalogue-how-many", JarSet.MOST)
                    .raise();
        }
        List<Available> offered = all();
        List<Available> found = wanted.stream().map(one -> find(one, offered)).toList();
        List<JarSet.Part> jars = new ArrayList<>();
        boolean whole = false;
        try {
            for (Available one : found) {
                jars.add(new JarSet.Part(one.name() + ".jar", fetch(one)));
            }
            whole = true;
            return jars;
        } finally {
            if (!whole) {
                JarSet.close(jars);
            }
        }
    }

    private Available find(String wanted, List<Available> offered) {
        int at = wanted.indexOf('@');
        String id = at < 0 ? wanted : wanted.substring(0, at);
        String version = at < 0 ? "" : wanted.substring(at + 1);
        return offered.stream()
                .filter(one -> one.programmeId().equals(id) && one.isOf(version))
                .findFirst()
                .orElseThrow(() -> refusals.of(404, "not-in-catalogue", brief(wanted), instead(id, offered))
                        .raise());
    }

    /** Names the versions of a programme; of one that is not offered at all, the programmes that are. */
    private static String instead(String id, List<Available> offered) {
        List<String> versions = offered.stream()
                .filter(one -> one.programmeId().equals(id))
                .map(Available::name)
                .toList();
        Stream<String> names = versions.isEmpty()
                ? offered.stream().map(Available::programmeId).distinct()
                : versions.stream();
        String named = names.limit(MOST_NAMED).collect(Collectors.joining(", "));
        return named.isEmpty() ? "–" : named;
    }

    private static String brief(String wanted) {
        return wanted.length() <= LONGEST_NAME ? wanted : wanted.substring(0, LONGEST_NAME) + "…";
    }

    private SpooledFile fetch(Available wanted) {
        String from = String.valueOf(address);
        Available.Content said = wanted.content();
        try (InputStream content = Shelf.of(from).open(said.address());
                InputStream jar = new Bounded(content, mostBytes, JAR_WITHIN)) {
            SpooledFile file = SpooledFile.take(jar, temporary, mostBytes);
            if (!file.sha256().equals(said.sha256())) {
                file.close();
                throw refusals.of(422, "catalogue-differs", wanted.name(), said.sha256(), file.sha256())
                        .raise();
            }
            return file;
        } catch (IOException e) {
            throw unreadable(from, said.address(), e);
        }
    }

    private ProblemException unreadable(String from, String file, IOException e) {
        LOG.warn("{} of the catalogue {} cannot be read: {}", file, from, e.toString());
        Problem problem = e instanceof NoSuchFileException
                ? refusals.of(503, "catalogue-missing", from, file)
                : refusals.of(503, "catalogue-unreachable", from, Words.brief(e));
        return problem.raise().retryAfter(RETRY_SECONDS);
    }
}
