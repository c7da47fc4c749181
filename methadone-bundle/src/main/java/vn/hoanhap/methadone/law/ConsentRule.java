package vn.hoanhap.methadone.law;

import vn.hoanhap.parts.law.Basis;

/**
 * Says for whom a legal representative must consent in writing.
 *
 * @param below for whoever is younger than this
 * @param atLeast whoever is younger than this is not treated; 0 when the text names no age
 * @param basis when it holds, and who says so
 */
public record ConsentRule(int below, int atLeast, Basis basis) {}
