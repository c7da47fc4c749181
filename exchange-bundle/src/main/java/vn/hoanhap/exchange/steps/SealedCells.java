package vn.hoanhap.exchange.steps;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes cells as bytes, to be sealed, and reads them again. */
final class SealedCells {

    private SealedCells() {}

    static byte[] bytes(Map<String, String> cells) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(cells.size());
            for (Map.Entry<String, String> cell : cells.entrySet()) {
                write(out, cell.getKey());
                write(out, cell.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    static Map<String, String> cells(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                cells.put(text(in), text(in));
            }
            return cells;
        } catch (IOException e) {
            throw new UncheckedIOException("the cells of a step are not what was written", e);
        }
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
