package vn.hoanhap.lifecycle.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.programme.Elected;
import vn.hoanhap.core.programme.Elected.ShownStep;
import vn.hoanhap.core.programme.FirstStep.State;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.lifecycle.sample.StepsProgramme;
import vn.hoanhap.testkit.FelixTest;
import vn.hoanhap.testkit.InjectService;
import vn.hoanhap.testkit.programme.TestCall;

/** Steps of the first-run guide are gathered from what serves, in order, and one that fails takes no other with it. */
@FelixTest(platform = LifecyclePlatform.class)
class FirstStepsIT {

    private final Client client;
    private final Elected elected;
    private final TransactionRunner transactions;

    FirstStepsIT(URI server, @InjectService Elected elected, @InjectService TransactionRunner transactions) {
        client = Client.of(server);
        this.elected = elected;
        this.transactions = transactions;
    }

    @Test
    void gathersTheStepsOfWhatServesAndSaysWhichOneFailed() {
        client.install(
                SampleJar.version("7.0.0").component(StepsProgramme.class).bytes());

        List<ShownStep> seen = steps(TestCall.with("sample.read"));
        List<ShownStep> withoutTheRight = steps(TestCall.with("other.right"));

        assertThat(seen).extracting(step -> step.words().title().vi()).containsExactly("earlier", "later");
        assertThat(seen.get(0).state()).isNull();
        assertThat(seen.get(0).there().vi()).contains("Mẫu tạm thời không cho biết");
        assertThat(seen.get(0).there().en()).contains("Sample cannot tell");
        assertThat(seen.get(1).state()).isEqualTo(State.TO_DO);
        assertThat(seen.get(1).href()).isEqualTo("/p/sample/?todo=2");
        assertThat(withoutTheRight).extracting(ShownStep::href).containsOnlyNulls();
        assertThat(withoutTheRight.get(1).state()).isEqualTo(State.TO_DO);
    }

    private List<ShownStep> steps(TestCall call) {
        return transactions.read(() -> elected.firstSteps(call).stream()
                .filter(step -> step.programmeId().equals("sample"))
                .toList());
    }
}
