package vn.hoanhap.launcher.shell;

import java.util.List;

/** Says that the launcher cannot go on, as the key of a plain sentence that names the option to use. Never carries a secret. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The exit code of something that was understood and refused, or that failed. */
    public static final int PROBLEM = 1;

    /** The exit code of a command line that was not understood. */
    public static final int USAGE = 2;

    private final int exitCode;
    private final String key;
    private final String[] arguments;

    private Refusal(int exitCode, String key, String... arguments) {
        super(key + " " + List.of(arguments));
        this.exitCode = exitCode;
        this.key = key;
        this.arguments = arguments;
    }

    /**
     * Makes a refusal with exit code 1.
     *
     * @param key the sentence's key in the launcher's message files
     * @param arguments what the sentence names
     */
    public static Refusal problem(String key, String... arguments) {
        return new Refusal(PROBLEM, key, arguments);
    }

    /**
     * Makes a refusal with exit code 2.
     *
     * @param key the sentence's key in the launcher's message files
     * @param arguments what the sentence names
     */
    public static Refusal usage(String key, String... arguments) {
        return new Refusal(USAGE, key, arguments);
    }

    /** Keeps what led here, for {@code HOANHAP_TRACE=1}. */
    public Refusal because(Throwable cause) {
        initCause(cause);
        return this;
    }

    /** Returns the exit code of the process: 1 or 2. */
    public int exitCode() {
        return exitCode;
    }

    /** Returns the sentence in the languages of {@code sentences}. */
    public String in(Sentences sentences) {
        return sentences.text(key, arguments);
    }

    /** Returns the key of the sentence. */
    public String key() {
        return key;
    }
}
