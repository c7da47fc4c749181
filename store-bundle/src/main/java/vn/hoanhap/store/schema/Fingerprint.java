package vn.hoanhap.store.schema;

import static vn.hoanhap.store.schema.Catalogue.quoted;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells whether rows were added, changed or removed: the number of rows of each table and the sum of their digests, in whatever order they come. */
final class Fingerprint {

    private static final int ROWS_AT_ONCE = 1_000;

    private final Connection connection;
    private final MessageDigest digest;

    Fingerprint(Connection connection) {
        this.connection = connection;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    String of(String schema, List<Structure.Table> tables) throws SQLException {
        List<String> told = new ArrayList<>();
        for (Structure.Table table : tables) {
            told.add(table.name() + " " + of(quoted(schema) + "." + quoted(table.name())));
        }
        return HexFormat.of().formatHex(digest.digest(String.join("\n", told).getBytes(StandardCharsets.UTF_8)));
    }

    private String of(String table) throws SQLException {
        long count = 0;
        long one = 0;
        long other = 0;
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet rows = statement.executeQuery("select * from " + table)) {
                while (rows.next()) {
                    ByteBuffer row = ByteBuffer.wrap(row(rows));
                    one += row.getLong();
                    other += row.getLong();
                    count++;
                }
            }
        }
        return count + " " + one + " " + other;
    }

    private byte[] row(ResultSet rows) throws SQLException {
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            byte[] value = value(rows, i);
            digest.update(ByteBuffer.allocate(Integer.BYTES)
                    .putInt(value == null ? -1 : value.length)
                    .array());
            if (value != null) {
                digest.update(value);
            }
        }
        return digest.digest();
    }

    private static byte @Nullable [] value(ResultSet rows, int column) throws SQLException {
        return switch (rows.getMetaData().getColumnType(column)) {
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> rows.getBytes(column);
            default -> bytes(rows.getString(column));
        };
    }

    private static byte @Nullable [] bytes(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
