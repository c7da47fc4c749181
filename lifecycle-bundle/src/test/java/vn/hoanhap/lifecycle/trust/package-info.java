@NullMarked
package vn.hoanhap.lifecycle.trust;

import org.jspecify.annotations.NullMarked;
