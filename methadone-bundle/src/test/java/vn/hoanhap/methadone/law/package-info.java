@NullMarked
package vn.hoanhap.methadone.law;

import org.jspecify.annotations.NullMarked;
