package vn.hoanhap.methadone.law;

import vn.hoanhap.parts.law.Basis;

/**
 * Says that a facility asks for a paper.
 *
 * @param code of the paper
 * @param minors true: only for whoever needs a representative
 * @param basis when it holds, and who says so
 */
public record PaperRule(String code, boolean minors, Basis basis) {}
