package vn.hoanhap.exchange.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.exchange.file.Bounds;

/**
 * Holds the texts that cells share, as bytes end to end: a text object each would take several times the room, and there may
 * be millions.
 */
final class SharedTexts {

    private final byte[] bytes;
    private final int[] ends;

    private SharedTexts(byte[] bytes, int[] ends) {
        this.bytes = bytes;
        this.ends = ends;
    }

    static SharedTexts of(Parts parts, @Nullable String part) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int[] ends = new int[64];
        int count = 0;
        if (part != null) {
            try (Xml xml = new Xml(parts.open(part))) {
                while (xml.next()) {
                    if (xml.starts("si")) {
                        bytes.writeBytes(xml.runs("si", Bounds.CELL_CHARACTERS).getBytes(StandardCharsets.UTF_8));
                        ends = count < ends.length ? ends : Arrays.copyOf(ends, count * 2);
                        ends[count++] = bytes.size();
                    }
                }
            }
        }
        return new SharedTexts(bytes.toByteArray(), Arrays.copyOf(ends, count));
    }

    String get(int number) throws BrokenException {
        if (number < 0 || number >= ends.length) {
            throw new BrokenException("there is no shared text " + number);
        }
        int from = number == 0 ? 0 : ends[number - 1];
        return new String(bytes, from, ends[number] - from, StandardCharsets.UTF_8);
    }
}
