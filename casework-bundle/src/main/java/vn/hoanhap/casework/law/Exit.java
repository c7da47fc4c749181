package vn.hoanhap.casework.law;

import vn.hoanhap.parts.law.Basis;

/**
 * Is a reason for which somebody leaves a list.
 *
 * @param kind which sort of list
 * @param code names it in records
 * @param certificate whether a certificate is due
 * @param needsClean whether an open positive result forbids it
 * @param basis law, article, days
 */
public record Exit(Kind kind, String code, boolean certificate, boolean needsClean, Basis basis) {}
