package vn.hoanhap.registry.web.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.text.View;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.people.Identity;
import vn.hoanhap.registry.people.PersonPage;
import vn.hoanhap.registry.web.Titles;

/** Puts what is known of two people side by side. */
final class PairLines {

    private static final int MOST_CONTACTS = 200;

    private final Register register;
    private final View view;
    private final Scope scope;

    PairLines(Register register, View view, Scope scope) {
        this.register = register;
        this.view = view;
        this.scope = scope;
    }

    /** Returns the lines; with {@code opened} also who they are, of which the caller leaves the trace. */
    List<DuplicateModel.Line> of(PairRow row, boolean opened) {
        PersonPage low = page(row.low());
        PersonPage high = page(row.high());
        List<DuplicateModel.Line> lines = new ArrayList<>(record(row, low, high));
        if (opened) {
            lines.addAll(identity(row));
        } else {
            lines.add(DuplicateModel.Line.plain(view.t("page.duplicate.identity"), known(low), known(high)));
        }
        return lines;
    }

    private List<DuplicateModel.Line> record(PairRow row, PersonPage low, PersonPage high) {
        return List.of(
                line("field.birth_year", low, high, PairLines::year),
                line("field.sex", low, high, this::sex),
                DuplicateModel.Line.of(
                        view.t("page.person.place"),
                        row.low().place(),
                        row.high().place()),
                DuplicateModel.Line.plain(view.t("field.category"), categories(row.low()), categories(row.high())),
                DuplicateModel.Line.plain(view.t("page.merge.contacts"), contacts(row.low()), contacts(row.high())),
                DuplicateModel.Line.plain(
                        view.t("page.person.last-contact"),
                        date(row.low().lastContact()),
                        date(row.high().lastContact())));
    }

    private List<DuplicateModel.Line> identity(PairRow row) {
        Identity low = register.people().openIdentity(row.low().person().id(), scope);
        Identity high = register.people().openIdentity(row.high().person().id(), scope);
        return List.of(
                line("field.full_name", low, high, Identity::fullName),
                line("field.birth_date", low, high, identity -> date(identity.birthDate())),
                line("field.id_number", low, high, Identity::idNumber),
                line("field.phone", low, high, Identity::phone),
                line("field.address", low, high, Identity::address));
    }

    private <T> DuplicateModel.Line line(String key, T low, T high, Function<T, @Nullable String> known) {
        return DuplicateModel.Line.of(view.t(key), known.apply(low), known.apply(high));
    }

    private PersonPage page(PersonRow row) {
        return PersonView.require(register, row.person().id(), scope);
    }

    private static @Nullable String year(PersonPage page) {
        Integer year = page.person().birthYear();
        return year == null ? null : year.toString();
    }

    private @Nullable String sex(PersonPage page) {
        return page.sex() == null ? null : Titles.of(view, "sex", page.sex());
    }

    private String known(PersonPage page) {
        return view.t(page.identityKnown() ? "page.merge.name-known" : "page.merge.name-unknown");
    }

    private @Nullable String categories(PersonRow row) {
        return row.categories().isEmpty()
                ? null
                : row.categories().stream()
                        .map(code -> Titles.category(view, code))
                        .collect(Collectors.joining(", "));
    }

    private String contacts(PersonRow row) {
        return view.number(register.contacts()
                .ofPerson(row.person().id(), scope, 0, MOST_CONTACTS)
                .size());
    }

    private @Nullable String date(@Nullable LocalDate day) {
        return day == null ? null : view.date(day);
    }
}
