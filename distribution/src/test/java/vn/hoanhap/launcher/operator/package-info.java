/** Tests of the verbs against a small HTTP server of the JDK. */
@NullMarked
package vn.hoanhap.launcher.operator;

import org.jspecify.annotations.NullMarked;
