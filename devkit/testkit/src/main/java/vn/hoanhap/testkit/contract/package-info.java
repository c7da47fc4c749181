/**
 * What every programme keeps to, as tests that it passes by extending one class: {@link
 * vn.hoanhap.testkit.contract.ProgrammeContract}. Modules that use it name Jackson.
 */
@NullMarked
package vn.hoanhap.testkit.contract;

import org.jspecify.annotations.NullMarked;
