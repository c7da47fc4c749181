@NullMarked
package vn.hoanhap.methadone.web;

import org.jspecify.annotations.NullMarked;
