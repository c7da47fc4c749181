/** Tests of jobs. */
@NullMarked
package vn.hoanhap.exchange.jobs;

import org.jspecify.annotations.NullMarked;
