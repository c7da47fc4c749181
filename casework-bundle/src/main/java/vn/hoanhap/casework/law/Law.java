package vn.hoanhap.casework.law;

import vn.hoanhap.parts.law.Basis;

/**
 * Is a law whose rules are shipped.
 *
 * @param number number and sign, such as {@code 73/2021/QH14}
 * @param basis when it is in force
 */
public record Law(String number, Basis basis) {}
