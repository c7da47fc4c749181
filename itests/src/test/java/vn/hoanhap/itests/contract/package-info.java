/** The core's contracts inside the framework, kept by the very bundles that ship. */
@NullMarked
package vn.hoanhap.itests.contract;

import org.jspecify.annotations.NullMarked;
