/** {@code server plan | update | back}: another release in place of the one that runs, or back again. */
@NullMarked
package vn.hoanhap.launcher.update;

import org.jspecify.annotations.NullMarked;
