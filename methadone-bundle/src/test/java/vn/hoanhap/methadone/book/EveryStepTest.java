package vn.hoanhap.methadone.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.text.Formats;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.methadone.MethadoneProgramme;
import vn.hoanhap.methadone.domain.ApplicationAction;
import vn.hoanhap.methadone.domain.ApplicationState;
import vn.hoanhap.parts.entry.Sentences;
import vn.hoanhap.parts.steps.StateTable;
import vn.hoanhap.parts.steps.Steps;

/** Walks every pair of state and action: each leads somewhere, or says what is possible now. */
class EveryStepTest {

    private final Sentences words = new Sentences(Messages.of(MethadoneProgramme.class), Formats::number);
    private final StateTable<ApplicationState, ApplicationAction> table = ApplicationState.table();
    private final Steps<ApplicationState, ApplicationAction> steps = new Steps<>(table, words);

    @TestFactory
    Stream<DynamicTest> leadsSomewhereOrSaysWhatIsPossible() {
        return Arrays.stream(ApplicationState.values()).flatMap(state -> Arrays.stream(ApplicationAction.values())
                .map(action -> DynamicTest.dynamicTest(state + " x " + action, () -> check(state, action))));
    }

    private void check(ApplicationState state, ApplicationAction action) {
        if (table.after(state, action).isPresent()) {
            assertThat(steps.take(state, action))
                    .isEqualTo(table.after(state, action).orElseThrow());
            return;
        }
        Problem refused = catchThrowableOfType(ProblemException.class, () -> steps.take(state, action))
                .problem();
        assertThat(refused.status()).isEqualTo(409);
        Text stands = words.both("state." + state.name());
        assertThat(refused.detail().vi()).contains(stands.vi());
        assertThat(refused.detail().en()).contains(stands.en());
        for (ApplicationAction possible : table.possible(state)) {
            Text title = words.both("action." + possible.name());
            assertThat(refused.detail().vi()).contains(title.vi().toLowerCase(Locale.ROOT));
            assertThat(refused.detail().en()).contains(title.en().toLowerCase(Locale.ROOT));
        }
    }
}
