/**
 * The store joined to the server: {@link vn.hoanhap.store.StoreComponent} opens the database and offers the core's store and
 * event services; {@link vn.hoanhap.store.Stores} opens the same without a framework.
 */
@NullMarked
package vn.hoanhap.store;

import org.jspecify.annotations.NullMarked;
