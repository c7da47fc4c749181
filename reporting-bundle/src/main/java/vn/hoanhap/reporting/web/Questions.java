package vn.hoanhap.reporting.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hoanhap.core.indicator.Basis;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.text.Formats;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.core.unit.Succession;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.core.unit.Units;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.reporting.figures.Asked;
import vn.hoanhap.reporting.figures.Reach;
import vn.hoanhap.reporting.figures.Side;
import vn.hoanhap.reporting.figures.Territory;
import vn.hoanhap.reporting.office.ReportingOffice;
import vn.hoanhap.reporting.periods.Period;

/** Reads from an address for which unit and days a figure is asked, and refuses what cannot be answered. */
final class Questions {

    private final ReportingOffice office;
    private final Units units;
    private final Reach reach;
    private final Periods periods;

    Questions(ReportingOffice office) {
        this.office = office;
        this.units = office.units();
        this.reach = office.reach();
        this.periods = new Periods(office);
    }

    /** Declares what an address may say. */
    static <A> Route<None, A> asked(Route<None, A> route, Messages messages) {
        return route.query("unit", new Text("số hiệu hoặc mã@ngày", "id or code@date"))
                .query("from", new Text("ngày đầu kỳ", "first day"))
                .query("to", new Text("ngày cuối kỳ", "last day, inclusive"))
                .query("period", messages.both("query.period"))
                .query("calendar", messages.both("query.calendar"))
                .query("territory", new Text("then hoặc today", "then or today"));
    }

    /**
     * Reads {@code unit}, {@code territory} and the period.
     *
     * @throws vn.hoanhap.core.programme.ProblemException naming what is missing or contradictory; 422 with the successors
     *     when the unit does not exist on the day that the territory needs; 403 beyond the reader's reach
     */
    Asked read(Call call, Basis basis) {
        return read(call, periods.read(call, basis), basis);
    }

    /** Reads {@code unit} and {@code territory} for a period; of a stock its last day is asked. */
    Asked read(Call call, Period period, Basis basis) {
        return read(call, period, basis, call.query("unit").orElse(""));
    }

    /** Reads {@code territory} for a unit that was found by its name, an id or {@code code@date}. */
    Asked read(Call call, Period period, Basis basis, String reference) {
        LocalDate to = period.to();
        LocalDate from = basis == Basis.FLOW ? period.from() : to;
        Violations faults = new Violations();
        Territory territory = territory(call, faults);
        faults.require(
                !reference.isEmpty(),
                "unit",
                new Text("Thiếu đơn vị.", "The unit is missing."),
                new Text(
                        "Ghi mã kèm ngày, ví dụ unit=82@2024-06-06, hoặc số hiệu của đơn vị.",
                        "Write its code with a date, such as unit=82@2024-06-06, or its id."));
        faults.raise();
        LocalDate placedOn = territory == Territory.TODAY ? call.today() : to;
        Unit unit = unit(call, units.resolve(reference, placedOn), placedOn);
        return new Asked(unit, from, to, territory, placedOn);
    }

    private Unit unit(Call call, long unitId, LocalDate placedOn) {
        Unit unit = units.find(unitId, placedOn).orElseThrow(() -> ended(unitId, placedOn));
        if (!reach.covers(call.scope(), unitId)) {
            throw Problem.forbidden(new Text(
                            "Số liệu của " + unit.name()
                                    + " nằm ngoài phạm vi của bạn. Cần xem thì hỏi quản trị giao cho bạn " + unit.name()
                                    + ".",
                            "The figures of " + unit.name() + " are outside your area. If you need them, ask an"
                                    + " administrator to assign you to " + unit.name() + "."))
                    .raise();
        }
        return unit;
    }

    /**
     * Reads which lines are meant: those in the figure unless {@code lines} says otherwise.
     *
     * @throws vn.hoanhap.core.programme.ProblemException naming the words that are understood
     */
    Side side(Call call) {
        String word = call.query("lines").orElse(Side.OWN.word());
        Optional<Side> side = Side.of(word);
        Faults faults = office.faults();
        faults.require(side.isPresent(), "lines", "fault.lines", word);
        faults.raise();
        return side.orElse(Side.OWN);
    }

    /** Names a unit as it was called on a day; its last name when it did not exist then. */
    String unitName(long id, LocalDate on) {
        return units.find(id, on).or(() -> units.latest(id)).map(Unit::name).orElse("#" + id);
    }

    /** Names a unit of a line with what it belonged to that day, unless that, or the unit itself, was asked for. */
    String unitName(long id, LocalDate on, Unit asked) {
        String name = unitName(id, on);
        return units.find(id, on)
                .filter(unit -> id != asked.id())
                .map(Unit::parentId)
                .filter(parent -> parent != asked.id())
                .flatMap(parent -> units.find(parent, on))
                .map(parent -> name + ", " + parent.name())
                .orElse(name);
    }

    private static Territory territory(Call call, Violations faults) {
        String word = call.query("territory").orElse("then");
        return Territory.of(word).orElseGet(() -> {
            faults.add(
                    "territory",
                    new Text("Không hiểu '" + word + "'.", "'" + word + "' is not understood."),
                    new Text(
                            "Ghi then (đơn vị lúc đó) hoặc today (đơn vị hôm nay).",
                            "Write then (units of that time) or today (units of today)."));
            return Territory.THEN;
        });
    }

    private RuntimeException ended(long unitId, LocalDate on) {
        String name = units.latest(unitId).map(Unit::name).orElse("#" + unitId);
        List<Succession> successors = units.successors(unitId);
        String heirs = successors.stream()
                .map(heir -> units.latest(heir.successorId())
                        .map(unit -> unit.name() + " (" + unit.code() + "@" + unit.from() + ")")
                        .orElse("#" + heir.successorId()))
                .collect(Collectors.joining(", "));
        Text remedy = successors.isEmpty()
                ? new Text("Chưa ghi nhận đơn vị kế tục.", "No successor is recorded.")
                : new Text("Hỏi đơn vị kế tục: " + heirs + ".", "Ask for its successors: " + heirs + ".");
        return Problem.invalid(List.of(new Problem.FieldError(
                        "unit",
                        new Text(
                                name + " không tồn tại vào ngày " + Formats.date(on) + ".",
                                name + " did not exist on " + on + "."),
                        remedy)))
                .raise();
    }
}
