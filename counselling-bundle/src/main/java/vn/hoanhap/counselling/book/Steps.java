package vn.hoanhap.counselling.book;

import java.util.Locale;
import java.util.stream.Collectors;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.counselling.domain.StateTable;
import vn.hoanhap.parts.entry.Sentences;

/**
 * Takes steps by a table, and says what is possible when one is not.
 *
 * @param <S> the states
 * @param <A> the actions
 */
final class Steps<S extends Enum<S>, A extends Enum<A>> {

    private final String noun;
    private final StateTable<S, A> table;
    private final Sentences words;

    /** The keys of sentences begin with the noun: {@code dossier.state.PREPARED}, {@code dossier.action.SUBMIT}. */
    Steps(String noun, StateTable<S, A> table, Sentences words) {
        this.noun = noun;
        this.table = table;
        this.words = words;
    }

    /**
     * Returns the state after an action.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 409 saying where it stands and what is possible now
     */
    S take(S state, A action) {
        return table.after(state, action)
                .orElseThrow(() -> Problem.conflict(refusal(state, action)).raise());
    }

    private Text refusal(S state, A action) {
        Text stands = words.both(noun + ".state." + state.name());
        Text asked = words.both(noun + ".action." + action.name());
        if (table.possible(state).isEmpty()) {
            return words.both("step.nothing", asked, stands);
        }
        Text possible = new Text(
                table.possible(state).stream().map(one -> title(one).vi()).collect(Collectors.joining(", ")),
                table.possible(state).stream().map(one -> title(one).en()).collect(Collectors.joining(", ")));
        return words.both("step.other", asked, stands, possible);
    }

    private Text title(A action) {
        Text title = words.both(noun + ".action." + action.name());
        return new Text(title.vi().toLowerCase(Locale.ROOT), title.en().toLowerCase(Locale.ROOT));
    }
}
