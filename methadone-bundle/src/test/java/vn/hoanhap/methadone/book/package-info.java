@NullMarked
package vn.hoanhap.methadone.book;

import org.jspecify.annotations.NullMarked;
