/** The lifecycle's own REST routes: programmes, operations, backups, the description of all routes. */
@NullMarked
package vn.hoanhap.lifecycle.rest;

import org.jspecify.annotations.NullMarked;
