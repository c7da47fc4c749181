package vn.hoanhap.lifecycle.sample;

import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.FirstStep;
import vn.hoanhap.core.programme.FirstStep.Standing;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.text.Text;

/** Contributes two steps of the first-run guide; the first one, in order, fails for everybody but the server's own probe. */
public class StepsProgramme extends SampleProgramme {

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
    }

    private static FirstStep step(String id, int order, FirstStep.Look look) {
        return new FirstStep(id, order, new FirstStep.Words(text(id), text("Để thử."), text("Làm")), "/", READ, look);
    }

    private static Text text(String words) {
        return new Text(words, words);
    }
}
