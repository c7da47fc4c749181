@NullMarked
package vn.hoanhap.methadone.rest;

import org.jspecify.annotations.NullMarked;
