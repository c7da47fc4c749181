/** Tests of journal. */
@NullMarked
package vn.hoanhap.registry.journal;

import org.jspecify.annotations.NullMarked;
