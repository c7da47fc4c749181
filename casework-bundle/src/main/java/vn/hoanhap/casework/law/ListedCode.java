package vn.hoanhap.casework.law;

import vn.hoanhap.parts.law.Basis;

/**
 * Is something that can be chosen.
 *
 * @param list where
 * @param code names it in records
 * @param basis where that comes from, and on which days it can be chosen
 */
public record ListedCode(CodeList list, String code, Basis basis) {}
