package vn.hoanhap.registry.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.team.TeamState;
import vn.hoanhap.registry.teams.TeamEvent.Kind;
import vn.hoanhap.registry.units.Stay;

class TeamLifeTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 6, 6);
    private static final long HERE = 1_000_001;
    private static final long THERE = 1_000_002;

    @Test
    void isNotThereBeforeItIsFounded() {
        TeamLife life = life(event(Kind.ESTABLISHED, day(2015, 6, 22), HERE));

        assertThat(life.on(day(2015, 6, 21))).isEmpty();
        assertThat(life.on(day(2015, 6, 22))).contains(new TeamLife.Standing(TeamState.ACTIVE, day(2015, 6, 22), HERE));
    }

    @Test
    void isInactiveFromTheDayOfTheSuspensionUntilItIsSetUpAgain() {
        TeamLife life = life(
                event(Kind.ESTABLISHED, day(2015, 1, 1), HERE),
                event(Kind.REESTABLISHED, day(2020, 3, 1), null),
                event(Kind.SUSPENDED, day(2019, 1, 1), null));

        assertThat(life.activeStays())
                .containsExactly(
                        new Stay(day(2015, 1, 1), day(2019, 1, 1), HERE), new Stay(day(2020, 3, 1), null, HERE));
        assertThat(life.on(day(2019, 5, 5))).map(TeamLife.Standing::state).contains(TeamState.SUSPENDED);
    }

    @Test
    void goesOnWithoutAGapWhenItIsReorganised() {
        TeamLife life =
                life(event(Kind.ESTABLISHED, day(2015, 1, 1), HERE), event(Kind.REORGANISED, day(2018, 1, 1), null));

        assertThat(life.activeStays()).containsExactly(new Stay(day(2015, 1, 1), null, HERE));
        assertThat(life.last()).map(TeamLife.Standing::since).contains(day(2015, 1, 1));
    }

    @Test
    void countsInTheNewUnitFromTheDayOfTheMove() {
        TeamLife life = life(event(Kind.ESTABLISHED, day(2015, 1, 1), HERE), event(Kind.MOVED, day(2025, 7, 1), THERE));

        assertThat(life.activeStays())
                .containsExactly(
                        new Stay(day(2015, 1, 1), day(2025, 7, 1), HERE), new Stay(day(2025, 7, 1), null, THERE));
    }

    @Test
    void refusesWhatCannotFollow() {
        TeamLife dissolved =
                life(event(Kind.ESTABLISHED, day(2015, 1, 1), HERE), event(Kind.DISSOLVED, day(2020, 1, 1), null));

        assertThat(faults(dissolved, event(Kind.REESTABLISHED, TODAY, null))).containsExactly("kind");
        assertThat(faults(life(), event(Kind.SUSPENDED, TODAY, null))).containsExactly("kind");
    }

    @Test
    void refusesASuspensionWithoutAReasonAndDatesOutOfOrder() {
        TeamLife active = life(event(Kind.ESTABLISHED, day(2015, 1, 1), HERE));

        assertThat(faults(active, event(Kind.SUSPENDED, day(2014, 1, 1), null))).containsExactly("on", "reason");
        assertThat(faults(active, event(Kind.DORMANT, TODAY.plusDays(1), null))).containsExactly("on");
        assertThat(faults(active, event(Kind.MOVED, TODAY, null))).containsExactly("unit");
    }

    private static List<String> faults(TeamLife life, TeamEvent next) {
        Violations faults = new Violations();
        life.check(next, TODAY, faults);
        return faults.errors().stream().map(Problem.FieldError::field).toList();
    }

    private static TeamLife life(TeamEvent... events) {
        return new TeamLife(List.of(events));
    }

    private static TeamEvent event(Kind kind, LocalDate on, @Nullable Long unit) {
        return new TeamEvent(kind, on, unit, null, null);
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }
}
