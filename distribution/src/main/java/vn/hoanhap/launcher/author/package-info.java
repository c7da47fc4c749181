/** What an author of programmes calls: a new programme in a folder of its own. */
@NullMarked
package vn.hoanhap.launcher.author;

import org.jspecify.annotations.NullMarked;
