/**
 * Models of the console's pages and the frame around them: small records of finished words, so that a template decides
 * nothing but layout. Every text in them is already in the reader's language; every number is already written.
 */
@NullMarked
package vn.hoanhap.console.web;

import org.jspecify.annotations.NullMarked;
