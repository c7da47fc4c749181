/** The register's sheets of the import workbook: what each column means, how a row is checked, what it becomes. */
@NullMarked
package vn.hoanhap.registry.sheets;

import org.jspecify.annotations.NullMarked;
