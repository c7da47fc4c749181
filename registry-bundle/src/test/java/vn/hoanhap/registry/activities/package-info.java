/** Tests. */
@NullMarked
package vn.hoanhap.registry.activities;

import org.jspecify.annotations.NullMarked;
