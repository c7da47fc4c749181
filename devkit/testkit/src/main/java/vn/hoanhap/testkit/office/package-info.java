/** Opens files as the people do who receive them. */
@NullMarked
package vn.hoanhap.testkit.office;

import org.jspecify.annotations.NullMarked;
