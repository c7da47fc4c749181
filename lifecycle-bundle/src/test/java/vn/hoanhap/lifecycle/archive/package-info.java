@NullMarked
package vn.hoanhap.lifecycle.archive;

import org.jspecify.annotations.NullMarked;
