package vn.hoanhap.loans.sheets;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.programme.ImportSheet.Row;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.loans.ledger.Entry;
import vn.hoanhap.loans.ledger.LoanInput;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.entry.Sentences;

/** Reads what all sheets of the bundle have in common. */
final class RowReader {

    private RowReader() {}

    /** Returns the id that a key refers to, {@link LoanInput#PENDING} while the same file brings it, null when empty. */
    static @Nullable Long reference(Row row, String column) {
        Long id = row.id(column);
        if (id != null) {
            return id;
        }
        String cell = row.cells().get(column);
        return cell == null || cell.isBlank() ? null : LoanInput.PENDING;
    }

    /** Reads a code of an enumeration; null when empty. The workbook has refused other codes before. */
    static <E extends Enum<E>> @Nullable E code(Row row, String column, Class<E> type) {
        String code = row.text(column);
        return code == null ? null : Enum.valueOf(type, code);
    }

    /** Notes faults under the names of columns: {@code disbursedOn} is {@code disbursed_on}. */
    static Faults faults(Violations noted, Sentences words) {
        return new Faults(noted, words, RowReader::column);
    }

    /** Notes that a row's key stands for a record out of reach; it does not tell which. */
    static void elsewhere(Violations noted, Sentences words) {
        noted.add("key", words.both("fault.elsewhere"), words.both("fault.elsewhere.remedy"));
    }

    /** Says who imports, and when. */
    static Entry entry(Row row, Permission permission, LegalClock clock) {
        return new Entry(
                row.principal().accountId(),
                row.principal().scope(permission),
                clock.today(),
                Entry.Past.of(row.principal(), null));
    }

    static String column(String field) {
        return field.replaceAll("([A-Z]|[0-9]+)", "_$1").toLowerCase(Locale.ROOT);
    }
}
