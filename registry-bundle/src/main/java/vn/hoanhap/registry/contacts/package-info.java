/** Contacts: who met whom, when, how, about what, and what comes next. What was said is sealed under the person's key. */
@NullMarked
package vn.hoanhap.registry.contacts;

import org.jspecify.annotations.NullMarked;
