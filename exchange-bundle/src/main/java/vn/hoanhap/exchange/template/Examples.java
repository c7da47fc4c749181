package vn.hoanhap.exchange.template;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hoanhap.core.programme.ImportSheet.Column;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.core.text.Messages;

/** Knows what a cell of each type may look like. */
final class Examples {

    static final LocalDate DATE = LocalDate.of(2024, 6, 6);

    private static final Pattern EXAMPLE = Pattern.compile("(?i:ví dụ|such as):? ([^;]+)");

    private final Messages messages;
    private final Language language;

    Examples(Messages messages, Language language) {
        this.messages = messages;
        this.language = language;
    }

    /** Returns an example as people write it. */
    String of(Column column) {
        return switch (column.type()) {
            case CODE ->
                column.codes().isEmpty() ? "" : column.codes().get(0).title().in(language);
            case NUMBER -> year(column.name());
            case DONG -> "20000000";
            case DECIMAL -> "6,6";
            case DATE -> "06/06/2024";
            case UNIT -> "28249@2024-06-06";
            case KEY -> "A-001";
            case KEYS -> "A-001; A-002";
            case YES_NO -> messages.text(language, "template.yes");
            case TEXT, LONG_TEXT -> fromHelp(column.help().in(language));
        };
    }

    /** A year of birth lies back; a target is for a year to come. */
    private static String year(String name) {
        if (!name.endsWith("year")) {
            return "12";
        }
        return name.startsWith("birth") ? "1985" : String.valueOf(DATE.getYear());
    }

    /** A text's help often ends with an example of its own. */
    private static String fromHelp(String help) {
        Matcher example = EXAMPLE.matcher(help);
        return example.find() ? example.group(1).strip() : "…";
    }
}
