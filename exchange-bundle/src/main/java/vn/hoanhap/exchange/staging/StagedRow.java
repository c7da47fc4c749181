package vn.hoanhap.exchange.staging;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Is a row that needs mending, as its sheet shows it.
 *
 * @param sheet name of the sheet in the file
 * @param row number of the row
 * @param headings where each column is, as a reader of the file finds it
 * @param cells what stands in the row, in the same order
 * @param faults what is wrong, by number of the column; -1 for what concerns the whole row
 */
public record StagedRow(String sheet, long row, List<String> headings, List<String> cells, List<Fault> faults) {

    /** Is what is wrong with a cell, and what to do, in both languages. */
    public record Fault(int column, List<String> words) {}

    /** Concerns the whole row. */
    public static final int WHOLE_ROW = -1;

    /** Copies the lists. */
    public StagedRow {
        headings = List.copyOf(headings);
        cells = List.copyOf(cells);
        faults = List.copyOf(faults);
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            PackedTexts.write(out, sheet);
            out.writeLong(row);
            PackedTexts.write(out, headings);
            PackedTexts.write(out, cells);
            out.writeInt(faults.size());
            for (Fault fault : faults) {
                out.writeInt(fault.column());
                PackedTexts.write(out, fault.words());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    static StagedRow of(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            String sheet = PackedTexts.text(in);
            long row = in.readLong();
            List<String> headings = PackedTexts.texts(in);
            List<String> cells = PackedTexts.texts(in);
            List<Fault> faults = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                faults.add(new Fault(in.readInt(), PackedTexts.texts(in)));
            }
            return new StagedRow(sheet, row, headings, cells, faults);
        } catch (IOException e) {
            throw new UncheckedIOException("a staged row is not what was written", e);
        }
    }
}
