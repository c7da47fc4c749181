/**
 * The store for tests that need no framework: units of work, connections and ids on a fresh database whose schemas have
 * been migrated from the bundles' own changelogs. It stands apart from the testkit because the store's tests use that.
 */
@NullMarked
package vn.hoanhap.storekit;

import org.jspecify.annotations.NullMarked;
