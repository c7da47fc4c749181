package vn.hoanhap.registry.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.registry.Doubles;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.RegisterWorld;
import vn.hoanhap.registry.RegistryProgramme;
import vn.hoanhap.registry.api.DuplicateRoutes.Decision;
import vn.hoanhap.registry.api.DuplicateRoutes.PairItem;
import vn.hoanhap.registry.api.DuplicateRoutes.PairList;
import vn.hoanhap.registry.people.duplicates.PairState;
import vn.hoanhap.registry.people.duplicates.Strength;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.FewSheets;
import vn.hoanhap.testkit.programme.PlainTables;
import vn.hoanhap.testkit.programme.ServedProgramme;
import vn.hoanhap.testkit.programme.TestCall;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

/** Pairs of records as another system meets them. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
class DuplicateRoutesTest {
    private final Doubles doubles;
    private final ServedProgramme served;

    DuplicateRoutesTest(OpenStore store) {
        RegisterWorld world = new RegisterWorld(store);
        doubles = new Doubles(world);
        served = world.serve(new RegistryProgramme(world.register(), new FewSheets(), new PlainTables()));
    }

    @PreparesDatabase
    static void found(OpenStore store) {
        new RegisterWorld(store).founded();
    }

    @Test
    void listsPairsTakesADecisionAndTakesItBack() {
        long one = doubles.enter(doubles.here(), "Cù Chính Lan", 1930, null);
        long other = doubles.enter(doubles.here(), "Cù Chính Lan", 1930, null);
        served.run("look-for-duplicates");
        PairItem pair = pairsOf(one).get(0);
        assertThat(pair.strength()).isEqualTo(Strength.STRONG);
        assertThat(pair.high().id().value()).isEqualTo(other);
        assertThat(list("open")).contains(pair);

        Answer<PairItem> read = served.answer("GET /duplicates/{id}", PairItem.class, about(pair));
        assertThat(read.version()).isEqualTo(1L);
        Answer<Written> merged = decide(pair, 1, new Decision("SAME", new Id(other)));
        assertThat(list("decided")).extracting(PairItem::id).contains(pair.id());
        assertThat(pairsOf(one)).singleElement().satisfies(now -> {
            assertThat(now.state()).isEqualTo(PairState.SAME);
            assertThat(now.decidedOn()).isEqualTo(RegisterWorld.TODAY);
        });

        refuses(409, () -> decide(pair, 1, new Decision("DIFFERENT", null)));
        Long version = merged.version();
        assertThat(version).isNotNull();
        decide(pair, version == null ? 0 : version, new Decision("OPEN", null));
        assertThat(list("open")).extracting(PairItem::id).contains(pair.id());
        refuses(412, () -> decide(pair, 1, new Decision("DIFFERENT", null)));
    }

    @Test
    void refusesWhatItDoesNotKnowAndWhatIsOutOfReach() {
        long one = doubles.enter(doubles.here(), "Phùng Hưng", 1912, null);
        doubles.enter(doubles.here(), "Phùng Hưng", 1912, null);
        served.run("look-for-duplicates");
        PairItem pair = pairsOf(one).get(0);
        Scope elsewhere = RegisterWorld.in(doubles.elsewhere());

        refuses(422, () -> decide(pair, 1, new Decision("MAYBE", null)));
        refuses(422, () -> decide(pair, 1, new Decision("SAME", new Id(1))));
        refuses(422, () -> list("gone"));
        refuses(
                404,
                () -> served.answer(
                        "GET /duplicates/{id}", PairItem.class, about(pair).scope(elsewhere)));
        refuses(
                404,
                () -> served.answer(
                        "GET /people/{id}/duplicates",
                        PairList.class,
                        call().path("id", one).scope(elsewhere)));
        assertThat(pairsOf(one)).singleElement().isEqualTo(pair);
    }

    private List<PairItem> list(String state) {
        return items(served.answer(
                "GET /duplicates", PairList.class, call().query("state", state).query("limit", 500)));
    }

    private List<PairItem> pairsOf(long person) {
        return items(served.answer("GET /people/{id}/duplicates", PairList.class, call().path("id", person)));
    }

    private static List<PairItem> items(Answer<PairList> answer) {
        PairList body = answer.body();
        return body == null ? List.of() : body.items();
    }

    private Answer<Written> decide(PairItem pair, long version, Decision decision) {
        return served.answer("POST /duplicates/{id}", Written.class, about(pair).ifMatch(version), decision);
    }

    private static TestCall about(PairItem pair) {
        return call().path("id", pair.id());
    }

    private static TestCall call() {
        return TestCall.by(RegisterWorld.officer(null, RegisterRights.PEOPLE_MERGE))
                .today(RegisterWorld.TODAY);
    }

    private static void refuses(int status, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(
                        problem.problem().status())
                .isEqualTo(status));
    }
}
