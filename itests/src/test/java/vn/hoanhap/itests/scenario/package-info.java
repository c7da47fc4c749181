/** The built server as a process, met from outside as people and other programs meet it. */
@NullMarked
package vn.hoanhap.itests.scenario;

import org.jspecify.annotations.NullMarked;
