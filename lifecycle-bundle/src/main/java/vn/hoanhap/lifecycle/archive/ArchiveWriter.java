package vn.hoanhap.lifecycle.archive;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.lifecycle.http.SpooledFile;
import vn.hoanhap.lifecycle.json.JsonWriting;

/** Copies all tables of a programme to CSV files in a zip, with a head that says what they are and a seal over that. */
public final class ArchiveWriter {

    private static final int ROWS_AT_ONCE = 500;
    private static final ObjectMapper JSON = JsonWriting.mapper();

    private final Database database;
    private final TransactionRunner transactions;
    private final ArchiveSeal seal;

    /**
     * Says whose rows are copied.
     *
     * @param programme its id
     * @param version the version that served
     * @param schema where they lie
     */
    public record Subject(String programme, String version, String schema) {}

    /** Copies from the given database. */
    public ArchiveWriter(Database database, TransactionRunner transactions, ArchiveSeal seal) {
        this.database = database;
        this.transactions = transactions;
        this.seal = seal;
    }

    /**
     * Writes the file, whole or not at all.
     *
     * @return how many tables it holds
     */
    public int write(Subject subject, Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            int tables = transactions.read(() -> writeAll(subject, part));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return tables;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private int writeAll(Subject subject, Path part) throws IOException, SQLException {
        Connection connection = database.connection();
        List<ArchiveHead.Table> tables = new ArrayList<>();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(part))) {
            for (Map.Entry<String, String> table :
                    SchemaTables.of(connection, subject.schema()).entrySet()) {
                tables.add(table(connection, zip, table.getKey(), table.getValue()));
            }
            List<String> changeSets = SchemaTables.changeSets(connection, subject.schema());
            byte[] head = JSON.writeValueAsBytes(new ArchiveHead(
                    ArchiveHead.FORMAT, subject.programme(), subject.version(), subject.schema(), changeSets, tables));
            entry(zip, ArchiveHead.ENTRY, head);
            String sealed = seal.office() + "\n" + seal.of(head) + "\n";
            entry(zip, ArchiveHead.SEAL, sealed.getBytes(StandardCharsets.US_ASCII));
        }
        return tables.size();
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static ArchiveHead.Table table(Connection connection, ZipOutputStream zip, String name, String table)
            throws IOException, SQLException {
        MessageDigest digest = SpooledFile.sha256Digest();
        zip.putNextEntry(new ZipEntry(name + ".csv"));
        Writer out =
                new BufferedWriter(new OutputStreamWriter(new DigestOutputStream(zip, digest), StandardCharsets.UTF_8));
        long count = rows(connection, table, out);
        out.flush();
        zip.closeEntry();
        return new ArchiveHead.Table(name, count, HexFormat.of().formatHex(digest.digest()));
    }

    private static long rows(Connection connection, String table, Writer out) throws IOException, SQLException {
        long count = 0;
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            // The name comes from the database's own catalogue and a manifest, both checked by the migration.
            try (ResultSet rows = statement.executeQuery("select * from " + table)) {
                ResultSetMetaData columns = rows.getMetaData();
                List<@Nullable String> names = new ArrayList<>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    names.add(columns.getColumnName(i).toLowerCase(Locale.ROOT));
                }
                Csv.write(out, names);
                for (; rows.next(); count++) {
                    List<@Nullable String> cells = new ArrayList<>();
                    for (int i = 1; i <= columns.getColumnCount(); i++) {
                        cells.add(Cells.text(rows, i, columns.getColumnType(i)));
                    }
                    Csv.write(out, cells);
                }
            }
        }
        return count;
    }
}
