package vn.hoanhap.testkit;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.opentest4j.TestAbortedException;

/**
 * Speaks for something outside that tests need and that this machine lacks. The tests are skipped, but never silently:
 * a banner says so once, and a system property turns the skip into a failure.
 */
public final class Absence {

    private static final String RULE = "#".repeat(100);

    private final String thing;
    private final String requiredProperty;
    private final String remedy;
    private final AtomicBoolean announced = new AtomicBoolean();

    /**
     * Describes what is missing.
     *
     * @param thing its name, for example {@code PostgreSQL}
     * @param requiredProperty the system property that, when {@code true}, makes the absence a failure
     * @param remedy what to do to have it, starting with a verb
     */
    public Absence(String thing, String requiredProperty, String remedy) {
        this.thing = thing;
        this.requiredProperty = requiredProperty;
        this.remedy = remedy;
    }

    /**
     * Decides what becomes of a test class, and announces a skip.
     *
     * @param testClass the class that cannot run
     * @return what to throw when the tests may be skipped
     * @throws IllegalStateException when the thing is required
     */
    public TestAbortedException skipOrFail(Class<?> testClass) {
        String sentence = testClass.getSimpleName() + " needs " + thing + ", which is absent: " + remedy;
        if (Boolean.getBoolean(requiredProperty)) {
            throw new IllegalStateException(sentence + " (" + requiredProperty + " is true)");
        }
        if (announced.compareAndSet(false, true)) {
            System.err.println(banner());
        }
        return new TestAbortedException(sentence);
    }

    private String banner() {
        return String.join(
                System.lineSeparator(),
                RULE,
                "## " + thing.toUpperCase(Locale.ROOT) + " IS ABSENT: its tests are SKIPPED.",
                "## To run them: " + remedy + ".",
                "## To make this a failure: -D" + requiredProperty + "=true",
                RULE);
    }
}
