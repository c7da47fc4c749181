package vn.hoanhap.benchmarks;

import vn.hoanhap.benchmarks.figures.Report;

/** Is one question about speed. */
@FunctionalInterface
public interface Benchmark {

    /**
     * Measures.
     *
     * @param options what the command line asks for
     * @throws Exception when nothing sound could be measured
     */
    Report measure(Options options) throws Exception;
}
