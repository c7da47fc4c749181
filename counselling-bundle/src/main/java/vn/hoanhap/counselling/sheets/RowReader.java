package vn.hoanhap.counselling.sheets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.programme.ImportSheet.Row;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.counselling.book.CounsellingOffice;
import vn.hoanhap.counselling.book.Entry;
import vn.hoanhap.counselling.catalogue.Rights;
import vn.hoanhap.counselling.domain.Code;
import vn.hoanhap.counselling.domain.CodeList;
import vn.hoanhap.counselling.domain.Codes;
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

    /** Reads codes by themselves or by their titles, side by side with semicolons; what is none stays as it was written. */
    static List<String> codes(@Nullable String cell, Codes codes, CodeList list) {
        if (cell == null) {
            return List.of();
        }
        return Arrays.stream(cell.split(";", -1))
                .map(String::strip)
                .filter(written -> !written.isEmpty())
                .map(written -> codes.all(list).stream()
                        .filter(one -> Stream.of(
                                        one.code(),
                                        one.title().vi(),
                                        one.title().en())
                                .anyMatch(said -> said.equalsIgnoreCase(written)))
                        .map(Code::code)
                        .findFirst()
                        .orElse(written))
                .distinct()
                .toList();
    }

    /** Reads one code; null when empty. */
    static @Nullable String oneCode(@Nullable String cell, Codes codes, CodeList list) {
        List<String> read = codes(cell, codes, list);
        return read.isEmpty() ? null : String.join(";", read);
    }

    /** Brings codes to the one form in which records say them. */
    static void settleCodes(Map<String, String> cells, String column, Codes codes, CodeList list) {
        String cell = cells.get(column);
        if (cell != null) {
            List<String> read = new ArrayList<>(codes(cell, codes, list));
            read.sort(null);
            cells.put(column, String.join(";", read));
        }
    }

    /** Brings a day, month or year to the one form in which machines write it. */
    static Map<String, String> settled(Map<String, String> cells, String column) {
        Map<String, String> settled = new HashMap<>(cells);
        Optional<Dated> said = Optional.ofNullable(cells.get(column)).flatMap(Dated::read);
        said.ifPresent(day -> settled.put(column, day.written()));
        return settled;
    }

    /** Reads a whole number that an int holds; one beyond is refused by its range later. */
    static @Nullable Integer number(Row row, String column) {
        Long number = row.number(column);
        return number == null ? null : (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, number));
    }

    /** Notes faults under the names of columns: {@code walkIns} is {@code walk_ins}. */
    static Faults faults(Violations noted, Sentences words) {
        return new Faults(noted, words, RowReader::column);
    }

    /** Notes that a row's key stands for a record out of reach; it does not tell which. */
    static void elsewhere(Violations noted, Sentences words) {
        noted.add("key", words.both("fault.elsewhere"), words.both("fault.elsewhere.remedy"));
    }

    /** Says who imports, or takes an import back, and when. */
    static Entry entry(Principal principal, Permission permission, LegalClock clock) {
        LocalDate today = clock.today();
        return new Entry(principal.accountId(), principal.scope(permission), principal.scope(Rights.NOTES_READ), today);
    }

    /** Returns the codes of an office. */
    static Codes codes(CounsellingOffice office) {
        return office.desk().codes();
    }

    static String column(String field) {
        return field.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
