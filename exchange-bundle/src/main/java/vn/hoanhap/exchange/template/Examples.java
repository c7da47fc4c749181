package vn.hoanhap.exchange.template;

import java.time.LocalDate;
import vn.hoanhap.core.programme.ImportSheet.Column;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.core.text.Messages;

/** Knows what a cell of each type may look like. */
final class Examples {

    static final LocalDate DATE = LocalDate.of(2024, 6, 6);

    private final Messages messages;
    private final Language language;

    Examples(Messages messages, Language language) {
        this.messages = messages;
        this.language = language;
    }

    /** Returns an example as people write it. */
    String of(Column column) {
        return switch (column.type()) {
            case CODE -> column.codes().isEmpty() ? "" : column.codes().get(0);
            case NUMBER -> "12";
            case DONG -> "20000000";
            case DECIMAL -> "6,6";
            case DATE -> "06/06/2024";
            case UNIT -> "28249@2024-06-06";
            case KEY -> "A-001";
            case KEYS -> "A-001; A-002";
            case YES_NO, TEXT, LONG_TEXT -> messages.text(language, "example." + column.type());
        };
    }
}
