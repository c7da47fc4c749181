package vn.hoanhap.testkit.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a test class twice in Chromium, once on each {@link Screen}. Constructors and test methods may ask for the {@link
 * Browser}; every test starts without cookies.
 *
 * <p>The module names {@code selenium-chrome-driver}, {@code selenium-support} and axe-core among its own test
 * dependencies; Debian's packages {@code chromium} and {@code chromium-driver} bring the rest. Where they are absent the
 * tests are skipped with a banner, or fail with {@code -Dhoanhap.browser.required=true}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ClassTemplate
@ExtendWith(BothScreensExtension.class)
public @interface OnBothScreens {}
