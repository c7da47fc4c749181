package vn.hoanhap.parts.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StateTableTest {

    private enum Door {
        OPEN,
        SHUT
    }

    private enum Move {
        PUSH,
        PULL
    }

    private static final StateTable<Door, Move> TABLE =
            StateTable.<Door, Move>empty().let(Door.OPEN, Move.PUSH, Door.SHUT);

    @Test
    void leadsFromAStateToTheNext() {
        assertThat(TABLE.possible(Door.OPEN)).containsExactly(Move.PUSH);
        assertThat(TABLE.after(Door.OPEN, Move.PUSH)).contains(Door.SHUT);
    }

    @Test
    void allowsNothingThatItDoesNotName() {
        assertThat(TABLE.after(Door.OPEN, Move.PULL)).isEmpty();
        assertThat(TABLE.possible(Door.SHUT)).isEmpty();
    }

    @Test
    void staysAsItIsWhenATableIsMadeOfItWithMore() {
        StateTable<Door, Move> more = TABLE.let(Door.SHUT, Move.PULL, Door.OPEN);

        assertThat(more.after(Door.SHUT, Move.PULL)).contains(Door.OPEN);
        assertThat(TABLE.possible(Door.SHUT)).isEmpty();
    }

    @Test
    void refusesAnActionThatLeadsToTwoStates() {
        assertThatThrownBy(() -> TABLE.let(Door.OPEN, Move.PUSH, Door.OPEN))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
