package vn.hoanhap.methadone.book;

import java.util.Locale;
import java.util.stream.Collectors;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.methadone.domain.ApplicationAction;
import vn.hoanhap.methadone.domain.ApplicationState;
import vn.hoanhap.methadone.domain.StateTable;
import vn.hoanhap.parts.entry.Sentences;

/** Takes steps by the table, and says what is possible when one is not. */
final class Steps {

    private static final StateTable<ApplicationState, ApplicationAction> TABLE = ApplicationState.table();

    private final Sentences words;

    Steps(Sentences words) {
        this.words = words;
    }

    /**
     * Returns the state after an action.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 409 saying where it stands and what is possible now
     */
    ApplicationState take(ApplicationState state, ApplicationAction action) {
        return TABLE.after(state, action)
                .orElseThrow(() -> Problem.conflict(refusal(state, action)).raise());
    }

    private Text refusal(ApplicationState state, ApplicationAction action) {
        Text stands = words.both("state." + state.name());
        Text asked = words.both("action." + action.name());
        if (TABLE.possible(state).isEmpty()) {
            return words.both("step.nothing", asked, stands);
        }
        Text possible = new Text(
                TABLE.possible(state).stream().map(one -> title(one).vi()).collect(Collectors.joining(", ")),
                TABLE.possible(state).stream().map(one -> title(one).en()).collect(Collectors.joining(", ")));
        return words.both("step.other", asked, stands, possible);
    }

    private Text title(ApplicationAction action) {
        Text title = words.both("action." + action.name());
        return new Text(title.vi().toLowerCase(Locale.ROOT), title.en().toLowerCase(Locale.ROOT));
    }
}
