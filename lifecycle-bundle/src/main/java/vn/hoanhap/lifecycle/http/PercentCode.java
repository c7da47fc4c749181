package vn.hoanhap.lifecycle.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vn.hoanhap.core.text.Composed;
import vn.hoanhap.core.text.Unkept;

/** Decodes the percent signs of addresses and forms, strictly: wrong UTF-8 and control characters decode to nothing. */
final class PercentCode {

    private PercentCode() {}

    /**
     * Decodes a segment, name or value.
     *
     * @param plus whether a plus sign is a blank, as in forms and queries
     * @return empty when it is malformed
     */
    static Optional<String> decode(String raw, boolean plus) {
        if (raw.indexOf('%') < 0 && isPlain(raw)) {
            return Optional.of(plus ? raw.replace('+', ' ') : raw);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '%') {
                int value = i + 2 < raw.length() ? hex(raw.charAt(i + 1)) << 4 | hex(raw.charAt(i + 2)) : -1;
                if (value < 0) {
                    return Optional.empty();
                }
                bytes.write(value);
                i += 2;
            } else if (c > 0x7e || c < 0x20) {
                return Optional.empty();
            } else {
                bytes.write(plus && c == '+' ? ' ' : c);
            }
        }
        return utf8(bytes.toByteArray());
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            String text = Composed.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
            return Unkept.in(text) ? Optional.empty() : Optional.of(text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean isPlain(String raw) {
        return raw.chars().allMatch(c -> c >= 0x20 && c <= 0x7e);
    }

    private static int hex(char c) {
        int digit = Character.digit(c, 16);
        return digit < 0 || c > 'f' ? -1 << 8 : digit;
    }
}
