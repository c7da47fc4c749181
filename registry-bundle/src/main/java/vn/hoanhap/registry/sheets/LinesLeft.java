package vn.hoanhap.registry.sheets;

import java.util.Set;
import vn.hoanhap.core.programme.Elected;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.hanging.About;
import vn.hoanhap.registry.hanging.Hanging;
import vn.hoanhap.registry.journal.Journal;
import vn.hoanhap.registry.words.Checks;
import vn.hoanhap.registry.words.Words;

/**
 * Looks for lines of the journal about a record that is to be taken back. Lines of records that have a sheet go with them, and
 * who takes them back sees to that; those of a programme that is not installed, or of a noun without a sheet, keep the record.
 */
final class LinesLeft {
    /** Nouns of the register whose records have a sheet, and the stocks of the record itself. */
    private static final Set<String> WITH_SHEETS = Set.of("contact", "activity", "membership", "team", "category");

    private final Register register;
    private final Elected elected;

    LinesLeft(Register register, Elected elected) {
        this.register = register;
        this.elected = elected;
    }

    /** Notes lines that stay, whatever else is taken back. */
    void check(About about, long id, Violations faults) {
        boolean none = register.hanging().writers(about, id).stream().allMatch(this::hasSheet);
        Checks.holds(faults, none, "key", "sheet.remove.lines");
    }

    private boolean hasSheet(Hanging.Writer writer) {
        if (writer.programmeId().equals(Journal.REGISTER)) {
            return WITH_SHEETS.contains(writer.recordId().split(":", 2)[0]);
        }
        return !elected.sheetsOf(writer.programmeId()).isEmpty();
    }

    /** Refuses any line but those of the record's own stocks. */
    void requireNone(About about, long id, String own) {
        boolean none = register.hanging().writers(about, id).stream()
                .allMatch(writer -> writer.programmeId().equals(Journal.REGISTER)
                        && !own.isEmpty()
                        && writer.recordId().startsWith(own));
        if (!none) {
            throw Words.invalid("key", "sheet.remove.lines");
        }
    }
}
