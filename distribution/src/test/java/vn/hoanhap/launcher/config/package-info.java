/** Tests of the settings' precedence and of the sentences for wrong ones. */
@NullMarked
package vn.hoanhap.launcher.config;

import org.jspecify.annotations.NullMarked;
