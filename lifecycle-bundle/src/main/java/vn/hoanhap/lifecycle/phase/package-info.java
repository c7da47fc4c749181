/**
 * How a programme is changed while the server is in use: plan, verify, stage, migrate, start, probe, switch, drain, commit.
 * One class each, with what it does and how it is taken back. The old version serves until the one moment of the switch.
 */
@NullMarked
package vn.hoanhap.lifecycle.phase;

import org.jspecify.annotations.NullMarked;
