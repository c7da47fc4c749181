package vn.hoanhap.exchange.template;

import java.util.List;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.ImportSheet.Column;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.exchange.file.Headings;

/** Is the column that every sheet has. */
final class KeyColumn {

    private KeyColumn() {}

    static Column of(Messages messages) {
        return new Column(
                Headings.KEY,
                Headings.KEY_TITLE,
                messages.both("template.key.help"),
                ImportSheet.Type.TEXT,
                true,
                List.of(),
                null);
    }

    /** Returns the key of the example row. */
    static String example(Language language) {
        return new Text(Headings.EXAMPLE, Headings.EXAMPLE + " (EXAMPLE)").in(language);
    }
}
