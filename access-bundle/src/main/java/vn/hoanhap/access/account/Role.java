package vn.hoanhap.access.account;

import java.util.Set;
import vn.hoanhap.core.text.Text;

/**
 * Is a role: a set of rights under a name.
 *
 * @param code lower case with dashes
 * @param title what users call it
 * @param shipped whether it came with the server
 * @param version grows with each change
 * @param permissions names of its rights, in order
 */
public record Role(String code, Text title, boolean shipped, long version, Set<String> permissions) {}
