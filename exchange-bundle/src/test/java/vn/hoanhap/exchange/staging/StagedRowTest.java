package vn.hoanhap.exchange.staging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.exchange.file.CellFault;
import vn.hoanhap.exchange.file.FileRow;

class StagedRowTest {

    @Test
    void comesBackFromItsBytesAsItWas() {
        var row = new StagedRow(
                "Người được hỗ trợ",
                100_000,
                List.of("A (Khóa)", "B (Họ tên)"),
                List.of("N-001", "Nguyễn Văn Ấy"),
                List.of(new StagedRow.Fault(StagedRow.WHOLE_ROW, List.of("một", "one", "hai", "two"))));

        assertThat(StagedRow.of(row.bytes())).isEqualTo(row);
    }

    @Test
    void takesWhatWasMendedInThePlaceOfTheCellAndItsFault() {
        var fault = new CellFault(new Text("sai", "wrong"), new Text("sửa", "mend"));
        var mends = new Mends(Map.of(new Mends.Place("people", 3), Map.of(1, "1990", 9, "beyond the row")));

        FileRow mended = mends.applied("people", new FileRow(3, List.of("a", ""), Map.of(1, fault)));

        assertThat(mended).isEqualTo(FileRow.of(3, List.of("a", "1990")));
        assertThat(mends.applied("people", FileRow.of(4, List.of("b"))).cells()).containsExactly("b");
        assertThat(mends.applied("visits", FileRow.of(3, List.of("c"))).cells()).containsExactly("c");
    }
}
