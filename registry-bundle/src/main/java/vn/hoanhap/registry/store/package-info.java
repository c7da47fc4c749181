/** The way to the register's tables: one jOOQ context on the connection of the unit of work that runs on the thread. */
@NullMarked
package vn.hoanhap.registry.store;

import org.jspecify.annotations.NullMarked;
