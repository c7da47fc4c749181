/** What every verb needs of the terminal: the command line, the sentences in two languages, and refusals with their exit codes. */
@NullMarked
package vn.hoanhap.launcher.shell;

import org.jspecify.annotations.NullMarked;
