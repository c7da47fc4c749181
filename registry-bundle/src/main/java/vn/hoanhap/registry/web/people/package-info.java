/** People: the list, a person's journey, contacts, identity, categories, who looks after them, merged records. */
@NullMarked
package vn.hoanhap.registry.web.people;

import org.jspecify.annotations.NullMarked;
