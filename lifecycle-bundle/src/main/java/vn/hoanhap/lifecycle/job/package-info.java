/** Work at intervals, for elected versions only, on one node of the cluster. */
@NullMarked
package vn.hoanhap.lifecycle.job;

import org.jspecify.annotations.NullMarked;
