package vn.hoanhap.core.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ConsumerType;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.text.Text;

/**
 * Is a sheet of the import workbook: one kind of record. Every row has a {@code key}, by which the same row is known again;
 * other sheets refer to a record by that key.
 */
@ConsumerType
public interface ImportSheet {

    /** Returns the sheet's name: the file in a zip without {@code .csv}; lower case with underscores. */
    String name();

    /** Returns how the audit trail names what a row becomes: {@code person}, {@code loan}. */
    default String subjectKind() {
        return name();
    }

    /** Returns what users call it. */
    Text title();

    /** Returns the columns beside {@code key}, in order. */
    List<Column> columns();

    /**
     * Returns the column that says on which day a row happened: a bare code of a unit means the unit of that day. Empty where
     * rows have no day of their own: a bare code then means the unit of today.
     */
    default Optional<String> dayColumn() {
        return Optional.empty();
    }

    /** Returns names of sheets whose records rows refer to; those are applied first. */
    List<String> after();

    /** Returns the right that somebody who imports needs. */
    Permission permission();

    /**
     * Checks one row without writing; notes faults by column name. References were checked already: they point to a record
     * or to an earlier row of the same file.
     */
    void check(Row row, Violations faults);

    /**
     * Checks a row whose key stands for a record already, without writing: who imports may correct only what their right
     * reaches. A fault is noted under {@code key} and does not tell which record it is. Called beside {@link #check}; {@link
     * #apply} must refuse the same.
     *
     * @param existing id of the record that an earlier import made of this key
     */
    default void checkCorrection(Row row, long existing, Violations faults) {
        // A sheet whose records are the whole office's has nothing to refuse.
    }

    /**
     * Returns what looks through the rows of one file for those about which somebody should be asked before they are written.
     *
     * @param by who imports: a doubt tells nothing of records that their right does not reach
     */
    default RowDoubts doubts(Principal by) {
        return RowDoubts.NONE;
    }

    /** Returns where doubts are settled after the rows are written; empty when nobody settles them. */
    default Optional<RowDoubts.Settling> settling() {
        return Optional.empty();
    }

    /**
     * Returns what looks through the rows of one file for those that {@link #apply} would refuse because of other rows or of what
     * stands: {@link #check} sees each row alone.
     */
    default RowClashes clashes(RowClashes.CheckedFile file) {
        return RowClashes.NONE;
    }

    /**
     * Writes one row, in the surrounding writing unit of work.
     *
     * @param existing id of the record that an earlier import made of this key; null for a new one. With it, the row is a
     *     correction
     * @return id of the record
     */
    long apply(Row row, @Nullable Long existing);

    /** Returns how what the sheet wrote is taken back; empty when it cannot be: what it wrote then stays, and is named. */
    default Optional<TakingBack> takingBack() {
        return Optional.empty();
    }

    /**
     * Describes a column.
     *
     * @param name lower case with underscores
     * @param title heading in a workbook
     * @param help what to write, with an example
     * @param type what a cell holds
     * @param required whether a cell may be empty
     * @param codes what a cell may hold; empty unless the type is CODE
     * @param refers name of the sheet whose key a cell holds; null unless the type is KEY or KEYS
     */
    record Column(
            String name,
            Text title,
            Text help,
            Type type,
            boolean required,
            List<Code> codes,
            @Nullable String refers) {
        /** Copies the list. */
        public Column {
            codes = List.copyOf(codes);
        }
    }

    /**
     * Is one of the values of a column. A cell holds the value or the title in either language; {@link Row} gives the value.
     *
     * @param value what is stored
     * @param title what drop-downs show; no two of a column are the same
     */
    record Code(String value, Text title) {}

    /** Says what a cell holds. */
    enum Type {
        /** Text of at most 255 characters. */
        TEXT,
        /** Text of at most 4,000 characters. */
        LONG_TEXT,
        /** Whole number, plain or with a dot before every three digits: 1.535 is 1535. */
        NUMBER,
        /** Whole đồng, written as a NUMBER is. */
        DONG,
        /** Number with decimals behind a point or a comma: rates. 1.535 could be either number and is refused. */
        DECIMAL,
        /** Date, yyyy-mm-dd or dd/mm/yyyy. */
        DATE,
        /** {@code true} or {@code false}, có or không. */
        YES_NO,
        /** One of the column's codes, by its value or its title. */
        CODE,
        /** Administrative unit as {@code code@date} or a bare code, which means the unit of the row's day. */
        UNIT,
        /** Key of a row of another sheet. */
        KEY,
        /** Keys of rows of another sheet, separated by semicolons. */
        KEYS
    }

    /** Is one row, its cells read by type. Empty cells are null. */
    interface Row {
        /** Returns the row's key. */
        String key();

        /** Returns a text or code. */
        @Nullable
        String text(String column);

        /** Returns a whole number or đồng. */
        @Nullable
        Long number(String column);

        /** Returns a number with decimals. */
        @Nullable
        BigDecimal decimal(String column);

        /** Returns a date. */
        @Nullable
        LocalDate date(String column);

        /** Returns yes or no; false when empty. */
        boolean yes(String column);

        /** Returns the id of a unit or of the record that a key refers to; while checking, keys of the same file give null. */
        @Nullable
        Long id(String column);

        /** Returns the ids that keys refer to, in order; while checking, without those of the same file. */
        List<Long> ids(String column);

        /** Returns the cells by column as the file has them, codes by their values. */
        Map<String, String> cells();

        /** Returns who imports. */
        Principal principal();
    }
}
