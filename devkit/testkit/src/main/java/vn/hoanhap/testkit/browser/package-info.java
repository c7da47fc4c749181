/**
 * A real browser for tests of pages: headless Chromium, driven through ChromeDriver, as a desktop and as a phone of 360
 * pixels. Every page a test looks at is photographed and checked for accessibility.
 */
@NullMarked
package vn.hoanhap.testkit.browser;

import org.jspecify.annotations.NullMarked;
