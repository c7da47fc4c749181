package vn.hoanhap.exchange.workbook;

import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.exchange.file.CellFault;

/**
 * Is what became of a cell.
 *
 * @param text its text, stripped and composed; empty when it has a fault
 * @param fault why it cannot be read; null when it can
 */
record Reading(String text, @Nullable CellFault fault) {

    private static final Text VALUE_INSTEAD = new Text(
            "Thay công thức bằng giá trị: chép ô, rồi dán đặc biệt → Giá trị.",
            "Put the value in place of the formula: copy the cell, then paste special → values.");

    static final Reading NO_VALUE = new Reading(
            "",
            new CellFault(
                    new Text("Công thức này chưa được tính.", "This formula was never calculated."), VALUE_INSTEAD));

    /** Shows the error as Excel does: a short word such as #REF!, never a person's data. */
    static Reading error(String shown) {
        String error = shown.matches("#[A-Z0-9/!?_]{1,20}") ? shown : "#";
        return new Reading(
                "",
                new CellFault(
                        new Text("Ô này báo lỗi " + error + ".", "This cell shows the error " + error + "."),
                        VALUE_INSTEAD));
    }

    static Reading of(String text) {
        return new Reading(text, null);
    }

    static Reading wrong(CellFault fault) {
        return new Reading("", fault);
    }
}
