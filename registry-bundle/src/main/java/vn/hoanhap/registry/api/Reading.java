package vn.hoanhap.registry.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.core.unit.Units;
import vn.hoanhap.registry.words.Checks;
import vn.hoanhap.registry.words.Words;

/** Reads what all routes of the register take alike: units by id or code, pages of lists, optional ids. */
final class Reading {
    private Reading() {}

    /** Adds the parameters of every list. */
    static <A> Route<None, A> paged(Route<None, A> route) {
        return route.query("limit", Words.text("query.limit")).query("cursor", Words.text("query.cursor"));
    }

    /** Returns the cursor of the next page; null when this one was not full. */
    static <T> @Nullable Id next(List<T> items, int limit, ToLongFunction<T> id) {
        return items.size() < limit || items.isEmpty() ? null : new Id(id.applyAsLong(items.get(items.size() - 1)));
    }

    /** Returns the unit that the address names by id or by code@date; 404 when there is none. */
    static long unitOfPath(Units units, Call call) {
        try {
            return units.resolve(call.path("id"), call.asOf());
        } catch (ProblemException e) {
            throw new ProblemException(Problem.notFound(
                    e.problem().errors().isEmpty()
                            ? e.problem().detail()
                            : e.problem().errors().get(0).message()));
        }
    }

    /** Returns the unit of {@code ?unit=}; null when it was not asked for. */
    static @Nullable Long unitOfQuery(Units units, Call call) {
        String reference = call.query("unit").orElse(null);
        return reference == null ? null : Long.valueOf(units.resolve(reference, call.asOf()));
    }

    /** Returns the id of {@code ?name=}; null when it was not asked for. */
    static @Nullable Long idOfQuery(Call call, String name) {
        String text = call.query(name).orElse(null);
        if (text == null) {
            return null;
        }
        try {
            return Id.parse(text).value();
        } catch (IllegalArgumentException e) {
            throw Words.invalid(name, "query.id");
        }
    }

    /** Returns the constant that {@code ?name=} writes in small letters; the given one when it was not asked for. */
    static <E extends Enum<E>> E choice(Call call, String name, Class<E> type, E otherwise) {
        String text = call.query(name).orElse(otherwise.name().toLowerCase(Locale.ROOT));
        List<String> offered = Arrays.stream(type.getEnumConstants())
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .toList();
        Violations faults = new Violations();
        Checks.code(faults, name, text, offered);
        faults.raise();
        return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
    }

    static @Nullable Id id(@Nullable Long value) {
        return value == null ? null : new Id(value);
    }

    static @Nullable Long value(@Nullable Id id) {
        return id == null ? null : id.value();
    }

    /** Returns the text, or null when it is blank: an empty field of a form means "nothing". */
    static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
