/**
 * Calls a programme in a unit test, without gateway, framework or HTTP: {@link vn.hoanhap.testkit.programme.ServedProgramme}
 * holds what it contributes, {@link vn.hoanhap.testkit.programme.TestCall} is a call of it,
 * {@link vn.hoanhap.testkit.programme.TestRow} a row that an import hands to one of its sheets.
 */
@NullMarked
package vn.hoanhap.testkit.programme;

import org.jspecify.annotations.NullMarked;
