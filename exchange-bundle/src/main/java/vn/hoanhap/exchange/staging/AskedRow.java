package vn.hoanhap.exchange.staging;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import vn.hoanhap.core.text.Text;

/**
 * Is a row about which whoever imports is asked before it is written, as its sheet shows it.
 *
 * @param why what is asked about
 * @param sheet name of the sheet in the file
 * @param row number of the row
 * @param cells what stands in the row, and what it replaces
 * @param notes what concerns the whole row
 */
public record AskedRow(Why why, String sheet, long row, List<Cell> cells, List<Text> notes) {

    /** Says why somebody is asked. */
    public enum Why {
        /** It corrects a record that is there. */
        CORRECTION,
        /** It may be a record that is there, or another row. */
        DOUBT
    }

    /** Says what becomes of a cell. */
    public enum Change {
        /** It stays, or the record is new. */
        NONE,
        /** It replaces what stood there. */
        CHANGED,
        /** What stands there is not for the reader, nor whether it changes. */
        HIDDEN
    }

    /**
     * Is a cell.
     *
     * @param heading where the column is, as a reader of the file finds it
     * @param before what the record says now, when that changes; otherwise empty
     * @param after what the file says
     * @param change what becomes of it
     */
    public record Cell(String heading, String before, String after, Change change) {}

    /** Copies the lists. */
    public AskedRow {
        cells = List.copyOf(cells);
        notes = List.copyOf(notes);
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            PackedTexts.write(out, List.of(why.name(), sheet));
            out.writeLong(row);
            out.writeInt(cells.size());
            for (Cell cell : cells) {
                PackedTexts.write(
                        out,
                        List.of(
                                cell.heading(),
                                cell.before(),
                                cell.after(),
                                cell.change().name()));
            }
            out.writeInt(notes.size());
            for (Text note : notes) {
                PackedTexts.write(out, List.of(note.vi(), note.en()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    static AskedRow of(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            List<String> names = PackedTexts.texts(in);
            long row = in.readLong();
            List<Cell> cells = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                List<String> cell = PackedTexts.texts(in);
                cells.add(new Cell(cell.get(0), cell.get(1), cell.get(2), Change.valueOf(cell.get(3))));
            }
            List<Text> notes = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                List<String> note = PackedTexts.texts(in);
                notes.add(new Text(note.get(0), note.get(1)));
            }
            return new AskedRow(Why.valueOf(names.get(0)), names.get(1), row, cells, notes);
        } catch (IOException e) {
            throw new UncheckedIOException("a row that is asked about is not what was written", e);
        }
    }
}
