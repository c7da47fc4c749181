/** Tests of the frame, the menu and the pages that tell of problems, on the real templates. */
@NullMarked
package vn.hoanhap.console.web;

import org.jspecify.annotations.NullMarked;
