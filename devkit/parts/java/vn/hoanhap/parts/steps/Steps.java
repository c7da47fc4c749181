package vn.hoanhap.parts.steps;

import java.util.Locale;
import java.util.stream.Collectors;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.parts.entry.Sentences;

/**
 * Takes steps by a table, and says what is possible when one is not. The sentences {@code step.other} and
 * {@code step.nothing} are the bundle's, and so are the titles of states and actions.
 *
 * @param <S> the states
 * @param <A> the actions
 */
public final class Steps<S extends Enum<S>, A extends Enum<A>> {

    private final String states;
    private final String actions;
    private final StateTable<S, A> table;
    private final Sentences words;

    /** The keys of titles begin with the noun: {@code dossier.state.PREPARED}, {@code dossier.action.SUBMIT}. */
    public Steps(String noun, StateTable<S, A> table, Sentences words) {
        this(noun + ".state.", noun + ".action.", table, words);
    }

    /** For a bundle where one noun alone has states; the keys of titles are {@code state.SENT}, {@code action.SEND}. */
    public Steps(StateTable<S, A> table, Sentences words) {
        this("state.", "action.", table, words);
    }

    private Steps(String states, String actions, StateTable<S, A> table, Sentences words) {
        this.states = states;
        this.actions = actions;
        this.table = table;
        this.words = words;
    }

    /**
     * Returns the state after an action.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 409 saying where it stands and what is possible now
     */
    public S take(S state, A action) {
        return table.after(state, action)
                .orElseThrow(() -> Problem.conflict(refusal(state, action)).raise());
    }

    private Text refusal(S state, A action) {
        Text stands = words.both(states + state.name());
        Text asked = words.both(actions + action.name());
        if (table.possible(state).isEmpty()) {
            return words.both("step.nothing", asked, stands);
        }
        Text possible = new Text(
                table.possible(state).stream().map(one -> title(one).vi()).collect(Collectors.joining(", ")),
                table.possible(state).stream().map(one -> title(one).en()).collect(Collectors.joining(", ")));
        return words.both("step.other", asked, stands, possible);
    }

    private Text title(A action) {
        Text title = words.both(actions + action.name());
        return new Text(title.vi().toLowerCase(Locale.ROOT), title.en().toLowerCase(Locale.ROOT));
    }
}
