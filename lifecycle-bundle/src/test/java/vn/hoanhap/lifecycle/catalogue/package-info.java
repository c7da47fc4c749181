@NullMarked
package vn.hoanhap.lifecycle.catalogue;

import org.jspecify.annotations.NullMarked;
