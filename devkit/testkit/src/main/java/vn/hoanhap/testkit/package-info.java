/**
 * Runs tests against the real thing. A Jupiter test class marked {@link vn.hoanhap.testkit.FelixTest} gets an Apache
 * Felix framework that Pax Exam provisions from the test class path: on the host, with services and the address of the
 * HTTP server handed in, or inside the framework, where bundle borders hold. The sub-packages bring databases
 * ({@code sql}), a browser ({@code browser}) and a whole server process ({@code server}).
 */
@NullMarked
package vn.hoanhap.testkit;

import org.jspecify.annotations.NullMarked;
