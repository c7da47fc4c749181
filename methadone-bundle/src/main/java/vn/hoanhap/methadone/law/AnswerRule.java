package vn.hoanhap.methadone.law;

import vn.hoanhap.parts.law.Basis;

/**
 * Says how long a facility has for its answer.
 *
 * @param workingDays so many working days
 * @param basis when it holds, and who says so
 */
public record AnswerRule(int workingDays, Basis basis) {}
