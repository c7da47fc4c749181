package vn.hoanhap.casework.sheets;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.care.CareOffice;
import vn.hoanhap.casework.care.Entry;
import vn.hoanhap.casework.law.Interruption;
import vn.hoanhap.casework.law.Kind;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.programme.ImportSheet.Code;
import vn.hoanhap.core.programme.ImportSheet.Row;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.entry.Sentences;
import vn.hoanhap.parts.time.Dated;

/** Reads what all sheets of the bundle have in common. */
final class RowReader {

    private RowReader() {}

    /** Returns the id that a key refers to, {@link Entry#PENDING} while the same file brings it, null when empty. */
    static @Nullable Long reference(Row row, String column) {
        Long id = row.id(column);
        if (id != null) {
            return id;
        }
        String cell = row.cells().get(column);
        return cell == null || cell.isBlank() ? null : Entry.PENDING;
    }

    /** Reads a code of an enumeration; null when empty. The workbook has refused other codes before. */
    static <E extends Enum<E>> @Nullable E code(Row row, String column, Class<E> type) {
        String code = row.text(column);
        return code == null ? null : Enum.valueOf(type, code);
    }

    /** Reads a day, month or year; null when empty or unreadable, which {@link #checkDated} notes. */
    static @Nullable Dated dated(Row row, String column) {
        String cell = row.text(column);
        return cell == null ? null : Dated.read(cell).orElse(null);
    }

    /** Notes a cell that is neither day nor month nor year. */
    static void checkDated(Row row, String column, Faults faults) {
        String cell = row.text(column);
        faults.require(cell == null || Dated.read(cell).isPresent(), column, "fault.dated");
    }

    /** Brings a day, month or year to the one form in which machines write it. */
    static Map<String, String> settled(Map<String, String> cells, String column) {
        Optional<Dated> said = Optional.ofNullable(cells.get(column)).flatMap(Dated::read);
        if (said.isEmpty()) {
            return cells;
        }
        Map<String, String> settled = new HashMap<>(cells);
        settled.put(column, said.get().written());
        return settled;
    }

    /** Notes faults under the names of columns: {@code statedUntil} is {@code stated_until}. */
    static Faults faults(Violations noted, Sentences words) {
        return new Faults(noted, words, RowReader::column);
    }

    /** Notes that a row's key stands for a record out of reach; it does not tell which. */
    static void elsewhere(Violations noted, Sentences words) {
        noted.add("key", words.both("fault.elsewhere"), words.both("fault.elsewhere.remedy"));
    }

    /** Says who imports, or takes an import back, and when. */
    static Entry entry(Principal principal, Permission permission, LegalClock clock) {
        return new Entry(principal.accountId(), principal.scope(permission), clock.today());
    }

    /** Returns the regimes of some kinds as a column offers them, each once. */
    static List<Code> regimes(CareOffice office, LegalClock clock, Kind... kinds) {
        return office.desk().law().codes(Set.of(kinds)).stream()
                .sorted()
                .flatMap(code -> office.desk().law().regime(code, clock.today()).stream())
                .map(regime -> new Code(regime.code(), regime.title()))
                .toList();
    }

    /** Returns the cells with another that a row may leave empty. */
    static Map<String, String> withDefault(Map<String, String> cells, String column, String cell) {
        if (cells.containsKey(column)) {
            return cells;
        }
        Map<String, String> settled = new HashMap<>(cells);
        settled.put(column, cell);
        return settled;
    }

    /** Says in a word what no row can: interruptions. Empty when there are none. */
    static String pauses(List<Interruption> pauses) {
        return pauses.stream()
                .map(pause ->
                        " " + pause.reason() + " " + pause.from() + ".." + (pause.until() == null ? "" : pause.until()))
                .collect(Collectors.joining());
    }

    static String column(String field) {
        return field.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
