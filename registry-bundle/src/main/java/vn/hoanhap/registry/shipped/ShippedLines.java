package vn.hoanhap.registry.shipped;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.util.function.Consumer;

/** Reads a file of the register line by line. */
public final class ShippedLines {
    private ShippedLines() {}

    /**
     * Hands on every line that is neither empty nor a comment. The caller closes the stream.
     *
     * @throws IOException if the stream cannot be read
     * @throws ShippedFileException if it is not UTF-8, or if the reader refuses a line
     */
    public static void each(String file, InputStream stream, Consumer<NumberedLine> consumer) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(stream, UTF_8.newDecoder()));
        int number = 0;
        try {
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                number++;
                if (!text.isEmpty() && text.charAt(0) != '#') {
                    consumer.accept(NumberedLine.of(file, number, text));
                }
            }
        } catch (CharacterCodingException notUtf8) {
            throw new ShippedFileException(
                    file,
                    number + 1,
                    "at or after this line stand bytes that are not UTF-8. Save it as UTF-8.",
                    notUtf8);
        }
    }
}
