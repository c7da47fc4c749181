/** Tests of the routes, called as the gateway calls them. */
@NullMarked
package vn.hoanhap.registry.api;

import org.jspecify.annotations.NullMarked;
