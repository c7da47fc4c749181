/**
 * What every programme keeps to, as tests that it passes by extending one class: {@link
 * vn.hoanhap.testkit.contract.ProgrammeContract}. Modules that use it name Jackson. What the sentences of every bundle keep to is
 * {@link vn.hoanhap.testkit.contract.MessagesContract}.
 */
@NullMarked
package vn.hoanhap.testkit.contract;

import org.jspecify.annotations.NullMarked;
