/** Pages of papers: the panel of a person's page, the form that takes one in, the page that opens one for a reason. */
@NullMarked
package vn.hoanhap.registry.web.papers;

import org.jspecify.annotations.NullMarked;
