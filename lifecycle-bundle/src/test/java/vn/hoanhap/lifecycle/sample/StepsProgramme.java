package vn.hoanhap.lifecycle.sample;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Elected;
import vn.hoanhap.core.programme.FirstStep;
import vn.hoanhap.core.programme.FirstStep.Standing;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.text.Text;

/**
 * Contributes two steps of the first-run guide; the first one, in order, fails for everybody but the server's own probe. Its route
 * tells which steps the server gathers.
 */
public class StepsProgramme extends SampleProgramme {

    /** A step as the server gathered it. */
    public record Seen(
            String programme,
            String title,
            @Nullable String href,
            @Nullable String state,
            String there) {}

    /** All of them. */
    public record SeenList(List<Seen> items) {}

    public StepsProgramme(Database database, Ids ids) {
        super(database, ids);
    }

    @Override
    public void contribute(Contributions add) {
        super.contribute(add);
        add.firstStep(
                step("later", 900, call -> Standing.toDo(text("Còn hai việc.")).at("/?todo=2")));
        add.firstStep(step("earlier", 899, call -> {
            if (call.principal().username().equals("server")) {
                return Standing.done(text("Xong."));
            }
            throw new IllegalStateException("made to fail");
        }));
        add.route(Route.get("/sample/steps", SeenList.class, READ, text("steps"), (call, none) -> steps(call)));
    }

    private static Answer<SeenList> steps(Call call) {
        BundleContext context = FrameworkUtil.getBundle(StepsProgramme.class).getBundleContext();
        ServiceReference<Elected> offer = Objects.requireNonNull(context.getServiceReference(Elected.class));
        Elected elected = Objects.requireNonNull(context.getService(offer));
        try {
            return Answer.ok(new SeenList(
                    elected.firstSteps(call).stream().map(StepsProgramme::seen).toList()));
        } finally {
            context.ungetService(offer);
        }
    }

    private static Seen seen(Elected.ShownStep step) {
        FirstStep.State state = step.state();
        return new Seen(
                step.programmeId(),
                step.words().title().vi(),
                step.href(),
                state == null ? null : state.name(),
                step.there().vi());
    }

    private static FirstStep step(String id, int order, FirstStep.Look look) {
        return new FirstStep(id, order, new FirstStep.Words(text(id), text("Để thử."), text("Làm")), "/", READ, look);
    }

    private static Text text(String words) {
        return new Text(words, words);
    }
}
