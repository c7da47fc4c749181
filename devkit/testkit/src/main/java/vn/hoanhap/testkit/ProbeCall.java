package vn.hoanhap.testkit;

import java.util.concurrent.atomic.AtomicReference;
import org.ops4j.pax.exam.TestAddress;
import org.ops4j.pax.exam.TestContainer;

/** One test that Pax Exam is asked to run inside the framework; its failure comes back as it was thrown there. */
final class ProbeCall implements TestAddress {

    private final TestAddress probe;
    private final String uniqueId;
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    ProbeCall(TestAddress probe, String uniqueId) {
        this.probe = probe;
        this.uniqueId = uniqueId;
    }

    void in(TestContainer container) throws Throwable {
        container.call(this);
        Throwable thrown = failure.get();
        if (thrown != null) {
            throw thrown;
        }
    }

    @Override
    public String identifier() {
        return probe.identifier();
    }

    @Override
    public String caption() {
        return uniqueId;
    }

    @Override
    public TestAddress root() {
        return probe;
    }

    @Override
    public Object[] arguments() {
        return new Object[] {uniqueId, failure};
    }
}
