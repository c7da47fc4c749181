package vn.hoanhap.counselling.rest;

import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.counselling.book.Entry;
import vn.hoanhap.counselling.book.Target;
import vn.hoanhap.parts.entry.Sentences;

/** Reads and writes what all routes of the bundle have in common. */
final class Reading {

    private Reading() {}

    /** Returns the record that the caller changes, in the version that they saw. */
    static Target target(Call call) {
        int version = (int) Math.min(call.ifMatch(), Integer.MAX_VALUE);
        return new Target(call.pathId("id"), version, Entry.of(call));
    }

    static @Nullable Long value(@Nullable Id id) {
        return id == null ? null : id.value();
    }

    static <T> @Nullable String next(Call call, List<T> found, ToLongFunction<T> id) {
        return found.size() < call.limit() ? null : Long.toString(id.applyAsLong(found.get(found.size() - 1)));
    }

    /** Adds the parameters by which every list is narrowed. */
    static <Q, A> Route<Q, A> searching(Route<Q, A> route, Sentences words, List<String> filters) {
        Route<Q, A> narrowed = route.query("q", words.both("route.query.q"))
                .query("unit", words.both("route.query.unit"))
                .query("person", words.both("route.query.person"));
        for (String filter : filters) {
            narrowed = narrowed.query(filter, words.both("route.query." + filter));
        }
        return narrowed;
    }
}
