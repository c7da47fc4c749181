package vn.hoanhap.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a Jupiter test class against a Felix framework that is provisioned once per JVM and {@link #platform()}.
 *
 * <p>Test methods and constructors may ask for a {@link FelixContainer} (on the host only), for the framework's {@code
 * BundleContext}, for the {@code URI} of its HTTP server, and with {@link InjectService} for any service. Classes that
 * name the same platform share one framework, so a test leaves it as it was.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(PaxExamExtension.class)
public @interface FelixTest {

    /** Names what to provision; the class needs a constructor without parameters. */
    Class<? extends Platform> platform();

    /**
     * Says where the test methods run. False: on the host, as a client of the framework. True: in a probe bundle inside
     * it, where internal packages are hidden; {@code BeforeAll} and {@code AfterAll} then run once per test method, and
     * {@code TestFactory} methods are not supported.
     */
    boolean inContainer() default false;
}
