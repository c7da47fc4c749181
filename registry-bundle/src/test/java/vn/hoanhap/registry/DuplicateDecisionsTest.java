package vn.hoanhap.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.AuditEntry;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.registry.people.PersonMerges;
import vn.hoanhap.registry.people.duplicates.DuplicatePair;
import vn.hoanhap.registry.people.duplicates.DuplicateRegister;
import vn.hoanhap.registry.people.duplicates.PairState;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

/** What becomes of a pair once somebody has looked at it. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
class DuplicateDecisionsTest {
    private static final int DECIDERS = 6;
    private static int names;

    private final RegisterWorld world;
    private final Doubles doubles;
    private String name = "";
    private long unit;
    private long one;
    private long other;

    DuplicateDecisionsTest(OpenStore store) {
        world = new RegisterWorld(store);
        doubles = new Doubles(world);
    }

    @PreparesDatabase
    static void found(OpenStore store) {
        new RegisterWorld(store).founded();
    }

    @BeforeEach
    void two() {
        name = "Trần Văn " + "Bốn Năm Sáu Bảy Tám Chín Mười Hai Ba Giêng Chạp Tư".split(" ", -1)[names++ % 12];
        unit = doubles.here();
        one = doubles.enter(unit, name, 1900 + names, null);
        other = doubles.enter(unit, name, 1900 + names, null);
        doubles.look();
    }

    private int year() {
        return 1900 + names;
    }

    @Test
    void mergesIntoTheRecordThatStaysAndOpensThePairWhenTheMergeEnds() {
        doubles.decide(doubles.only(one), PairState.SAME, other);

        assertThat(world.<Long>read(() -> world.register().people().root(one))).isEqualTo(other);
        assertThat(doubles.only(one)).satisfies(pair -> {
            assertThat(pair.state()).isEqualTo(PairState.SAME);
            assertThat(pair.low().id()).isEqualTo(one);
            assertThat(pair.high().id()).isEqualTo(other);
            assertThat(pair.decidedAt()).isNotNull();
        });

        unmerge(one);
        assertThat(doubles.only(one).state()).isEqualTo(PairState.OPEN);
        doubles.look();
        assertThat(doubles.only(other).state()).isEqualTo(PairState.OPEN);
        assertThat(world.audit()).extracting(AuditEntry::action).containsExactly("person.merged", "person.unmerged");
    }

    @Test
    void takesAMergeBack() {
        doubles.decide(doubles.only(one), PairState.SAME, null);
        assertThat(world.<Long>read(() -> world.register().people().root(other)))
                .isEqualTo(one);

        doubles.decide(doubles.only(one), PairState.OPEN, null);

        assertThat(world.<Long>read(() -> world.register().people().root(other)))
                .isEqualTo(other);
        assertThat(doubles.only(one).state()).isEqualTo(PairState.OPEN);
    }

    @Test
    void needsNoDecisionAboutRecordsThatWereMergedByHand() {
        merge(one, other);

        assertThat(doubles.only(one).state()).isEqualTo(PairState.SAME);
        doubles.look();
        assertThat(doubles.only(one).state()).isEqualTo(PairState.SAME);
    }

    @Test
    void doesNotAskAgainAboutTwoPeopleUnlessNameYearOrNumberChange() {
        doubles.decide(doubles.only(one), PairState.DIFFERENT, null);
        assertThat(world.audit()).extracting(AuditEntry::action).containsExactly("person.told-apart");

        doubles.correct(other, Doubles.draft(doubles.successor(), name, year(), null));
        doubles.look();
        assertThat(doubles.only(one).state()).isEqualTo(PairState.DIFFERENT);

        doubles.correct(other, Doubles.draft(unit, name, year() + 1, null));
        doubles.look();
        assertThat(doubles.only(one).state()).isEqualTo(PairState.OPEN);
    }

    @Test
    void asksAgainWhenSomebodyTakesBackThatTheyAreTwo() {
        doubles.decide(doubles.only(one), PairState.DIFFERENT, null);

        doubles.decide(doubles.only(one), PairState.OPEN, null);
        doubles.look();

        assertThat(doubles.only(one).state()).isEqualTo(PairState.OPEN);
    }

    @Test
    void refusesWhatSomebodyElseDecidedMeanwhile() {
        DuplicatePair seen = doubles.only(one);
        doubles.decide(seen, PairState.DIFFERENT, null);

        refuses(409, () -> doubles.decide(seen, PairState.SAME, one));
        DuplicatePair decided = doubles.only(one);
        doubles.decide(decided, PairState.OPEN, null);
        refuses(409, () -> doubles.decide(decided, PairState.OPEN, null));
        refuses(412, () -> doubles.decide(seen, PairState.SAME, one));
        assertThat(world.<Long>read(() -> world.register().people().root(other)))
                .isEqualTo(other);
    }

    @Test
    void keepsOneOfTheTwoAndNobodyElse() {
        refuses(422, () -> doubles.decide(doubles.only(one), PairState.SAME, 999L));
        assertThat(doubles.only(one).state()).isEqualTo(PairState.OPEN);
    }

    @Test
    void asksAboutTheRecordThatCountsWhenTheOtherWasMerged() {
        long third = doubles.enter(unit, name, year(), "08219000" + (1000 + names));
        doubles.look();
        assertThat(doubles.of(one)).hasSize(2);
        doubles.decide(pair(one, other), PairState.DIFFERENT, null);
        merge(third, other);

        assertThat(doubles.of(one).stream().filter(found -> found.state() == PairState.OPEN))
                .singleElement()
                .satisfies(found -> assertThat(found.high().id()).isEqualTo(other));

        long again = doubles.enter(doubles.elsewhere(), "Ai Đó Khác", null, "08219000" + (1000 + names));
        doubles.look();
        assertThat(doubles.only(again).low().id()).isEqualTo(other);
    }

    @Test
    void letsOneOfSeveralDecide() throws Exception {
        DuplicatePair seen = doubles.only(one);
        var verdict = new DuplicateRegister.Verdict(PairState.SAME, one, seen.version());
        CountDownLatch ready = new CountDownLatch(DECIDERS);
        ExecutorService deciders = Executors.newFixedThreadPool(DECIDERS);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < DECIDERS; i++) {
                answers.add(deciders.submit(() -> {
                    ready.countDown();
                    ready.await(10, TimeUnit.SECONDS);
                    return status(() -> doubles.decide(seen, verdict, Scope.EVERYTHING));
                }));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get(60, TimeUnit.SECONDS));
            }
            assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
        } finally {
            deciders.shutdownNow();
        }
    }

    private static int status(Runnable decision) {
        try {
            decision.run();
            return 200;
        } catch (ProblemException refused) {
            return refused.problem().status();
        }
    }

    private DuplicatePair pair(long low, long high) {
        return doubles.of(low).stream()
                .filter(pair -> pair.low().id() == low && pair.high().id() == high)
                .findFirst()
                .orElseThrow();
    }

    private void merge(long alias, long into) {
        world.write(() -> {
            world.register()
                    .people()
                    .merges()
                    .merge(new PersonMerges.Merge(alias, into, "cùng một người"), Scope.EVERYTHING, 7);
            return true;
        });
    }

    private void unmerge(long alias) {
        world.write(() -> {
            world.register().people().merges().unmerge(alias, Scope.EVERYTHING, 7);
            return true;
        });
    }

    private static void refuses(int status, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(
                        problem.problem().status())
                .isEqualTo(status));
    }
}
