package vn.hoanhap.exchange.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import vn.hoanhap.exchange.file.FileRow;
import vn.hoanhap.exchange.file.SheetRows;

/** A hundred thousand rows are read one after the other: what stays in memory is the packed file and its shared texts. */
class LargeWorkbookTest {

    private static final int ROWS = 100_000;
    private static final int COLUMNS = 8;

    @Test
    void readsAHundredThousandRowsWithoutKeepingThem() throws IOException {
        byte[] file = file();
        long before = used();

        Workbook workbook = Workbook.read(file);
        long afterCheck = used();
        long most = 0;
        int rows = 0;
        try (workbook;
                SheetRows reading = workbook.rows(workbook.sheets().get(0))) {
            for (List<FileRow> some = reading.next(100); !some.isEmpty(); some = reading.next(100)) {
                rows += some.size();
                most = rows % 20_000 == 0 ? Math.max(most, used() - before) : most;
            }
        }

        assertThat(rows).isEqualTo(ROWS);
        assertThat(afterCheck - before).as("kept after the check").isLessThan(4L << 20);
        assertThat(most).as("kept while reading").isLessThan(24L << 20);
    }

    private static byte[] file() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        org.dhatim.fastexcel.Workbook workbook = new org.dhatim.fastexcel.Workbook(out, "Test", "1.0");
        Worksheet sheet = workbook.newWorksheet("people");
        for (int row = 0; row <= ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                sheet.value(row, column, column % 2 == 0 ? "Nguyễn Văn " + row + " " + column : "chung " + row % 100);
            }
        }
        workbook.finish();
        return out.toByteArray();
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
