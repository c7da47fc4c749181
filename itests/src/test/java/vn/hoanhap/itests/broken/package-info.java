/** Programmes that fail, each in its own way: what faulty updates are made of. They go into jars, not into this build. */
@NullMarked
package vn.hoanhap.itests.broken;

import org.jspecify.annotations.NullMarked;
