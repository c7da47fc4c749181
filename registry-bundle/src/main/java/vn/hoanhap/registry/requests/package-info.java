/** Support requests: what people ask for, and what became of it. What they said is sealed under their key. */
@NullMarked
package vn.hoanhap.registry.requests;

import org.jspecify.annotations.NullMarked;
