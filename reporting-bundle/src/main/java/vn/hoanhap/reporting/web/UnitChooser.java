package vn.hoanhap.reporting.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.core.unit.UnitQuery;
import vn.hoanhap.parts.Templates;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.reporting.ReportingPermissions;
import vn.hoanhap.reporting.office.ReportingOffice;

/** Finds units by their names for fields in which one searches and then chooses. */
final class UnitChooser {

    private static final String UNIT = "unit";
    private static final String TEXT = "unit_text";
    private static final String LOOKUP = "/units/pick";
    private static final int MOST_CHOICES = 12;
    private static final int MOST_LOOKED_AT = 300;
    private static final Pattern CODE = Pattern.compile("\\d{1,5}(@\\d{4}-\\d{2}-\\d{2})?|\\d{6,18}");

    private final ReportingOffice office;
    private final OfficeUnit home;
    private final Templates templates;

    UnitChooser(ReportingOffice office, OfficeUnit home, Templates templates) {
        this.office = office;
        this.home = home;
        this.templates = templates;
    }

    void contribute(Contributions add) {
        add.page(Page.get(LOOKUP, ReportingPermissions.READ, this::pick));
    }

    private PageAnswer pick(Call call) {
        LocalDate on = call.queryDate("on").orElse(call.asOf());
        String text = call.query(TEXT).orElse(null);
        UnitField found = field(call, on, new Typed(null, text, null));
        return PageAnswer.fragment(
                templates.render("shared/choices.jte", call.view(office.words().messages()), found));
    }

    /** Is what stands in the field: the reference of a unit, what was typed, and what is wrong. */
    record Typed(
            @Nullable String unit,
            @Nullable String text,
            @Nullable String error) {

        /** Takes what an address says. */
        static Typed asked(Call call) {
            return new Typed(call.query(UNIT).orElse(null), call.query(TEXT).orElse(null), null);
        }

        /** Takes what a form says. */
        static Typed sent(Call call, @Nullable String error) {
            return new Typed(call.field(UNIT), call.field(TEXT), error);
        }
    }

    /** Returns the field as it stands for a unit that is known. */
    UnitField field(Call call, Unit unit, LocalDate on) {
        return field(call, on, new Typed(String.valueOf(unit.id()), null, null));
    }

    /** Returns the field with what was typed and chosen; units are those of a day. */
    UnitField field(Call call, LocalDate on, Typed typed) {
        Optional<Unit> chosen = known(typed.unit(), on);
        List<Unit> units = new ArrayList<>();
        chosen.ifPresent(units::add);
        String text = typed.text();
        if (text != null && !text.isBlank()) {
            find(text, on, call.scope()).stream()
                    .filter(unit -> units.stream().noneMatch(other -> other.id() == unit.id()))
                    .forEach(units::add);
        }
        return new UnitField(
                text,
                units.stream().map(unit -> choice(unit, on)).toList(),
                chosen.map(unit -> String.valueOf(unit.id())).orElse(null),
                "/p/reporting" + LOOKUP + "?on=" + on,
                typed.error());
    }

    private UnitField.Choice choice(Unit unit, LocalDate on) {
        Long parent = unit.parentId();
        String above = parent == null ? "" : office.places().name(parent, on) + " · ";
        return new UnitField.Choice(String.valueOf(unit.id()), unit.name(), above + unit.code());
    }

    /**
     * Reads which unit is meant: what was typed goes before what was chosen earlier, unless it fits that too.
     *
     * @return an id or {@code code@date}, or words that fit one unit as {@code code@date}; empty when nothing was said
     */
    String read(UnaryOperator<String> source, LocalDate on, Scope scope, Faults faults) {
        String chosen = source.apply(UNIT).strip();
        String text = source.apply(TEXT).strip();
        if (text.isEmpty()) {
            return chosen;
        }
        List<Unit> found = find(text, on, scope);
        boolean fits = known(chosen, on)
                .filter(unit -> found.stream().anyMatch(other -> other.id() == unit.id()))
                .isPresent();
        if (fits) {
            return chosen;
        }
        faults.require(!found.isEmpty(), UNIT, "fault.unit-none", text, on);
        faults.require(found.size() < 2, UNIT, "fault.unit-several", text);
        return found.size() == 1 ? found.get(0).code() + "@" + on : "";
    }

    /** Finds what a reference names: an id, a code of that day, or {@code code@date}. */
    private Optional<Unit> known(@Nullable String reference, LocalDate on) {
        if (reference == null || !CODE.matcher(reference).matches()) {
            return Optional.empty();
        }
        if (reference.indexOf('@') < 0) {
            long id = Long.parseLong(reference);
            return office.units()
                    .byCode(reference, on)
                    .or(() -> office.units().find(id, on))
                    .or(() -> office.units().latest(id));
        }
        try {
            long id = office.units().resolve(reference, on);
            return office.units().find(id, on).or(() -> office.units().latest(id));
        } catch (ProblemException unknown) {
            return Optional.empty();
        }
    }

    /** Finds units by code, id or words of the name, as far as a right reaches: those of the office before all others. */
    private List<Unit> find(String text, LocalDate on, Scope scope) {
        String wanted = text.strip();
        if (CODE.matcher(wanted).matches()) {
            return known(wanted, on).map(List::of).orElse(List.of());
        }
        List<Unit> found = office.units().list(new UnitQuery(on, null, null, wanted, 0, MOST_LOOKED_AT));
        Set<Long> ids = found.stream().map(Unit::id).collect(Collectors.toSet());
        Set<Long> near = office.reach().covered(near(scope, on), ids);
        boolean all = near.isEmpty() && scope.everything();
        return found.stream()
                .filter(unit -> all || near.contains(unit.id()))
                .limit(MOST_CHOICES)
                .toList();
    }

    /** Who serves the whole office means its own unit first: communes of the same name lie all over the country. */
    private Scope near(Scope scope, LocalDate on) {
        return scope.everything()
                ? home.of(scope, on)
                        .map(unit -> new Scope(false, Set.of(unit.id()), null))
                        .orElse(scope)
                : scope;
    }
}
