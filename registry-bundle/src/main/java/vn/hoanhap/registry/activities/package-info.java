/**
 * What happened in programmes that are not installed, entered line by line: which of the shared kinds needs a person and which
 * a number, where and in whose name.
 */
@NullMarked
package vn.hoanhap.registry.activities;

import org.jspecify.annotations.NullMarked;
