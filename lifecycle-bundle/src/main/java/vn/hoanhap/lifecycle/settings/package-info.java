/** What the operator may set; read once from the framework's properties. */
@NullMarked
package vn.hoanhap.lifecycle.settings;

import org.jspecify.annotations.NullMarked;
