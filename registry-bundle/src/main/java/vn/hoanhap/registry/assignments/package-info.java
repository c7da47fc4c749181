/** Assignments: volunteers to people and neighbourhoods, officers to functions. They decide what a volunteer may see. */
@NullMarked
package vn.hoanhap.registry.assignments;

import org.jspecify.annotations.NullMarked;
