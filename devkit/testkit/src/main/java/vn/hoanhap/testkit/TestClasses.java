package vn.hoanhap.testkit;

import org.junit.jupiter.api.extension.ExtensionContext;

/** Finds the class that carries a test's annotations. */
public final class TestClasses {

    private TestClasses() {}

    /** Returns the outermost class of the running test: nested classes share what is written on it. */
    public static Class<?> topLevel(ExtensionContext context) {
        Class<?> type = context.getRequiredTestClass();
        while (type.getEnclosingClass() != null) {
            type = type.getEnclosingClass();
        }
        return type;
    }
}
