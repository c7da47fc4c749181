package vn.hoanhap.access.account;

import vn.hoanhap.core.text.Text;

/**
 * Is a right that some programme defines or once defined.
 *
 * @param name {@code programme.right}
 * @param programmeId who defines it
 * @param title what it lets somebody do
 */
public record Right(String name, String programmeId, Text title) {}
