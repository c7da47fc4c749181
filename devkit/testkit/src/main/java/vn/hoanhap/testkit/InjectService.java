package vn.hoanhap.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Hands a test the OSGi service of the parameter's type, waited for at most ten seconds. On the host the type's package
 * must be shared with the framework ({@link Platform#shareFromHost}); inside the framework it need not be.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface InjectService {}
