package vn.hoanhap.registry.sheets;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.TakingBack;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.parts.Columns;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.words.Checks;
import vn.hoanhap.registry.words.Words;

/** Is what the register's sheets have in common. */
abstract class RegisterSheet implements ImportSheet, TakingBack {
    /** Is how a sheet is known: its name and that of one record, the right that it asks for, the sheets that come first. */
    record Card(String name, String noun, Permission permission, List<String> after) {}

    private final Card card;
    private final List<Column> columns;
    private final Register register;

    RegisterSheet(Register register, Card card, Columns columns) {
        this.register = register;
        this.card = card;
        this.columns = columns.list();
    }

    /** Starts the columns of a sheet. */
    static Columns columns(String sheet) {
        return new Columns(sheet, Words.messages());
    }

    final Register register() {
        return register;
    }

    @Override
    public final String name() {
        return card.name();
    }

    @Override
    public final String subjectKind() {
        return card.noun();
    }

    @Override
    public final Text title() {
        return Words.text("sheet." + card.name());
    }

    @Override
    public final List<Column> columns() {
        return columns;
    }

    @Override
    public final List<String> after() {
        return card.after();
    }

    @Override
    public final Permission permission() {
        return card.permission();
    }

    /** Tells whether a right reaches the record that a row corrects. */
    abstract boolean reaches(long existing, Scope scope);

    /** Writes a row that corrects nothing out of reach. */
    abstract long write(Row row, @Nullable Long existing);

    @Override
    public final void checkCorrection(Row row, long existing, Violations faults) {
        boolean reached = reaches(existing, scope(row));
        Checks.holds(faults, reached, "key", "sheet.elsewhere");
        if (reached) {
            checkCorrected(row, existing, faults);
        }
    }

    /** Checks what only a correction can break, of a record within reach. */
    void checkCorrected(Row row, long existing, Violations faults) {
        // Most records may be corrected to whatever a new one may say.
    }

    @Override
    public final long apply(Row row, @Nullable Long existing) {
        if (existing != null) {
            Violations faults = new Violations();
            checkCorrection(row, existing, faults);
            faults.raise();
        }
        return write(row, existing);
    }

    @Override
    public final Optional<TakingBack> takingBack() {
        return Optional.of(this);
    }

    @Override
    public final List<Reference> referring(String sheet, List<Long> ids) {
        return register.hanging().referring(name(), sheet, ids);
    }

    @Override
    public void checkRemoval(long id, Principal by, Violations faults) {
        Checks.holds(faults, !register.hanging().kept(name(), id), "key", "sheet.remove.referred");
    }

    /** Takes a record back on which nothing of the register hangs. */
    abstract void takeBack(long id);

    @Override
    public final void remove(long id, Principal by) {
        Violations faults = new Violations();
        checkRemoval(id, by, faults);
        Checks.holds(faults, !register.hanging().referred(name(), id), "key", "sheet.remove.referred");
        faults.raise();
        takeBack(id);
    }

    final Scope scope(Row row) {
        return row.principal().scope(permission());
    }

    /** Tells whether the keys in these columns stand for records already: rows of the same file have no id yet. */
    static boolean resolved(Row row, String... columns) {
        for (String column : columns) {
            if (filled(row, column) && row.id(column) == null) {
                return false;
            }
        }
        return true;
    }

    /** Returns a cell that the importer has made sure of. */
    static String required(Row row, String column) {
        return present(column, row.text(column));
    }

    static LocalDate requiredDate(Row row, String column) {
        return present(column, row.date(column));
    }

    static long requiredId(Row row, String column) {
        return present(column, row.id(column));
    }

    private static <T> T present(String column, @Nullable T cell) {
        if (cell == null) {
            throw Words.invalid(column, "check.blank");
        }
        return cell;
    }

    /** Checks the days between which a row holds: in order, and begun by today. */
    final void checkSpan(Row row, Violations faults) {
        LocalDate from = requiredDate(row, "valid_from");
        Checks.span(faults, from, row.date("valid_to"));
        Checks.notFuture(faults, "valid_from", from, register.clock().today());
    }

    /** Tells whether a cell is filled in, also when it names a row of the same file that has no id yet. */
    static boolean filled(Row row, String column) {
        String cell = row.cells().get(column);
        return cell != null && !cell.isBlank();
    }

    /** Returns the number of a column as an int; null when the cell is empty. */
    static @Nullable Integer year(Row row, String column, Violations faults) {
        Long number = row.number(column);
        if (number == null) {
            return null;
        }
        if (number < 0 || number > 9999) {
            Words.fault(faults, column, "check.year");
            return null;
        }
        return number.intValue();
    }
}
