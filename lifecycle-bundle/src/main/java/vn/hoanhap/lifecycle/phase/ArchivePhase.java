package vn.hoanhap.lifecycle.phase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.archive.ArchiveWriter;
import vn.hoanhap.lifecycle.jar.KeptJars;
import vn.hoanhap.lifecycle.operation.Operation.DataChoice;

/** Copies a programme's tables to a sealed zip of CSV files, when that was asked for. The tables stay. */
public final class ArchivePhase implements Phase {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private final Schemas schemas;
    private final ArchiveWriter archives;
    private final Path folder;
    private final LegalClock clock;
    private final Words words;

    /** Writes archives into a folder. */
    public ArchivePhase(KeptJars kept, ArchiveWriter archives, Path folder, LegalClock clock, Words words) {
        this.schemas = new Schemas(kept);
        this.archives = archives;
        this.folder = folder;
        this.clock = clock;
        this.words = words;
    }

    @Override
    public String name() {
        return "archive";
    }

    @Override
    public @Nullable Text run(Change change) throws IOException {
        Optional<String> schema = schemas.of(change);
        if (change.order().data() != DataChoice.ARCHIVE || schema.isEmpty()) {
            return null;
        }
        Files.createDirectories(folder);
        String moment = MOMENT.format(LegalClock.legal(clock.now()));
        Path file = folder.resolve(change.programmeId() + "-" + moment + "-" + change.operationId() + ".zip");
        int tables = archives.write(
                new ArchiveWriter.Subject(
                        change.programmeId(),
                        change.desiredBefore().orElseThrow().release().version(),
                        schema.get()),
                file);
        return words.note("archived", tables, file.getFileName().toString());
    }
}
