package vn.hoanhap.exchange.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;

/** Is a CSV file of which the beginning was looked at. */
final class SheetText {

    /** Room for any header line that somebody can read. */
    private static final int LOOKED_AT = 64 << 10;

    private final byte[] begin;
    private final InputStream rest;

    /** Reads the beginning. */
    SheetText(InputStream content) throws IOException {
        begin = content.readNBytes(LOOKED_AT);
        rest = content;
    }

    /** Returns how it begins; what is no UTF-8 is the form check's matter. */
    String beginning() {
        return new String(begin, StandardCharsets.UTF_8);
    }

    /** Returns the whole. */
    InputStream content() {
        return new SequenceInputStream(new ByteArrayInputStream(begin), rest);
    }
}
