package vn.hoanhap.core.table;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.Text;

/**
 * Is a list with headings, to be written as a spreadsheet or as lines with commas.
 *
 * @param name name of the file without its ending; letters, digits and hyphens
 * @param title what users call the list
 * @param notes what a reader of the file should know: the day it stands on, what it was narrowed to
 * @param columns the headings, in order
 * @param rows the cells, one list per row in the columns' order; read once, while the file is written
 * @param ofPeople whether a row may be about somebody, if only by initials: the file then asks for care
 */
public record Table(
        String name,
        Text title,
        List<Text> notes,
        List<Column> columns,
        Iterable<List<@Nullable Object>> rows,
        boolean ofPeople) {

    /** Copies the lists; the rows stay where they are. */
    public Table {
        notes = List.copyOf(notes);
        columns = List.copyOf(columns);
    }

    /** Makes a list whose rows may be about people. */
    public Table(
            String name, Text title, List<Text> notes, List<Column> columns, Iterable<List<@Nullable Object>> rows) {
        this(name, title, notes, columns, rows, true);
    }

    /** Returns the list as one that tells of nobody: figures, units, texts. */
    public Table withoutPeople() {
        return new Table(name, title, notes, columns, rows, false);
    }

    /**
     * Heads a column.
     *
     * @param name for machines: lower case with underscores
     * @param title for people
     * @param form what its cells hold
     */
    public record Column(String name, Text title, Form form) {}

    /** Says what the cells of a column hold; an empty cell is null in any of them. */
    public enum Form {
        /** A {@link String}, or a {@link Coded}. */
        TEXT,
        /** A whole number: {@link Integer} or {@link Long}. */
        NUMBER,
        /** Whole đồng: {@link Long}. */
        DONG,
        /** A {@link LocalDate}. */
        DATE
    }

    /**
     * Is a code with its title: machines read the one, people the other.
     *
     * @param code as in the REST contract
     * @param title in the reader's language
     */
    public record Coded(String code, String title) {}
}
