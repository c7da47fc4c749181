package vn.hoanhap.loans.sheets;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.Principal;
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
        return entry(row.principal(), permission, clock);
    }

    /** Says who takes an import back, and when. */
    static Entry entry(Principal principal, Permission permission, LegalClock clock) {
        return new Entry(
                principal.accountId(), principal.scope(permission), clock.today(), Entry.Past.of(principal, null));
    }

    /** Returns the cells with another that a row may leave empty. */
    static Map<String, String> withDefault(Map<String, String> cells, String column, @Nullable String cell) {
        if (cell == null || cells.containsKey(column)) {
            return cells;
        }
        Map<String, String> settled = new HashMap<>(cells);
        settled.put(column, cell);
        return settled;
    }

    static String column(String field) {
        return field.replaceAll("([A-Z]|[0-9]+)", "_$1").toLowerCase(Locale.ROOT);
    }
}
