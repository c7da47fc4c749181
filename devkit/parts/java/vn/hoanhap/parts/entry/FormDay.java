package vn.hoanhap.parts.entry;

import java.time.LocalDate;
import vn.hoanhap.core.programme.Call;

/** Knows which day a new form begins with. */
public final class FormDay {

    private FormDay() {}

    /** Returns the day that the page shows; today when that is still ahead, for nothing is entered of days to come. */
    public static LocalDate of(Call call) {
        return call.asOf().isBefore(call.today()) ? call.asOf() : call.today();
    }
}
