/** The two engines: how a database is opened and closed, and the pool before it. */
@NullMarked
package vn.hoanhap.store.engine;

import org.jspecify.annotations.NullMarked;
