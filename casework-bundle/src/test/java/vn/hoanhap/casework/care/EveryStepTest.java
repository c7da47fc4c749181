package vn.hoanhap.casework.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.hoanhap.casework.CaseworkProgramme;
import vn.hoanhap.casework.domain.AreaProposalAction;
import vn.hoanhap.casework.domain.AreaProposalState;
import vn.hoanhap.casework.domain.DossierAction;
import vn.hoanhap.casework.domain.DossierState;
import vn.hoanhap.casework.domain.ManagementAction;
import vn.hoanhap.casework.domain.ManagementState;
import vn.hoanhap.casework.domain.PlanStepAction;
import vn.hoanhap.casework.domain.PlanStepState;
import vn.hoanhap.casework.domain.ProposalAction;
import vn.hoanhap.casework.domain.ProposalState;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.text.Formats;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.parts.entry.Sentences;
import vn.hoanhap.parts.steps.StateTable;
import vn.hoanhap.parts.steps.Steps;

/** Walks every pair of state and action of every table: each leads somewhere, or says what is possible now. */
class EveryStepTest {

    private final Sentences words = new Sentences(Messages.of(CaseworkProgramme.class), Formats::number);

    @TestFactory
    Stream<DynamicTest> ofAManagementLeadsSomewhereOrSaysWhatIsPossible() {
        return walk("management", ManagementState.table(), ManagementState.class, ManagementAction.class);
    }

    @TestFactory
    Stream<DynamicTest> ofADossierLeadsSomewhereOrSaysWhatIsPossible() {
        return walk("dossier", DossierState.table(), DossierState.class, DossierAction.class);
    }

    @TestFactory
    Stream<DynamicTest> ofAPlanLeadsSomewhereOrSaysWhatIsPossible() {
        return walk("plan-step", PlanStepState.table(), PlanStepState.class, PlanStepAction.class);
    }

    @TestFactory
    Stream<DynamicTest> ofAProposalLeadsSomewhereOrSaysWhatIsPossible() {
        return walk("proposal", ProposalState.table(), ProposalState.class, ProposalAction.class);
    }

    @TestFactory
    Stream<DynamicTest> ofAProposalAboutAnAreaLeadsSomewhereOrSaysWhatIsPossible() {
        return walk("area-proposal", AreaProposalState.table(), AreaProposalState.class, AreaProposalAction.class);
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
