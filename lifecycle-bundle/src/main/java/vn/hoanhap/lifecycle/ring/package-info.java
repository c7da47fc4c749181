/** Several nodes on one database: who is there, and how a change goes from one to the next. */
@NullMarked
package vn.hoanhap.lifecycle.ring;

import org.jspecify.annotations.NullMarked;
