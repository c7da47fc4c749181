/** What the programme declares as data: rights, kinds of lines, figures, personal fields. */
@NullMarked
package vn.hoanhap.methadone.catalogue;

import org.jspecify.annotations.NullMarked;
