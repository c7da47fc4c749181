/** Tests of migrations, on both engines. */
@NullMarked
package vn.hoanhap.store.schema;

import org.jspecify.annotations.NullMarked;
