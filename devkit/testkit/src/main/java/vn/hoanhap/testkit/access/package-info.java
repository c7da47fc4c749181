/** Stands in for the access bundle in tests of others: real encryption without its tables, an audit trail that can be read. */
@NullMarked
package vn.hoanhap.testkit.access;

import org.jspecify.annotations.NullMarked;
