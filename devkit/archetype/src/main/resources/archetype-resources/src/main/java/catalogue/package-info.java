/** What the bundle declares as data: rights, kinds of journal lines, indicators, personal fields. */
@NullMarked
package ${package}.catalogue;

import org.jspecify.annotations.NullMarked;
