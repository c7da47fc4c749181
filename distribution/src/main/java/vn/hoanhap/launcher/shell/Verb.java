package vn.hoanhap.launcher.shell;

/** One word of the command line, such as {@code serve} or {@code import}. */
public interface Verb {

    /** Returns what may follow the word. */
    Syntax syntax();

    /**
     * Does the work.
     *
     * @param line the command line, already checked against {@link #syntax()}
     * @param shell where the program runs
     * @return the exit code: 0 when done, 1 when refused
     * @throws Refusal when a sentence says it all
     * @throws InterruptedException when the process is being stopped
     */
    int run(CommandLine line, Shell shell) throws InterruptedException;
}
