package vn.hoanhap.exchange.jobs;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.exchange.places.Area;

/** Finds the unit that a cell names in words, where only one within reach has that name. */
record NamedUnits(Area area, Scope scope) {

    private static final int MOST_TOLD = 5;

    /** Returns the only unit of a day with this full name. */
    Optional<Long> find(String name, LocalDate day) {
        List<Unit> named = area.named(name, scope, day);
        return named.size() == 1 ? Optional.of(named.get(0).id()) : Optional.empty();
    }

    /** Says which units a name may mean, with what to write instead. */
    Problem.FieldError fault(String column, String name, LocalDate day) {
        List<Unit> same = area.named(name, scope, day);
        List<Unit> told = same.isEmpty() ? area.like(name, scope, day, MOST_TOLD) : same;
        String codes = told.stream()
                .limit(MOST_TOLD)
                .map(unit -> Area.reference(unit, day) + " (" + where(unit, day) + ")")
                .collect(Collectors.joining("; "));
        Text remedy = codes.isEmpty()
                ? new Text(
                        "Viết đúng tên đầy đủ, hoặc mã ở trang “Đơn vị” của mẫu.",
                        "Write the full name, or the code from the template’s sheet “Units”.")
                : new Text("Viết một trong: " + codes + ".", "Write one of: " + codes + ".");
        return new Problem.FieldError(column, same.isEmpty() ? unknown() : several(same.size()), remedy);
    }

    private String where(Unit unit, LocalDate day) {
        String above = area.above(unit, day);
        return above.isEmpty() ? unit.name() : unit.name() + ", " + above;
    }

    private static Text unknown() {
        return new Text(
                "Không có đơn vị nào tên như vậy trong phạm vi của bạn.", "No unit within your reach has this name.");
    }

    private static Text several(int count) {
        return new Text("Có " + count + " đơn vị cùng tên này.", count + " units have this name.");
    }
}
