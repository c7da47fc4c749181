/** The sheet of the import workbook. */
@NullMarked
package ${package}.sheets;

import org.jspecify.annotations.NullMarked;
