package vn.hoanhap.launcher.shell;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where the program runs.
 *
 * @param home the distribution's folder, which holds {@code bundles} and {@code conf}
 * @param environment the process's environment
 * @param terminal where to write
 */
public record Shell(Path home, Map<String, String> environment, Terminal terminal) {}
