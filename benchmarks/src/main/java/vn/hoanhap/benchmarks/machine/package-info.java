/** What the benchmarks need of the machine: processes with their CPU and memory, free ports, keep-alive connections. */
@NullMarked
package vn.hoanhap.benchmarks.machine;

import org.jspecify.annotations.NullMarked;
