/** How long the lifecycle keeps what it writes down: answers, operations, jars. */
@NullMarked
package vn.hoanhap.lifecycle.keeping;

import org.jspecify.annotations.NullMarked;
