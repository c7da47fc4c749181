package vn.hoanhap.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.Queue;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hoanhap.parts.steps.StateTable;

class StatesTest {

    @Test
    void leadsFromTheFirstStateToEveryOtherThatIsKnown() {
        assertThat(reached(ManagementState.table(), ManagementState.EXPECTED, ManagementState.class))
                .isEqualTo(EnumSet.complementOf(EnumSet.of(ManagementState.UNKNOWN)));
        assertThat(reached(DossierState.table(), DossierState.PREPARED, DossierState.class))
                .isEqualTo(EnumSet.complementOf(EnumSet.of(DossierState.UNKNOWN)));
    }

    @Test
    void allowsNothingInAStateOfANewerVersion() {
        assertThat(ManagementState.table().possible(ManagementState.UNKNOWN)).isEmpty();
        assertThat(DossierState.table().possible(DossierState.UNKNOWN)).isEmpty();
    }

    private static <S extends Enum<S>, A extends Enum<A>> Set<S> reached(
            StateTable<S, A> table, S first, Class<S> states) {
        Set<S> reached = EnumSet.noneOf(states);
        Queue<S> next = new ArrayDeque<>(Set.of(first));
        while (!next.isEmpty()) {
            S state = next.remove();
            if (reached.add(state)) {
                table.possible(state)
                        .forEach(action -> next.add(table.after(state, action).orElseThrow()));
            }
        }
        return reached;
    }
}
