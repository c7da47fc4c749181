@NullMarked
package vn.hoanhap.methadone;

import org.jspecify.annotations.NullMarked;
