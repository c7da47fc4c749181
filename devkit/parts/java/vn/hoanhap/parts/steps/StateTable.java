package vn.hoanhap.parts.steps;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Says which action leads from which state to which: what a person may do now, and what not, stands here and nowhere else.
 *
 * @param <S> the states
 * @param <A> the actions
 */
public final class StateTable<S extends Enum<S>, A extends Enum<A>> {

    private final Map<S, Map<A, S>> moves;

    private StateTable(Map<S, Map<A, S>> moves) {
        this.moves = Map.copyOf(moves);
    }

    /** Begins an empty table. */
    public static <S extends Enum<S>, A extends Enum<A>> StateTable<S, A> empty() {
        return new StateTable<S, A>(Map.<S, Map<A, S>>of());
    }

    /** Returns the table with one more action. */
    public StateTable<S, A> let(S from, A action, S to) {
        Map<A, S> known = moves.getOrDefault(from, Map.<A, S>of());
        if (known.containsKey(action)) {
            throw new IllegalArgumentException(action + " leads from " + from + " to two states");
        }
        Map<A, S> more = new TreeMap<>(known);
        more.put(action, to);
        Map<S, Map<A, S>> all = new TreeMap<>(moves);
        all.put(from, Collections.unmodifiableMap(more));
        return new StateTable<S, A>(all);
    }

    /** Returns the state after an action; empty when it is not possible now. */
    public Optional<S> after(S state, A action) {
        return Optional.ofNullable(moves.getOrDefault(state, Map.<A, S>of()).get(action));
    }

    /** Returns what is possible now. */
    public Set<A> possible(S state) {
        return moves.getOrDefault(state, Map.<A, S>of()).keySet();
    }
}
