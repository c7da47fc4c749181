/** Changes of programmes as they are asked for, run one after the other, and told of afterwards. */
@NullMarked
package vn.hoanhap.lifecycle.operation;

import org.jspecify.annotations.NullMarked;
