package vn.hoanhap.lifecycle.health;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Health;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.StoreException;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.election.Elections;
import vn.hoanhap.lifecycle.election.ProgrammeVersion;
import vn.hoanhap.lifecycle.http.DiskException;
import vn.hoanhap.lifecycle.http.JsonText;
import vn.hoanhap.lifecycle.trust.Standing;

/** Joins how the database, the disk and the programmes are. */
public final class ServerHealth {

    private static final long LITTLE_SPACE = 1L << 30;

    private final Elections elections;
    private final Outages outages;
    private final Store store;
    private final Standing standing;
    private final Messages messages;

    /**
     * Is where the data lies.
     *
     * @param nodes how those are that share the database; empty where there is one
     */
    public record Store(
            Database database, TransactionRunner transactions, Path folder, Supplier<Optional<Health>> nodes) {}

    /**
     * Is the health of one part.
     *
     * @param kind {@code store}, {@code disk}, {@code trust}, {@code nodes} or {@code programme}
     * @param id the programme's id; otherwise the kind
     * @param title what users call it
     * @param version the programme's version; null for others
     * @param health how it is
     */
    public record Part(
            String kind, String id, Text title, @Nullable String version, Health health) {}

    /** Asks the given parts. */
    public ServerHealth(Elections elections, Outages outages, Store store, Standing standing, Messages messages) {
        this.elections = elections;
        this.outages = outages;
        this.store = store;
        this.standing = standing;
        this.messages = messages;
    }

    /** Lists every part, the base first. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        parts.add(base("store", database()));
        parts.add(base("disk", disk()));
        parts.add(base("trust", standing.checking()));
        nodes().ifPresent(health -> parts.add(base("nodes", health)));
        Map<String, Text> signed = starting() ? Map.of() : standing.advice();
        Map<String, Outages.Outage> out = outages.all();
        for (ProgrammeVersion version : elections.now().versions()) {
            if (out.containsKey(version.id())) {
                continue;
            }
            parts.add(new Part(
                    "programme",
                    version.id(),
                    version.info().title(),
                    version.origin().version(),
                    Standing.health(version, signed)));
        }
        out.forEach((id, outage) -> parts.add(new Part(
                "programme",
                id,
                new Text(id, id),
                outage.version(),
                outage.earlierServes() ? Health.warn(outage.advice()) : Health.down(outage.advice()))));
        return parts;
    }

    /** Tells whether the server is still bringing its programmes up. */
    public boolean starting() {
        return elections.expected().starting();
    }

    /**
     * Joins the parts: DOWN when the base or a platform programme is, WARN when anything else is not well.
     */
    public Health.Status status(List<Part> parts) {
        boolean down = false;
        boolean warn = false;
        for (Part part : parts) {
            Health.Status status = part.health().status();
            down |= status == Health.Status.DOWN && essential(part);
            warn |= status != Health.Status.OK;
        }
        return down ? Health.Status.DOWN : warn ? Health.Status.WARN : Health.Status.OK;
    }

    /** Writes the report as JSON in the reader's language. */
    public String json(List<Part> parts, Language language) {
        String status = starting() ? "STARTING" : status(parts).name();
        return JsonText.of(out -> {
            out.writeStartObject();
            out.writeStringField("status", status);
            for (Part base : some(parts, false)) {
                out.writeFieldName(base.kind());
                write(out, base, language);
            }
            out.writeArrayFieldStart("programmes");
            for (Part programme : some(parts, true)) {
                write(out, programme, language);
            }
            out.writeEndArray();
            out.writeEndObject();
        });
    }

    private static List<Part> some(List<Part> parts, boolean programmes) {
        return parts.stream()
                .filter(part -> programmes == part.kind().equals("programme"))
                .toList();
    }

    private static void write(JsonGenerator out, Part part, Language language) throws IOException {
        out.writeStartObject();
        if (part.version() != null) {
            out.writeStringField("id", part.id());
            out.writeStringField("version", part.version());
        }
        out.writeStringField("status", part.health().status().name());
        Text advice = part.health().advice();
        if (advice != null) {
            out.writeStringField("advice", advice.in(language));
        }
        out.writeEndObject();
    }

    private Part base(String kind, Health health) {
        return new Part(kind, kind, messages.both("health.part." + kind), null, health);
    }

    private boolean essential(Part part) {
        if (!part.kind().equals("programme")) {
            return true;
        }
        ProgrammeVersion version = elections.now().programme(part.id());
        return version != null && version.origin().platform();
    }

    /** When the database does not answer, that is said already. */
    private Optional<Health> nodes() {
        try {
            return store.nodes().get();
        } catch (StoreException e) {
            return Optional.empty();
        }
    }

    private Health database() {
        try {
            return store.transactions().read(() -> {
                boolean valid = store.database().connection().isValid(1);
                return valid ? Health.OK : Health.down(messages.both("health.store"));
            });
        } catch (StoreException e) {
            return Health.down(messages.both("health.store"));
        }
    }

    private Health disk() {
        // Not Files.getFileStore: in a chroot, where the mount is not listed, that throws.
        long free = store.folder().toFile().getUsableSpace();
        long megabytes = free >> 20;
        if (free < DiskException.KEPT_FREE) {
            return Health.down(messages.both("health.disk-full", megabytes));
        }
        return free < LITTLE_SPACE ? Health.warn(messages.both("health.disk-little", megabytes)) : Health.OK;
    }
}
