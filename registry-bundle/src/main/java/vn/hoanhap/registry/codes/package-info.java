/** Dated code lists: services that people are referred to, kinds of what people ask for. Data, with first and last days. */
@NullMarked
package vn.hoanhap.registry.codes;

import org.jspecify.annotations.NullMarked;
