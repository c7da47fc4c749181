/** The lifecycle inside Felix, with the real store and access around it. */
@NullMarked
package vn.hoanhap.lifecycle.container;

import org.jspecify.annotations.NullMarked;
