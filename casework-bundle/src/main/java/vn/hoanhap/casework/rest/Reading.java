package vn.hoanhap.casework.rest;

import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.care.CareOffice;
import vn.hoanhap.casework.care.Labels;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.parts.entry.Sentences;

/** Reads and writes what all routes of the bundle have in common. */
final class Reading {

    private Reading() {}

    /** Returns the version that the caller saw; one that no record has for a number that is too large. */
    static int version(Call call) {
        return (int) Math.min(call.ifMatch(), Integer.MAX_VALUE);
    }

    static @Nullable Long value(@Nullable Id id) {
        return id == null ? null : id.value();
    }

    static <T> @Nullable String next(Call call, List<T> found, ToLongFunction<T> id) {
        return found.size() < call.limit() ? null : Long.toString(id.applyAsLong(found.get(found.size() - 1)));
    }

    static <T> AnswerWriter writer(CareOffice office, Call call, List<T> found, ToLongFunction<T> person) {
        List<Long> people = found.stream().map(person::applyAsLong).toList();
        return new AnswerWriter(office, Labels.of(office.desk(), people, call.asOf()), call.language());
    }

    /** Writes an answer that names nobody. */
    static AnswerWriter bare(CareOffice office, Call call) {
        return writer(office, call, List.of(), one -> 0);
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
