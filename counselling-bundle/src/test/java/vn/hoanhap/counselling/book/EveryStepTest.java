package vn.hoanhap.counselling.book;

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
import vn.hoanhap.counselling.CounsellingProgramme;
import vn.hoanhap.counselling.domain.MobilisationAction;
import vn.hoanhap.counselling.domain.MobilisationState;
import vn.hoanhap.counselling.domain.PointAction;
import vn.hoanhap.counselling.domain.PointState;
import vn.hoanhap.counselling.domain.SessionAction;
import vn.hoanhap.counselling.domain.SessionState;
import vn.hoanhap.parts.entry.Sentences;
import vn.hoanhap.parts.steps.StateTable;
import vn.hoanhap.parts.steps.Steps;

/** Walks every pair of state and action of every table: each leads somewhere, or says what is possible now. */
class EveryStepTest {

    private final Sentences words = new Sentences(Messages.of(CounsellingProgramme.class), Formats::number);

    @TestFactory
    Stream<DynamicTest> ofAPointLeadsSomewhereOrSaysWhatIsPossible() {
        return walk("point", PointState.table(), PointState.class, PointAction.class);
    }

    @TestFactory
    Stream<DynamicTest> ofASessionLeadsSomewhereOrSaysWhatIsPossible() {
        return walk("session", SessionState.table(), SessionState.class, SessionAction.class);
    }

    @TestFactory
    Stream<DynamicTest> ofSomebodyEncouragedLeadsSomewhereOrSaysWhatIsPossible() {
        return walk("mobilisation", MobilisationState.table(), MobilisationState.class, MobilisationAction.class);
    }

    private <S extends Enum<S>, A extends Enum<A>> Stream<DynamicTest> walk(
            String noun, StateTable<S, A> table, Class<S> states, Class<A> actions) {
        Steps<S, A> steps = new Steps<>(noun, table, words);
        return Arrays.stream(states.getEnumConstants()).flatMap(state -> Arrays.stream(actions.getEnumConstants())
                .map(action -> DynamicTest.dynamicTest(
                        state + " x " + action, () -> check(noun, steps, table, state, action))));
    }

    private <S extends Enum<S>, A extends Enum<A>> void check(
            String noun, Steps<S, A> steps, StateTable<S, A> table, S state, A action) {
        if (table.after(state, action).isPresent()) {
            assertThat(steps.take(state, action))
                    .isEqualTo(table.after(state, action).orElseThrow());
            return;
        }
        Problem refused = catchThrowableOfType(ProblemException.class, () -> steps.take(state, action))
                .problem();
        assertThat(refused.status()).isEqualTo(409);
        Text stands = words.both(noun + ".state." + state.name());
        assertThat(refused.detail().vi()).contains(stands.vi());
        assertThat(refused.detail().en()).contains(stands.en());
        for (A possible : table.possible(state)) {
            Text title = words.both(noun + ".action." + possible.name());
            assertThat(refused.detail().vi()).contains(title.vi().toLowerCase(Locale.ROOT));
            assertThat(refused.detail().en()).contains(title.en().toLowerCase(Locale.ROOT));
        }
    }
}
