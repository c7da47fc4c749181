package vn.hoanhap.lifecycle.archive;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDateTime;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Writes values as text that both engines write alike, and reads them from it. */
final class Cells {

    private Cells() {}

    static @Nullable String text(ResultSet rows, int column, int type) throws SQLException {
        switch (type) {
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> {
                byte[] bytes = rows.getBytes(column);
                return bytes == null ? null : HexFormat.of().formatHex(bytes);
            }
            case Types.TIMESTAMP -> {
                Timestamp moment = rows.getTimestamp(column);
                return moment == null ? null : moment.toLocalDateTime().toString();
            }
            case Types.BOOLEAN, Types.BIT -> {
                boolean value = rows.getBoolean(column);
                return rows.wasNull() ? null : Boolean.toString(value);
            }
            case Types.DECIMAL, Types.NUMERIC -> {
                BigDecimal number = rows.getBigDecimal(column);
                return number == null ? null : number.toPlainString();
            }
            default -> {
                return rows.getString(column);
            }
        }
    }

    static void set(PreparedStatement statement, int column, @Nullable String text, int type) throws SQLException {
        if (text == null) {
            statement.setNull(column, type);
            return;
        }
        switch (type) {
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB ->
                statement.setBytes(column, HexFormat.of().parseHex(text));
            case Types.TIMESTAMP -> statement.setTimestamp(column, Timestamp.valueOf(LocalDateTime.parse(text)));
            case Types.BOOLEAN, Types.BIT -> statement.setBoolean(column, Boolean.parseBoolean(text));
            case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB -> statement.setString(column, text);
            // As an object of that type a number would lose what stands behind the comma.
            case Types.DECIMAL, Types.NUMERIC -> statement.setBigDecimal(column, new BigDecimal(text));
            default -> statement.setObject(column, text, type);
        }
    }
}
