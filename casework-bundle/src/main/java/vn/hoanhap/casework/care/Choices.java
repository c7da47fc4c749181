package vn.hoanhap.casework.care;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.law.CodeList;
import vn.hoanhap.parts.entry.Faults;

/** Checks codes against what can be chosen on a day. */
final class Choices {

    private final Desk desk;
    private final LocalDate on;
    private final Faults faults;

    Choices(Desk desk, LocalDate on, Faults faults) {
        this.desk = desk;
        this.on = on;
        this.faults = faults;
    }

    /** Returns a code that can be chosen; null when nothing was, or it was noted. */
    @Nullable
    String optional(CodeList list, @Nullable String code, String field) {
        if (code == null || code.isBlank()) {
            return null;
        }
        boolean known = desk.law().lists().of(list, on).contains(code.strip());
        return faults.require(known, field, "fault.choice") ? code.strip() : null;
    }

    /** Returns a code that can be chosen; one is asked for. */
    Optional<String> required(CodeList list, @Nullable String code, String field) {
        faults.require(code != null && !code.isBlank(), field, "fault.missing");
        return Optional.ofNullable(optional(list, code, field));
    }
}
