package vn.hoanhap.exchange.workbook;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.Composed;
import vn.hoanhap.exchange.file.Bounds;
import vn.hoanhap.exchange.file.CellFault;

/** Reads cells as the texts that a person would have written: days as ISO dates, numbers without an exponent. */
final class CellReader {

    /** Excel keeps and shows fifteen digits; what stands behind them is noise of its arithmetic. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]{0,40}\\.?[0-9]{0,40}([eE][-+]?[0-9]{1,3})?");
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final SharedTexts texts;
    private final Formats formats;
    private final Days days;

    CellReader(SharedTexts texts, Formats formats, Days days) {
        this.texts = texts;
        this.formats = formats;
        this.days = days;
    }

    /** Reads the cell that just started, to its end. */
    Reading read(Xml xml) throws IOException {
        String type = xml.attribute("t");
        String style = xml.attribute("s");
        String value = null;
        boolean formula = false;
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("f")) {
                formula = true;
            } else if (xml.starts("v")) {
                value = xml.text("v", Bounds.CELL_CHARACTERS);
            } else if (xml.starts("is")) {
                value = xml.runs("is", Bounds.CELL_CHARACTERS);
            }
        }
        if (value == null) {
            return formula ? Reading.NO_VALUE : Reading.of("");
        }
        if (formula && type == null && value.isBlank()) {
            return Reading.NO_VALUE; // some programs write what Excel leaves out
        }
        return of(type == null ? "n" : type, style, value);
    }

    private Reading of(String type, @Nullable String style, String value) throws IOException {
        return switch (type) {
            case "s" -> checked(shared(value));
            case "str", "inlineStr" -> checked(value);
            case "b" -> Reading.of(value.strip().equals("1") ? "TRUE" : "FALSE");
            case "e" -> Reading.error(value.strip());
            case "d" -> checked(value.strip().split("T", 2)[0]);
            default -> value.isBlank() ? Reading.of("") : number(value.strip(), formats.of(style));
        };
    }

    private String shared(String number) throws BrokenException {
        try {
            return texts.get(Integer.parseInt(number.strip()));
        } catch (NumberFormatException e) {
            throw new BrokenException("a shared text has no number", e);
        }
    }

    private static Reading checked(String raw) {
        String text = raw.indexOf("_x") < 0 ? raw : unescaped(raw);
        return CellFault.of(text)
                .map(Reading::wrong)
                .orElseGet(() -> Reading.of(Composed.of(text).strip()));
    }

    /** Excel writes what XML cannot hold as _x000D_. */
    private static String unescaped(String text) {
        return ESCAPED.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    private Reading number(String value, NumberFormat format) throws BrokenException {
        BigDecimal number = decimal(value);
        if (format == NumberFormat.DAY && days.counts(number)) {
            return Reading.of(days.day(number));
        }
        if (format == NumberFormat.TIME && number.signum() >= 0 && number.compareTo(BigDecimal.ONE) < 0) {
            return Reading.of(Days.time(number));
        }
        if (format == NumberFormat.PERCENT) {
            return Reading.of(plain(number.movePointRight(2)) + " %");
        }
        return Reading.of(plain(number));
    }

    private static BigDecimal decimal(String value) throws BrokenException {
        try {
            if (NUMBER.matcher(value).matches()) {
                return new BigDecimal(value);
            }
            throw new BrokenException("a number is none");
        } catch (NumberFormatException e) {
            throw new BrokenException("a number is none", e);
        }
    }

    /** A comma begins the decimals: behind a point, three of them could be taken for thousands. */
    private static String plain(BigDecimal number) {
        BigDecimal shown = number.round(DIGITS);
        return shown.signum() == 0
                ? "0"
                : shown.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
