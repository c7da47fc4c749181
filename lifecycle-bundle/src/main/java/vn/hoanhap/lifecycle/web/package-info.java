/** The lifecycle's pages: programmes, plans, changes as they happen, health. */
@NullMarked
package vn.hoanhap.lifecycle.web;

import org.jspecify.annotations.NullMarked;
