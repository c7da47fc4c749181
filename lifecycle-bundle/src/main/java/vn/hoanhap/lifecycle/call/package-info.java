/** One call as a programme sees it: who calls, in which language, about which date, with which parameters and fields. */
@NullMarked
package vn.hoanhap.lifecycle.call;

import org.jspecify.annotations.NullMarked;
