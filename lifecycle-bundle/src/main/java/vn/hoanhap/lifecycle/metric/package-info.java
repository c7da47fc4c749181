/** Counters and times of the gateway, in the text form that Prometheus reads. */
@NullMarked
package vn.hoanhap.lifecycle.metric;

import org.jspecify.annotations.NullMarked;
